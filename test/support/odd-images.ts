import { busyboxImage, layer, type TestImage } from './images.js';

/** busybox with a named pipe as /etc/passwd, which crun and runc open to find HOME. */
export function pipePasswdImage(): Promise<TestImage> {
  return busyboxImage({ Cmd: ['sleep', '1000'] }, layer([{ path: 'etc/passwd', kind: 'fifo' }]));
}

/** What a JSON file of an image may hold although no type allows it. */
const hostile = (value: unknown): never => value as never;

/** Images whose JSON no type allows, by the names of their repositories. */
export async function oddImages(): Promise<Readonly<Record<string, TestImage>>> {
  // with an id of its own: the config's digest
  const labelled = (Odd: string): Promise<TestImage> => busyboxImage({ Labels: { Odd } });
  const loop = layer([{ path: 'loop\ufffd', kind: 'symlink', target: 'loop\ufffd' }]);
  return {
    'cases/annotation-null': { ...(await labelled('null')), annotations: hostile({ a: null }) },
    'cases/annotation-surrogate': { ...(await labelled('surrogate')), annotations: { a: '\ud800' } },
    'cases/user-surrogate': await busyboxImage({ User: '\ud800' }),
    'cases/loop': await busyboxImage({ Volumes: { '/loop\ud800': {} } }, loop),
  };
}
