// A small image without a registry: this host's busybox and its libraries, as a docker archive.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const demoImageName = 'localhost/crisp-demo:latest';

/** Writes the archive into `folder` and gives its path. */
export function demoImage(folder) {
  const rootfs = join(folder, 'rootfs');
  const busybox = execFileSync('which', ['busybox'], { encoding: 'utf8' }).trim();
  const copies = new Map([['/bin/busybox', busybox], ...librariesOf(busybox).map((path) => [path, path])]);
  for (const [to, from] of copies) {
    mkdirSync(join(rootfs, dirname(to)), { recursive: true });
    copyFileSync(from, join(rootfs, to));
  }
  for (const applet of ['sh', 'cat', 'echo', 'hostname', 'ip', 'sleep'])
    symlinkSync('busybox', join(rootfs, 'bin', applet));

  const parts = join(folder, 'parts');
  mkdirSync(parts);
  tar('-cf', join(parts, 'layer.tar'), '-C', rootfs, '.');
  const layer = createHash('sha256')
    .update(readFileSync(join(parts, 'layer.tar')))
    .digest('hex');
  const config = {
    architecture: { x64: 'amd64', arm64: 'arm64' }[process.arch] ?? process.arch,
    os: 'linux',
    config: { Env: ['PATH=/bin'], Cmd: ['/bin/sh'] },
    rootfs: { type: 'layers', diff_ids: [`sha256:${layer}`] },
  };
  writeFileSync(join(parts, 'config.json'), JSON.stringify(config));
  writeFileSync(
    join(parts, 'manifest.json'),
    JSON.stringify([{ Config: 'config.json', RepoTags: [demoImageName], Layers: ['layer.tar'] }]),
  );
  const archive = join(folder, 'demo.tar');
  tar('-cf', archive, '-C', parts, '.');
  return archive;
}

function tar(...argv) {
  execFileSync('tar', ['--owner=0', '--group=0', '--mtime=@0', '--sort=name', ...argv]);
}

/** What a dynamic program loads; nothing for a static one. */
function librariesOf(program) {
  try {
    return [
      ...execFileSync('ldd', [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).matchAll(/\/\S+/g),
    ].map(([path]) => path);
  } catch {
    return [];
  }
}
