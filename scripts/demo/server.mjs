// The server that the demo talks to.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkout } from '../set-up.mjs';

export const defaultSocket = '/run/crisp/crisp.sock';

/** True where something accepts connections on the socket. */
export async function isServed(socket) {
  const connection = connect(socket);
  try {
    await once(connection, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    connection.destroy();
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
  probe.close();
  return port;
}

/** Starts `crisp serve` with folders, a socket and a bridge of its own. `stop` ends it; its network goes with it. */
export async function startOwnServer(folder) {
  const config = join(folder, 'crisp.toml');
  const socket = join(folder, 'crisp.sock');
  const port = await freePort();
  const settings = {
    listen: socket,
    root: join(folder, 'root'),
    state: join(folder, 'state'),
    metrics_listen: `127.0.0.1:${port}`,
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
  writeFileSync(
    config,
    `${lines.join('\n')}\n[cni]\nbridge = "crispdemo0"\nsubnet = "10.117.0.0/24"\n[nri]\nsocket = ""\n`,
  );

  const log = join(folder, 'serve.log');
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, [join(checkout, 'dist/main.js'), 'serve', '--config', config], {
    stdio: ['ignore', output, output],
    // in a process group of its own, so that Ctrl-C does not end it before the pods are removed
    detached: true,
  });
  const exited = once(child, 'exit');
  while (!(await isServed(socket))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server did not start:\n${readFileSync(log, 'utf8')}`);
    await sleep(50);
  }
  return {
    socket,
    flags: ['--config', config],
    metrics: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
