import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configurationPage, exampleConfig, flagLines } from '../../src/cli/config-reference.js';
import { loadConfig, settingRows } from '../../src/config.js';

function load(toml: string) {
  const folder = mkdtempSync(join(tmpdir(), 'crisp-test-reference-'));
  try {
    writeFileSync(join(folder, 'crisp.toml'), toml);
    return loadConfig(join(folder, 'crisp.toml'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('writes an example file that equals the defaults, whether its settings are commented out or not', () => {
  const settingsTakenIn = exampleConfig().replace(/^#(\w+ = |\[)/gm, '$1');
  expect(settingsTakenIn).toContain('\nroot = "/var/lib/crisp"');
  const { handlers, ...config } = load(settingsTakenIn);
  expect({ ...config, handlers: {} }).toEqual(load(exampleConfig()));
  expect(Object.keys(handlers)).toEqual(['runc']);
});

test('documents every setting and every flag', () => {
  const page = configurationPage();
  const help = flagLines().join('\n');
  for (const { key, setting } of settingRows()) {
    expect(page).toContain(`\`${key.split('.').pop()}\``);
    if (setting.flag) expect(help).toContain(`--${setting.flag} `);
  }
});
