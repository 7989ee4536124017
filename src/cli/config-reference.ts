import { handlerRows, settingRows, type Setting, type SettingRow } from '../config.js';

/** A default in TOML: strings, numbers and lists of strings have the same syntax in JSON. */
export const inToml = (value: Setting<unknown>['fallback']): string =>
  Array.isArray(value) ? `[${value.map((entry) => JSON.stringify(entry)).join(', ')}]` : JSON.stringify(value);

/** Groups rows by their table in the file; those outside any table come first, under ''. */
function byTable(rows: readonly SettingRow[]): Map<string, { name: string; setting: Setting<unknown> }[]> {
  const tables = new Map<string, { name: string; setting: Setting<unknown> }[]>([['', []]]);
  for (const { key, setting } of rows) {
    const dot = key.lastIndexOf('.');
    const table = key.slice(0, Math.max(dot, 0));
    if (!tables.has(table)) tables.set(table, []);
    tables.get(table)?.push({ name: key.slice(dot + 1), setting });
  }
  return tables;
}

/** Generates deploy/crisp.toml: every setting with its default, commented out. */
export function exampleConfig(): string {
  const lines = [
    '# crisp: every setting with its default. Written from the table in src/config.ts by `npm run docs`.',
    '# Take the # off a line to change it. A wrong key or value stops crisp with an error that names it.',
  ];
  for (const [table, rows] of byTable(settingRows())) {
    lines.push('');
    if (table) lines.push(`[${table}]`);
    for (const { name, setting } of rows) lines.push(`# ${setting.about}`, `#${name} = ${inToml(setting.fallback)}`);
  }
  lines.push(
    '',
    '# One table a runtime handler, named as in a RuntimeClass. With none: crun and runc, as far as they are there.',
    '#[handlers.runc]',
  );
  for (const { key, setting } of handlerRows())
    lines.push(`# ${setting.about}`, `#${key} = ${inToml(setting.fallback)}`);
  return `${lines.join('\n')}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

const table = (rows: readonly { name: string; setting: Setting<unknown> }[]): string[] => [
  '| setting | default | what it is |',
  '|---|---|---|',
  ...rows.map(({ name, setting: { fallback, kind, about, flag } }) => {
    return `| \`${name}\` (${cell(kind)}) | \`${inToml(fallback)}\` | ${cell(about)}${flag ? `. Flag: \`--${flag}\`` : ''} |`;
  }),
  '',
];

/** Generates docs/configuration.md: every setting, in tables. */
export function configurationPage(): string {
  const lines = [
    '# Configuration',
    '',
    '<!-- Written from the table in src/config.ts by `npm run docs`; do not edit. -->',
    '',
    'crisp needs no configuration. `crisp serve --config FILE` reads a TOML file; without `--config`, /etc/crisp/crisp.toml',
    'where it is there. Flags win over the file. A wrong key or value stops crisp with an error that names it.',
    'deploy/crisp.toml is a file with every setting, to start from.',
    '',
  ];
  for (const [name, rows] of byTable(settingRows())) lines.push(...(name ? [`## [${name}]`, ''] : []), ...table(rows));
  lines.push(
    '## [handlers.NAME]',
    '',
    'One table a runtime handler, named as in a RuntimeClass. With none in the file there are `crun` and `runc`, as far as',
    'they are on the host. [Shims](shims.md) says which were tried and what each lacks, deploy/shims.toml has an example.',
    '',
    ...table(handlerRows().map(({ key, setting }) => ({ name: key, setting }))),
  );
  return lines.join('\n');
}

/** The flags of `crisp serve`, for its --help. */
export function flagLines(): string[] {
  const rows = settingRows().filter(({ setting }) => setting.flag !== undefined);
  const width = Math.max(...rows.map(({ setting }) => (setting.flag ?? '').length)) + 4;
  return rows.flatMap(({ setting: { flag, fallback, about } }) => {
    const shown = Array.isArray(fallback) ? fallback.join(', ') : String(fallback);
    return [`  ${`--${flag}`.padEnd(width)}${about}`, ...(shown ? [`  ${' '.repeat(width)}default: ${shown}`] : [])];
  });
}
