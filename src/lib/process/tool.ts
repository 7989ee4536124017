import { execa, type ResultPromise } from 'execa';
import { messageOf } from '../errors.js';
import { executableName, outputOf } from './run.js';
import { currentSpan, traced } from '../span.js';
import { maxOutputBytes, pipeGraceMs } from './program.js';

export interface ToolOptions {
  /** default 30 s; the program gets SIGKILL then */
  readonly timeoutMs?: number;
  /** text, or bytes that are streamed, so that a large input is never in memory as a whole */
  readonly input?: string | Uint8Array | AsyncIterable<Uint8Array>;
  readonly cwd?: string;
  /** the whole environment; default: crisp's */
  readonly env?: Readonly<Record<string, string>>;
  /** of stdout; latin1 keeps output that is not text byte for byte; default utf8 */
  readonly encoding?: 'utf8' | 'latin1';
  /** kills the program when aborted */
  readonly signal?: AbortSignal | undefined;
  /** other exit codes than 0 that count as success */
  readonly acceptExitCodes?: readonly number[];
  /** the program is killed when it prints more; default 100 MiB, no limit if its output is streamed */
  readonly maxOutputBytes?: number;
  /** called with the pid as soon as it runs */
  readonly onStart?: (pid: number) => void;
  /** turns the program's error into the one that is thrown, and shown in its span */
  readonly explain?: (err: unknown) => unknown;
}

/**
 * Runs a program to its end and returns its stdout, with the errors of `run`. For work that no start waits for: `run`
 * starts programs sooner (docs/decisions/0017).
 */
export async function runTool(program: string, argv: readonly string[], options: ToolOptions = {}): Promise<string> {
  const mostBytes = options.maxOutputBytes ?? maxOutputBytes;
  const name = program.split('/').pop() ?? program;
  return traced(name, { [executableName]: name }, () => {
    const { input } = options;
    // execa reports a failed input only if the program has not failed by then, as it does when its input is cut off
    const watched = input !== undefined && isStream(input) ? new WatchedInput(input) : undefined;
    const child = start(program, argv, watched ? { ...options, input: watched } : options, { maxBuffer: mostBytes });
    return ended(program, child, options, mostBytes, watched).catch((err: unknown) => {
      throw options.explain ? options.explain(err) : err;
    });
  });
}

/**
 * Streams a program's output; a program whose output is not read to its end is killed.
 *
 * @throws as `runTool`, after the last chunk
 */
export async function* toolOutput(
  program: string,
  argv: readonly string[],
  options: Omit<ToolOptions, 'maxOutputBytes' | 'encoding'> = {},
): AsyncGenerator<Buffer> {
  const name = program.split('/').pop() ?? program;
  const span = currentSpan()?.child(name, { [executableName]: name });
  const child = start(program, argv, options, { buffer: { stdout: false } });
  const result = ended(program, child, options, maxOutputBytes);
  result.catch((err: unknown) => span?.fail(messageOf(err))).finally(() => span?.end());
  try {
    try {
      for await (const chunk of child.stdout ?? []) yield chunk as Buffer;
    } catch (err) {
      // the program's exit explains more than the end of its pipe
      await result;
      throw err;
    }
    await result;
  } finally {
    child.kill('SIGKILL');
  }
}

/** a path has at most 4096 bytes, and programs that go deeper print a few times that */
const longestRecordBytes = 1024 * 1024;

/**
 * Streams the records that a program prints, each ended by a separator, in batches as they arrive.
 *
 * @param encoding latin1 keeps the bytes of names that are not UTF-8
 * @throws as `runTool`; Error when a record is longer than any path
 */
export async function* toolRecords(
  program: string,
  argv: readonly string[],
  { separator = '\0', encoding = 'utf8', ...options }: ToolOptions & { readonly separator?: '\0' | '\n' } = {},
): AsyncGenerator<string[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of toolOutput(program, argv, options)) {
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = all.lastIndexOf(separator) + 1;
    rest = all.subarray(end);
    if (rest.length > longestRecordBytes) throw new Error(`${program}: a name of more than 1 MiB in its output`);
    if (end > 0) yield all.toString(encoding, 0, end - 1).split(separator);
  }
  if (rest.length > 0) yield [rest.toString(encoding)];
}

type Child = ResultPromise<{ reject: false }>;

function start(program: string, argv: readonly string[], options: ToolOptions, more: object): Child {
  const { timeoutMs = defaultTimeoutMs, input, cwd, env, signal, encoding = 'utf8' } = options;
  const child = execa(program, argv, {
    reject: false,
    stripFinalNewline: false,
    encoding,
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    ...(typeof input === 'string' || input instanceof Uint8Array ? { input } : { stdin: input ?? 'ignore' }),
    ...(cwd === undefined ? {} : { cwd }),
    ...(env ? { env, extendEnv: false } : {}),
    ...(signal ? { cancelSignal: signal } : {}),
    ...more,
  }) as Child;
  if (child.pid !== undefined) options.onStart?.(child.pid);
  // children of a killed program may hold its pipes, which execa waits for
  const closePipes = (): void =>
    void setTimeout(() => [child.stdout, child.stderr].forEach((pipe) => pipe?.destroy()), pipeGraceMs).unref();
  child.once('exit', (_code, killedBy) => killedBy === 'SIGKILL' && closePipes());
  const limits = [AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])];
  for (const limit of limits) limit.addEventListener('abort', closePipes);
  void child.finally(() => limits.forEach((limit) => limit.removeEventListener('abort', closePipes)));
  return child;
}

const defaultTimeoutMs = 30_000;

/** A streamed input that remembers the error that it ended with. */
class WatchedInput implements AsyncIterable<Uint8Array> {
  failure: { readonly err: unknown } | undefined;
  readonly #input: AsyncIterable<Uint8Array>;

  constructor(input: AsyncIterable<Uint8Array>) {
    this.#input = input;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      yield* this.#input;
    } catch (err) {
      this.failure = { err };
      throw err;
    }
  }
}

function isStream(input: NonNullable<ToolOptions['input']>): input is AsyncIterable<Uint8Array> {
  return typeof input !== 'string' && !(input instanceof Uint8Array);
}

/** Waits for a program's end; returns the output that was kept. */
async function ended(
  program: string,
  child: Child,
  options: ToolOptions,
  mostBytes: number,
  input?: WatchedInput,
): Promise<string> {
  const result = await child;
  const { timedOut, isCanceled, isMaxBuffer, exitCode = null, signal: killedBy = null } = result;
  const stopped = timedOut ? 'late' : isCanceled ? 'cancelled' : isMaxBuffer ? 'verbose' : undefined;
  if (input?.failure && stopped === undefined) throw input.failure.err;
  // the program could not be started
  const isCutOff = result.failed && stopped === undefined && killedBy === null && !exitCode;
  return outputOf(
    program,
    {
      exitCode,
      killedBy,
      stdout: result.stdout ?? '',
      stderr: result.stderr ?? '',
      ...(stopped ? { stopped } : {}),
      ...(isCutOff ? { failure: { code: result.code ?? '', message: result.originalMessage ?? '' } } : {}),
    },
    { timeoutMs: defaultTimeoutMs, ...options, mostBytes },
  );
}
