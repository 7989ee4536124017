import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kubeletFindings } from '../../src/cli/doctor/kubelet.js';
import { loadConfig } from '../../src/config.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-doctor-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const config = loadConfig();

async function findings(text: string): Promise<string[]> {
  const path = join(folder, 'config.yaml');
  await writeFile(path, text);
  return (await kubeletFindings(config, path)).map(({ level, what }) => `${level}: ${what}`);
}

test('kubelet with crisp as its runtime and its metrics from it leaves nothing to say', async () => {
  const said = await findings(`containerRuntimeEndpoint: unix:///run/crisp/crisp.sock
featureGates:
  PodAndContainerStatsFromCRI: true
`);
  expect(said).toEqual([
    'ok: kubelet calls unix:///run/crisp/crisp.sock',
    'ok: kubelet takes the metrics of pods and containers from crisp',
  ]);
});

test('doctor warns of a kubelet without the feature gate, and names one that uses another runtime', async () => {
  expect(await findings('containerRuntimeEndpoint: unix:///run/containerd/containerd.sock\n')).toEqual([
    'note: kubelet calls unix:///run/containerd/containerd.sock',
    expect.stringMatching(/^note: kubelet’s \/metrics\/cadvisor lacks the names/),
  ]);
  expect((await findings('kind: KubeletConfiguration\n'))[0]).toBe('note: kubelet’s configuration names no runtime');
});

test('no configuration is a note with the advice, one that cannot be read a problem', async () => {
  const [none] = await kubeletFindings(config, join(folder, 'none.yaml'));
  expect(none).toMatchObject({
    level: 'note',
    advice: expect.stringContaining('PodAndContainerStatsFromCRI') as string,
  });
  expect((await findings('a: [1\n'))[0]).toMatch(/^problem: /);
});
