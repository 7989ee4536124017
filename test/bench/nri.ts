import Long from 'long';
import { connectPlugin, type PluginHandlers } from '../support/nri-plugin.js';
import type { CriServer } from '../support/cri-server.js';
import { median } from './contender.js';
import type { ServedPods } from './served.js';
import type { Table } from './table.js';

const kinds: readonly (readonly [string, PluginHandlers | undefined])[] = [
  ['without NRI plugin', undefined],
  ['with one that listens to everything', {}],
  [
    'with one that adjusts each container',
    {
      CreateContainer: () => ({
        adjust: {
          env: [{ key: 'NRI', value: 'here' }],
          annotations: { 'nri.test/a': 'b' },
          linux: { resources: { cpu: { shares: { value: Long.fromNumber(512) }, cpus: '0' } } },
        },
      }),
    },
  ],
];

/** Pods one after another, without and with a plugin of NRI, in turn so that a busy moment of the machine meets all of them. */
export async function nriPods(
  table: Table,
  measured: readonly { readonly served: ServedPods; readonly server: CriServer }[],
  samples: number,
): Promise<void> {
  for (const { served, server } of measured) {
    const taken = kinds.map((): number[] => []);
    for (let round = 0; round < samples + 2; round += 1) {
      for (const [index, [, handlers]] of kinds.entries()) {
        const plugin = handlers && (await connectPlugin(server.nriSocket, handlers));
        const pod = await served.prepare();
        const { total } = await served.up(pod);
        await served.down(pod);
        plugin?.close();
        await plugin?.closed;
        // the first rounds warm up
        if (round >= 2) taken[index]?.push(total);
      }
    }
    for (const [index, [name]] of kinds.entries())
      table.set(`pod up ${name}`, 'ms', served.name, median(taken[index] ?? []));
  }
}
