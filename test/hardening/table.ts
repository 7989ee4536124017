import { fileURLToPath } from 'node:url';
import { lacking, type Outcome, type Probe } from './probe.js';

/** A case and what came of it on each subject, in their order. */
export interface Row {
  readonly probe: Probe;
  readonly outcomes: readonly Outcome[];
}

/** The page that holds the table. */
export const page = fileURLToPath(new URL('../../docs/hardening.md', import.meta.url));

const begin = '<!-- written by npm run hardening -->';
const end = '<!-- end of what npm run hardening writes -->';

/** What crisp may make of a case. */
export function expectedOf({ expected, needs }: Probe): readonly string[] {
  return needs === undefined ? [expected] : [expected, lacking(needs)];
}

/** Whether crisp did what is expected of it with every runtime. */
export function isExpected(probe: Probe, outcomes: readonly Outcome[]): boolean {
  return outcomes.every(({ found }) => expectedOf(probe).includes(found));
}

/** An outcome as a cell shows it. */
export function textOf({ found, measured }: Outcome): string {
  return measured === undefined ? found : `${found} (${measured})`;
}

/** The lines of the table. */
export function tableOf(subjects: readonly string[], rows: readonly Row[]): string[] {
  const cells = rows.map(({ probe, outcomes }) => [
    probe.title,
    ...outcomes.map(textOf),
    probe.protects,
    `\`${probe.test}\``,
  ]);
  return [['case', ...subjects, 'what protects crisp', 'test'], Array(subjects.length + 3).fill('---'), ...cells].map(
    line,
  );
}

/** The page with another table. @throws Error where the page has no place for it */
export function pageWith(text: string, table: readonly string[]): string {
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${page}: no ${begin} with ${end} after it`);
  return `${text.slice(0, before)}${begin}\n${table.join('\n')}\n${text.slice(after)}`;
}

/** The cells of the table in the page, without its head and without what was measured. */
export function rowsIn(text: string): string[][] {
  const table = text.slice(text.indexOf(begin), text.indexOf(end)).split('\n').slice(3, -1);
  return table.map((each) =>
    each
      .slice(2, -2)
      .split(/ (?<!\\)\| /)
      .map((cell, column, all) => (column === 0 || column >= all.length - 2 ? cell : cell.replace(/ \(.*\)$/, ''))),
  );
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')).join(' | ')} |`;
}
