import { expect, test } from 'vitest';
import { crispPage, crispTomlPage } from '../../src/cli/man-pages.js';
import { handlerRows, settingRows } from '../../src/config.js';

/** As man shows it: without requests' names, and dashes and backslashes as they were. */
const shown = (page: string): string => page.replaceAll('\\-', '-').replaceAll('\\e', '\\').replaceAll('\\&', '');

test('crisp.toml(5) has every setting with its default and its flag', () => {
  const page = shown(crispTomlPage());
  for (const { key, setting } of [...settingRows(), ...handlerRows()]) {
    expect(page).toContain(`\n.B ${key} (${setting.kind})\n`);
    if (setting.flag) expect(page).toContain(`Flag: --${setting.flag}.`);
  }
});

test('crisp(8) has every command with its help', () => {
  const page = shown(crispPage());
  for (const command of ['serve', 'starts', 'start', 'load', 'doctor', 'audit', 'version']) {
    expect(page).toContain(`\n.SS crisp ${command}\n`);
    expect(page).toContain(`usage: crisp ${command}`);
  }
});

test('no text of a manual page is taken for a request', () => {
  const requests = /^\.(TH|SH|SS|TP|B|BR|nf|fi|\\") ?/;
  for (const page of [crispPage(), crispTomlPage()])
    for (const line of page.split('\n')) if (/^[.']/.test(line)) expect(line).toMatch(requests);
});
