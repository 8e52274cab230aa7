import { type LiveFrame, keyOf } from './frame.js';

/** Four frames a second of the same thing: more than an eye follows, less than a browser minds. */
const INTERVAL_MS = 250;

/** Lets the first frame of its kind through at once, and of those that follow within a moment the newest at its end. */
export class Coalescer {
  /** By key, what waits for the end of its moment; null when nothing has come since. */
  private readonly held = new Map<string, LiveFrame | null>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly emit: (frame: LiveFrame) => void,
    private readonly intervalMs = INTERVAL_MS,
  ) {}

  offer(frame: LiveFrame): void {
    const key = keyOf(frame);
    if (this.held.has(key)) this.held.set(key, frame);
    else this.let(key, frame);
  }

  close(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.held.clear();
  }

  private let(key: string, frame: LiveFrame): void {
    this.held.set(key, null);
    this.timers.set(
      key,
      setTimeout(() => this.release(key), this.intervalMs),
    );
    this.emit(frame);
  }

  private release(key: string): void {
    const frame = this.held.get(key);
    this.held.delete(key);
    this.timers.delete(key);
    if (frame) this.let(key, frame);
  }
}
