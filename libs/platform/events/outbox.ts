const MOST_WAITING = 1_000;
const BATCH = 100;
const RETRY_MS = 1_000;

/**
 * Texts on their way to a server that may be slow or away. They leave in order and in batches; while the server is away
 * the newest are kept and the oldest dropped, so that memory stays bounded.
 */
export class Outbox {
  private waiting: string[] = [];
  private sending = false;
  private retry?: NodeJS.Timeout;
  private closed = false;

  /** @param deliver sends a batch; when it rejects, the batch is tried again in a second or at the next `flush` */
  constructor(private readonly deliver: (texts: string[]) => Promise<void>) {}

  push(text: string): void {
    if (this.closed) return;
    this.waiting.push(text);
    if (this.waiting.length > MOST_WAITING) this.waiting.splice(0, this.waiting.length - MOST_WAITING);
    // While a retry is awaited the server is away: each new text would only fail as well.
    if (this.retry === undefined) this.flush();
  }

  /** Sends what waits, e.g. when the server is back. */
  flush(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    if (!this.sending) void this.drain();
  }

  close(): void {
    this.closed = true;
    this.waiting = [];
    clearTimeout(this.retry);
  }

  private async drain(): Promise<void> {
    this.sending = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, BATCH);
      try {
        await this.deliver(batch);
      } catch {
        // Whoever owns the connection tells of its loss; here only the texts matter.
        if (!this.closed) this.giveBack(batch);
        break;
      }
    }
    this.sending = false;
  }

  private giveBack(batch: string[]): void {
    this.waiting = [...batch, ...this.waiting].slice(-MOST_WAITING);
    this.retry = setTimeout(() => this.flush(), RETRY_MS).unref();
  }
}
