const periodMs = 1_000;

/**
 * Measures once a second how late a timer fires, which is how long an incoming call waits. Returns a function that
 * stops it. Node's own histogram samples every 10 ms, which costs more than everything else in an idle server.
 */
export function watchEventLoop(observe: (delayMs: number) => void): () => void {
  let dueAtMs = performance.now() + periodMs;
  const timer = setInterval(() => {
    const nowMs = performance.now();
    observe(Math.max(0, nowMs - dueAtMs));
    dueAtMs = nowMs + periodMs;
  }, periodMs);
  timer.unref();
  return () => clearInterval(timer);
}
