/** Gathers what comes at once. */
const firstMs = 80;
/** While things keep moving, ask no more often than this. */
const gapMs = 800;

/** Runs something soon after it was triggered, not more often than is useful, and never twice at a time. */
export class Refetcher {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private again = false;
  private lastEnd = -Infinity;
  private closed = false;

  constructor(private readonly run: () => unknown) {}

  trigger(): void {
    if (this.closed) return;
    if (this.running) this.again = true;
    else this.timer ??= setTimeout(() => void this.start(), Math.max(firstMs, this.lastEnd + gapMs - Date.now()));
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async start(): Promise<void> {
    this.timer = undefined;
    this.running = true;
    this.again = false;
    try {
      await this.run();
    } catch {
      // The page shows what went wrong with its own query.
    }
    this.running = false;
    this.lastEnd = Date.now();
    if (this.again) this.trigger();
  }
}
