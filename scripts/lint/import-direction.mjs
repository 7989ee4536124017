// An ESLint rule: imports run one way. Each list of floors orders the entries of one folder (files by their name without
// ending, or folders) from the top down; what stands on a floor may import from its own entry and from the floors below,
// never from another entry of its floor nor from above.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** The files that `src/cri/services.ts` imports as RPC handlers: all of its own folders but `grpc` and `context`. */
function rpcFiles() {
  const folder = path.join(checkout, 'src/cri');
  const table = readFileSync(path.join(folder, 'services.ts'), 'utf8');
  return new Set(
    [...table.matchAll(/from '(\.\/(?!grpc|context)[^']+)\.js'/g)].map(([, file]) => path.join(folder, `${file}.ts`)),
  );
}

export const importDirection = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object' }],
    messages: {
      up: 'imports run one way: {{from}} may not import {{to}} (see docs/architecture.md)',
      unknown: '{{entry}} has no floor in eslint.config.js',
      leaf: '{{to}} is an RPC: only services.ts imports it; move what is needed into a file of its own',
    },
  },
  create(context) {
    const [floorsOf] = context.options;
    const file = path.resolve(context.filename);
    const rpcs = rpcFiles();
    const entryIn = (folder, target) =>
      path.relative(path.join(checkout, folder), target).split(path.sep)[0].replace(/\.ts$/, '');

    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const target = path.resolve(path.dirname(file), specifier).replace(/\.js$/, '.ts');
      const show = (place) => path.relative(checkout, place);
      if (rpcs.has(target) && show(file) !== 'src/cri/services.ts') {
        context.report({ node, messageId: 'leaf', data: { to: show(target) } });
      }
      for (const [folder, floors] of Object.entries(floorsOf)) {
        const below = (place) => show(place).startsWith(`${folder}/`);
        if (!below(file) || !below(target)) continue;
        const [from, to] = [entryIn(folder, file), entryIn(folder, target)];
        if (from === to) continue;
        const floorOf = (entry) => floors.findIndex((floor) => floor.split(' ').includes(entry));
        for (const entry of [from, to])
          if (floorOf(entry) < 0) context.report({ node, messageId: 'unknown', data: { entry: `${folder}/${entry}` } });
        if (floorOf(from) >= floorOf(to))
          context.report({ node, messageId: 'up', data: { from: show(file), to: show(target) } });
      }
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
