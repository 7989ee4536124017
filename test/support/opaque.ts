import { mkdir } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';

/** Marks a folder of a layer as one that hides the layers below. Node sets no extended attributes; tar does, out of an archive's header. */
export async function makeOpaque(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  const record = (text: string): string => {
    const length = (n: number): number => String(n).length + 1 + text.length + 1;
    let total = length(length(0));
    if (length(total) !== total) total = length(total);
    return `${total} ${text}\n`;
  };
  const header = (name: string, type: string, size: number): Buffer => {
    const block = Buffer.alloc(512);
    block.write(name, 0);
    block.write('0000755\0', 100);
    block.write('0000000\0', 108);
    block.write('0000000\0', 116);
    block.write(size.toString(8).padStart(11, '0') + '\0', 124);
    block.write('00000000000\0', 136);
    block.write('        ', 148);
    block.write(type, 156);
    block.write('ustar\x0000', 257);
    block.write(
      block
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0') + '\0 ',
      148,
    );
    return block;
  };
  const body = record('SCHILY.xattr.trusted.overlay.opaque=y');
  const padded = Buffer.alloc(512);
  padded.write(body);
  const archive = Buffer.concat([header('x', 'x', body.length), padded, header('./', '5', 0), Buffer.alloc(1024)]);
  execFileSync('tar', ['-x', '--xattrs', '--xattrs-include=*', '-C', path, '-f', '-'], { input: archive });
}
