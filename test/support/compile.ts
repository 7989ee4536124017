import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Compiles one file of C to a small static program. Needs a C compiler, as building runc does. */
export function compile(source: URL): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'crisp-test-programs-'));
  try {
    const output = join(folder, 'program');
    execFileSync('gcc', ['-static', '-Os', '-s', '-o', output, fileURLToPath(source)], { timeout: 60_000 });
    return readFileSync(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
