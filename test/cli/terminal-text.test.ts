import { expect, test } from 'vitest';
import { auditText } from '../../src/cli/audit.js';
import { startsTable, waterfallText } from '../../src/cli/starts-text.js';
import { printableJson } from '../../src/cli/terminal-text.js';
import { RingOfStarts } from '../../src/page/ring-of-starts.js';

/** Clears a terminal, with one character more and with one less; turns the order of the next letters; forges a line. */
const orders = ['\u001b[2J', '\u009b2J', '\r', '\u202e', '\u2066', '\u2028', '\ud800'];
const hostile = `x${orders.join('x')}\n0 unowned, 0 missing`;
const isObeyed = (text: string): boolean => orders.some((order) => text.includes(order)) || !text.isWellFormed();

const step = { outcome: 'ok', startMs: 0, durationMs: 1 } as const;
const ring = new RingOfStarts();
ring
  .begin('start', {
    podSandboxId: 'e'.repeat(64),
    pod: { namespace: 'shop', name: hostile },
    handler: hostile,
    containerId: 'c',
    container: hostile,
    image: hostile,
  })
  .end({
    pipeline: 'start',
    durationMs: 4,
    steps: [{ ...step, step: 'task start', outcome: 'failed', message: hostile }],
    undos: [{ ...step, step: 'task create', outcome: 'failed', cause: 'task start', message: hostile }],
    error: new Error(`exec: ${hostile}`),
  });

test('a pod, a container or an error gives no orders to the terminal of crisp starts, and forges no line', () => {
  const table = startsTable(ring.list(), false);
  expect(isObeyed(table)).toBe(false);
  expect(table.split('\n')).toHaveLength(1);
  const view = ring.get('e'.repeat(12));
  const waterfall = view ? waterfallText(view) : '';
  expect(waterfall).toContain('exec: x·');
  expect(isObeyed(waterfall)).toBe(false);
  // what goes on in further lines is further in than any line of crisp's own
  expect(waterfall.split('\n').filter((line) => line.endsWith('0 unowned, 0 missing'))).toEqual([
    ' '.repeat(11) + '0 unowned, 0 missing',
    ' '.repeat(11) + '0 unowned, 0 missing',
  ]);
});

test('the directory of a process that looks like a shim gives no orders to the terminal of crisp audit', () => {
  const finding = { check: 'shims', kind: 'unowned' as const, what: 'process 7', why: `no record, in ${hostile}` };
  const refused = `record ${hostile}`;
  const text = auditText({ at: '', byServer: true, findings: [finding], failures: [], refused }, true);
  expect(isObeyed(text)).toBe(false);
  expect(text.trimEnd().split('\n')).toHaveLength(5);
});

test('JSON is the same value, with what a terminal would obey escaped', () => {
  const value = { name: hostile, list: orders };
  for (const text of [printableJson(value), printableJson(value, 2)]) {
    expect(isObeyed(text)).toBe(false);
    expect(JSON.parse(text)).toEqual(value);
  }
});
