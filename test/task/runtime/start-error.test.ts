import { describe, expect, test } from 'vitest';
import { startErrorExitCode } from '../../../src/task/runtime/start-error.js';

const failed = 'task create: shim: OCI runtime create failed: ';
const runc11 = `${failed}runc create failed: unable to start container process: `;
const runc15 = `${runc11}error during container init: `;

describe.each([
  [
    127,
    'the executable does not exist',
    [
      `${runc11}exec: "no-such-command": executable file not found in $PATH: unknown`,
      `${runc11}exec: "/no/such/file": stat /no/such/file: no such file or directory: unknown`,
      `${runc11}exec: "/no such \\"file": stat /no such "file: no such file or directory: unknown`,
      `${runc15}exec: "no-such-command": executable file not found in $PATH: unknown`,
      `${runc15}exec: "./no/such": stat ./no/such: no such file or directory: unknown`,
      `${failed}executable file \`no-such-command\` not found in $PATH: No such file or directory: unknown`,
      `${failed}executable file \`/no/such/file\` not found in $PATH: No such file or directory: unknown`,
      'open executable: No such file or directory',
    ],
  ],
  [
    126,
    'it cannot be executed',
    [
      `${runc11}exec: "/mnt/not-executable": permission denied: unknown`,
      `${runc15}exec: "/mnt/not-executable": permission denied: unknown`,
      `${runc15}exec: "/mnt": is a directory: unknown`,
      `${failed}open executable: Permission denied: unknown`,
      `${failed}open executable: Operation not permitted: unknown`,
    ],
  ],
  [
    128,
    'the node lacks something, or refuses',
    [
      'unable to retrieve OCI runtime error (open /run/x/log.json: no such file or directory): fork/exec /usr/bin/crun: no such file or directory: unknown',
      'unable to retrieve OCI runtime error (open /run/x/log.json: no such file or directory): exec: "crun": executable file not found in $PATH: unknown',
      'unable to retrieve OCI runtime error (open /run/x/log.json: no such file or directory): fork/exec /usr/bin/crun: permission denied: unknown',
      'unable to retrieve OCI runtime error (open /run/x/log.json: no such file or directory): fork/exec /usr/bin/crun: exec format error: unknown',
      `${runc15}error mounting "/data/x" to rootfs at "/mnt": stat /data/x: no such file or directory: unknown`,
      `${runc15}failed to fulfil mount request: open /data/x: no such file or directory: unknown`,
      `${runc15}error running createContainer hook #0: fork/exec /opt/hook: no such file or directory: unknown`,
      `${failed}error stat'ing file \`/data/x\`: No such file or directory: unknown`,
      'lstat /run/crisp/sandboxes/0123456789ab/net: no such file or directory',
    ],
  ],
])('exit code %i where %s', (exitCode, _, messages) => {
  test.each(messages)('%s', (message) => {
    expect(startErrorExitCode(new Error(message))).toBe(exitCode);
  });
});
