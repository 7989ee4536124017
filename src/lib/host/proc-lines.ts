import { open } from 'node:fs/promises';

const pieceBytes = 64 * 1024;
/** some 250,000 lines: more than a healthy host has, and read within a second */
const defaultMaxBytes = 16 * 1024 * 1024;

/**
 * Yields the lines of a list in /proc, some at a time: containers decide how many there are, and other calls are answered
 * between two pieces. Lines beyond the limit are not read, nor is one that it cuts. Yields nothing if the file is missing.
 */
export async function* procLines(path: string, maxBytes = defaultMaxBytes): AsyncGenerator<string[]> {
  const file = await open(path).catch(() => undefined);
  if (!file) return;
  try {
    const buffer = Buffer.allocUnsafe(pieceBytes);
    let rest = '';
    for (let total = 0; total < maxBytes;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) {
        if (rest !== '') yield [rest];
        break;
      }
      total += bytesRead;
      const lines = (rest + buffer.toString('latin1', 0, bytesRead)).split('\n');
      rest = lines.pop() ?? '';
      yield lines;
    }
  } finally {
    await file.close();
  }
}
