// What ends a demo early: Ctrl-C, SIGTERM, a terminal that closes. It removes what it has made first.

/**
 * A signal that aborts when the demo is asked to end. The handlers stay until the demo has ended: npm passes the
 * terminal's SIGINT on, so that Ctrl-C comes twice, and the second one must not end the removal.
 */
export function whenAskedToStop() {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => asked.abort(new Error(`ended by ${signal}`)));
  // of a terminal that has closed
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  return asked.signal;
}
