import assert from 'node:assert/strict';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../support/free-port.js';
import { says } from './crictl-client.js';
import { busyboxName } from './images.js';
import type { Step } from './crictl-walk.js';

const transports = ['spdy', 'websocket'] as const;

const exec: Step = {
  command: 'exec',
  how: '`--sync`; streamed over SPDY and WebSocket with exit code, stderr apart, stdin to its end, and on a terminal',
  run: async ({ crictl, container }) => {
    assert.equal(await crictl.out('exec', '--sync', container, 'echo', 'hello'), 'hello');
    const failed = await crictl.run(['exec', '--sync', container, 'sh', '-c', 'exit 3']);
    assert.notEqual(failed.exitCode, 0);
    for (const transport of transports) {
      const streamed = await crictl.run([
        'exec',
        '--transport',
        transport,
        container,
        'sh',
        '-c',
        'echo out; echo err >&2; exit 7',
      ]);
      assert.equal(streamed.stdout, 'out\n', transport);
      assert.match(streamed.stderr, /^err$/m, transport);
      assert.match(streamed.stderr, /7/, `${transport}: ${streamed.stderr}`);
      // megabytes both ways: flow control, and the end of stdin
      const much = 'x'.repeat(2_000_000);
      const counted = await crictl.run(
        ['exec', '--interactive', '--transport', transport, container, 'wc', '-c'],
        much,
      );
      assert.equal(counted.stdout.trim(), String(much.length), transport);
      const echoed = await crictl.run(['exec', '--interactive', '--transport', transport, container, 'cat'], much);
      assert.equal(echoed.stdout.length, much.length, transport);
      const typed = await crictl.onTerminal(
        ['exec', '--interactive', '--tty', '--transport', transport, container, 'sh'],
        'tty\nexit\n',
      );
      assert.match(typed.stdout, /\/dev\/pts\/\d/, `${transport}: ${typed.stdout}${typed.stderr}`);
    }
  },
};

const attach: Step = {
  command: 'attach',
  how: '`--stdin` over SPDY and WebSocket: what is typed reaches the container, and its output comes back',
  run: async ({ crictl, container }) => {
    for (const transport of transports) {
      const attached = crictl.start(['attach', '--stdin', '--transport', transport, container]);
      try {
        attached.stdin?.write(`by ${transport}\n`);
        await says(attached, new RegExp(`heard by ${transport}`));
      } finally {
        attached.kill('SIGKILL');
      }
    }
  },
};

const logs: Step = {
  command: 'logs',
  how: 'whole, `--stream`, `--tail`, `--timestamps`, `--follow`, and `--reopen` after the file was moved away',
  run: async ({ crictl, container }) => {
    const whole = await crictl.run(['logs', container]);
    assert.match(whole.stdout, /^out$/m);
    assert.match(whole.stderr, /^err$/m);
    assert.doesNotMatch((await crictl.run(['logs', '--stream', 'stdout', container])).stderr, /^err$/m);
    assert.match(await crictl.out('logs', '--tail', '1', container), /heard by websocket$/);
    assert.match(await crictl.out('logs', '--timestamps', container), /^\d{4}-\d\d-\d\dT.* out$/m);
    const following = crictl.start(['logs', '--follow', container]);
    const attached = crictl.start(['attach', '--stdin', container]);
    try {
      attached.stdin?.write('the follower\n');
      await says(following, /heard the follower/);
      const file = join(crictl.folder, 'logs/main.log');
      renameSync(file, `${file}.1`);
      await crictl.out('logs', '--reopen', container);
      assert.ok(existsSync(file), 'the log was not opened again');
    } finally {
      following.kill('SIGKILL');
      attached.kill('SIGKILL');
    }
  },
};

const portForward: Step = {
  command: 'port-forward',
  how: 'over SPDY and WebSocket, to a port bound to 127.0.0.1 in the pod',
  run: async ({ crictl, pod }) => {
    for (const transport of transports) {
      const port = await freePort();
      const forwarding = crictl.start(['port-forward', '--transport', transport, pod, `${port}:8080`]);
      try {
        await says(forwarding, /Forwarding from 127\.0\.0\.1/);
        const answers = await Promise.all(
          [1, 2, 3].map(async () => (await fetch(`http://127.0.0.1:${port}/passwd`)).text()),
        );
        for (const answer of answers) assert.match(answer, /^root:/, transport);
      } finally {
        forwarding.kill('SIGKILL');
      }
    }
  },
};

const events: Step = {
  command: 'events',
  how: 'a container that is made, started, ended and removed meanwhile',
  run: async ({ crictl, pod }) => {
    const watching = crictl.start(['events']);
    const said = says(
      watching,
      /CONTAINER_CREATED_EVENT[^]*CONTAINER_STARTED_EVENT[^]*CONTAINER_STOPPED_EVENT[^]*CONTAINER_DELETED_EVENT/,
    );
    // a reader gets what happens once it is there: a container is made again until it is
    let seen = false;
    said.then(
      () => (seen = true),
      () => (seen = true),
    );
    try {
      for (let attempt = 0; !seen; attempt += 1) {
        const config = crictl.container(`short-${attempt}`, busyboxName, { command: ['true'] });
        const id = await crictl.out('create', pod, config, crictl.pod().file);
        await crictl.out('start', id);
        await crictl.out('stop', '--timeout', '5', id);
        await crictl.out('rm', id);
      }
      await said;
    } finally {
      watching.kill('SIGKILL');
    }
  },
};

const checkpoint: Step = {
  command: 'checkpoint',
  how: '`--export` writes an archive where criu works; where it cannot, FailedPrecondition, and the container runs on',
  run: async ({ crictl, container }) => {
    const archive = join(crictl.folder, 'checkpoint.tar');
    const { exitCode, stderr } = await crictl.run(['checkpoint', '--export', archive, container]);
    if (exitCode === 0) assert.ok(existsSync(archive), 'there is not an archive');
    else assert.match(stderr, /FailedPrecondition/);
    const said: { status: { state: string } } = await crictl.json('inspect', container);
    assert.equal(said.status.state, 'CONTAINER_RUNNING');
  },
};

/** The commands that hold a stream, and those that need what these leave. */
export const streamingSteps: readonly Step[] = [exec, attach, logs, portForward, events, checkpoint];
