import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/lib/log.js';
import type { ExecOpener } from '../../src/stream/remote-command.js';
import { StreamServer } from '../../src/stream/server.js';
import { serveStreamingCalls } from '../support/cri-streaming.js';
import { program } from '../support/program.js';
import { toolsFolder } from '../tools/build.mjs';

const crictl = join(toolsFolder, 'crictl');

/** Says what size the client's terminal has, until it sends a q. */
const terminalSize: ExecOpener = async ({ stdin, stdout, onResize }) => {
  onResize(({ width, height }) => void stdout?.write(`[${width} x ${height}]\r\n`));
  for await (const chunk of stdin ?? []) if (String(chunk).includes('q')) break;
  return { exitCode: 0 };
};

describe.runIf(existsSync(crictl)).each(['spdy', 'websocket'])('crictl over %s', (transport) => {
  let folder: string;
  let server: StreamServer;
  let calls: Awaited<ReturnType<typeof serveStreamingCalls>>;
  let backend: Server;
  const children = new Set<ChildProcess>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
    // sends back what it got once the client has half-closed
    backend = createServer({ allowHalfOpen: true }, (socket) => socket.on('error', () => {}).pipe(socket)).listen(
      0,
      '127.0.0.1',
    );
    await once(backend, 'listening');
    server = new StreamServer({ address: '127.0.0.1', port: 0, log: createLogger('silent') });
    await server.listen();
    const { port: backendPort } = backend.address() as AddressInfo;
    const dial = async (port: number) => {
      if (port !== 80) throw new Error(`nothing listens on port ${port}`);
      const socket = connect({ port: backendPort, host: '127.0.0.1', allowHalfOpen: true });
      await once(socket, 'connect');
      return socket;
    };
    calls = await serveStreamingCalls(folder, {
      exec: ({ cmd: [file = '', ...args], tty, stdin, stdout, stderr }) =>
        server.execUrl(file === 'terminal size' ? terminalSize : program(file, ...args), {
          tty,
          stdin,
          stdout,
          stderr,
        }),
      attach: ({ tty, stdin, stdout, stderr }) =>
        server.attachUrl(async (session) => void (await program('cat')(session)), { tty, stdin, stdout, stderr }),
      portForward: ({ port }) => server.portForwardUrl(dial, port),
    });
  });

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    calls.close();
    backend.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  function start(...argv: string[]) {
    const child = spawn(crictl, ['-r', calls.endpoint, ...argv], { stdio: 'pipe' });
    children.add(child.once('exit', () => children.delete(child)));
    const outcome = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]).then(
      ([stdout, stderr, [code]]) => ({
        stdout,
        stderr,
        code: code as number,
      }),
    );
    return { child, outcome };
  }

  test('execs a program with stdin, stdout, stderr and its exit code', async () => {
    const { child, outcome } = start('exec', '-r', transport, '-i', 'c1', 'sh', '-c', 'cat; echo problem >&2; exit 7');
    child.stdin.end('hello');
    const { stdout, stderr, code } = await outcome;
    expect(stdout).toBe('hello');
    expect(stderr).toContain('problem\n');
    expect(stderr).toContain('exit code 7');
    expect(code).not.toBe(0);
  });

  test('execs without stdin', async () => {
    expect(await start('exec', '-r', transport, 'c1', 'echo', 'fine').outcome).toMatchObject({
      stdout: 'fine\n',
      code: 0,
    });
  });

  test('transfers 64 MB both ways unchanged', async () => {
    const { child, outcome } = start('exec', '-r', transport, '-i', 'c1', 'sha256sum');
    const hash = createHash('sha256');
    const block = randomBytes(1024 * 1024);
    for (let i = 0; i < 64; i += 1) {
      hash.update(block);
      if (!child.stdin.write(block)) await once(child.stdin, 'drain');
    }
    child.stdin.end();
    expect((await outcome).stdout).toContain(hash.digest('hex'));

    const down = start('exec', '-r', transport, 'c1', 'head', '-c', '67108864', '/dev/zero');
    expect((await down.outcome).stdout.length).toBe(67108864);
  });

  test('execs with a terminal and its size', async () => {
    const command = `stty cols 101 rows 37; ${crictl} -r ${calls.endpoint} exec -r ${transport} -it c1 'terminal size'`;
    const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: 'pipe' });
    children.add(child.once('exit', () => children.delete(child)));
    const exited = once(child, 'exit');
    let shown = '';
    for await (const chunk of child.stdout) {
      shown += String(chunk);
      // crictl's own words may have brackets too, such as those of a warning
      if (/\[\d+ x \d+\]/.test(shown)) child.stdin.end('q');
    }
    expect(shown).toContain('[101 x 37]');
    expect(await exited).toEqual([0, null]);
  });

  test('attaches', async () => {
    const { child, outcome } = start('attach', '-r', transport, '-i', 'c1');
    child.stdin.end('to the container and back');
    expect(await outcome).toMatchObject({ stdout: 'to the container and back', code: 0 });
  });

  test('forwards a port, many connections at once, each with its own half close', async () => {
    const { child, outcome } = start('port-forward', '-r', transport, 'p1', '0:80');
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const [, port] = /127\.0\.0\.1:(\d+) -> 80/.exec(line.toString()) ?? [];
    const ask = async (i: number) => {
      const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
      const sent = randomBytes(200_000 + i).toString('hex');
      socket.end(sent);
      return (await text(socket)) === sent;
    };
    expect(await Promise.all(Array.from({ length: 30 }, (_, i) => ask(i)))).toEqual(Array(30).fill(true));
    child.kill('SIGINT');
    await outcome;
  });

  test('reports why a port cannot be reached', async () => {
    const { child, outcome } = start('port-forward', '-r', transport, 'p1', '0:81');
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const [, port] = /127\.0\.0\.1:(\d+) -> 81/.exec(line.toString()) ?? [];
    const socket = connect({ port: Number(port), host: '127.0.0.1' }).on('error', () => {});
    await once(socket, 'close');
    child.kill('SIGINT');
    expect((await outcome).stderr).toContain('nothing listens on port 81');
  });
});
