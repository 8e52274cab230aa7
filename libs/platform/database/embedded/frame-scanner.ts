const NOTIFICATION = 'A'.charCodeAt(0);
const READY_FOR_QUERY = 'Z'.charCodeAt(0);
const IDLE = 'I'.charCodeAt(0);
const HEADER_BYTES = 5;

/**
 * Follows the frames that the database sends (type byte, 32-bit length, body), across chunk borders, and remembers the
 * two things that the scheduler must know: was the last frame "ready and outside a transaction", and what was notified.
 */
export class FrameScanner {
  private pending = Buffer.alloc(0);
  /** True when the last complete frame was ReadyForQuery outside a transaction. */
  idle = false;
  /** Complete notification frames since `takeNotifications`. */
  private notifications: Buffer[] = [];

  push(chunk: Uint8Array): void {
    this.pending = this.pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.pending, chunk]);
    let offset = 0;
    while (this.pending.length - offset >= HEADER_BYTES) {
      const length = 1 + this.pending.readInt32BE(offset + 1);
      if (this.pending.length - offset < length) break;
      this.frame(this.pending.subarray(offset, offset + length));
      offset += length;
    }
    this.pending = this.pending.subarray(offset);
  }

  takeNotifications(): Buffer[] {
    return this.notifications.splice(0);
  }

  private frame(frame: Buffer): void {
    this.idle = frame[0] === READY_FOR_QUERY && frame[HEADER_BYTES] === IDLE;
    if (frame[0] === NOTIFICATION) this.notifications.push(Buffer.from(frame));
  }
}
