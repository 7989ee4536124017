/** The demo's output: a line for each step that held, with the time it took. */
export class Show {
  readonly #began = performance.now();

  title(text: string): void {
    this.#write(`\n${text}`);
  }

  detail(lines: string | readonly string[]): void {
    for (const line of [lines].flat()) this.#write(`             ${line}`);
  }

  /** Runs a step; what it returns is said of it. The demo ends with the first one that fails. */
  async step(name: string, work: () => Promise<string | undefined | void>): Promise<void> {
    const began = performance.now();
    try {
      const said = await work();
      const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
      this.#write(`  ✓ ${seconds.padStart(7)}  ${name}${typeof said === 'string' ? `: ${said}` : ''}`);
    } catch (err) {
      this.#write(`  ✗          ${name}`);
      throw err;
    }
  }

  end(text: string): void {
    this.#write(`\n${text} (${((performance.now() - this.#began) / 1000).toFixed(0)} s in all)`);
  }

  #write(line: string): void {
    process.stdout.write(`${line}\n`);
  }
}

/** @throws Error that says what was expected */
export function expect(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`expected: ${what}`);
}
