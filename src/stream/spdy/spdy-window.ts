/** The initial window of SPDY/3.1, both ways, until SETTINGS or WINDOW_UPDATE change it. */
export const windowBytes = 64 * 1024;

/** Flow control in both directions, of one stream or of a whole connection. */
export class Window {
  /** what we allow the peer to send, less what it sent */
  #receiveBytes = windowBytes;
  /** what the readers have taken since the last window update */
  #takenBytes = 0;

  /** @param sendBytes what the peer allows us to send; less what we sent, as it goes on */
  constructor(public sendBytes: number = windowBytes) {}

  /** Counts what the peer sent. False: more than it was allowed. */
  received(bytes: number): boolean {
    this.#receiveBytes -= bytes;
    return this.#receiveBytes >= 0;
  }

  /** Counts what our readers took. Gives how much more to allow the peer: nothing before half a window is taken. */
  taken(bytes: number): number {
    this.#takenBytes += bytes;
    if (this.#takenBytes < windowBytes / 2) return 0;
    const allowed = this.#takenBytes;
    this.#receiveBytes += allowed;
    this.#takenBytes = 0;
    return allowed;
  }
}
