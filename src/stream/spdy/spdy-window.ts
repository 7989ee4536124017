/** The initial window of SPDY/3.1, both ways, until SETTINGS or WINDOW_UPDATE change it. */
export const windowBytes = 64 * 1024;

/** Flow control in both directions, of a stream or a connection. */
export class Window {
  /** what the peer may still send */
  #receiveBytes = windowBytes;
  /** what the readers have consumed since the last window update */
  #takenBytes = 0;

  /** @param sendBytes what crisp may still send to the peer */
  constructor(public sendBytes: number = windowBytes) {}

  /** Counts what the peer sent. False if it was more than allowed. */
  received(bytes: number): boolean {
    this.#receiveBytes -= bytes;
    return this.#receiveBytes >= 0;
  }

  /** Counts what the readers consumed. Returns how much more the peer may send: 0 until half a window is consumed. */
  taken(bytes: number): number {
    this.#takenBytes += bytes;
    if (this.#takenBytes < windowBytes / 2) return 0;
    const allowed = this.#takenBytes;
    this.#receiveBytes += allowed;
    this.#takenBytes = 0;
    return allowed;
  }
}
