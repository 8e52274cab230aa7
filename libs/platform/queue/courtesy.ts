import { setTimeout as after } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** Work with steps in several jobs is still the same work for so long after one of them. */
const LINGER_MS = 100;
/** Where somebody was in a hurry, the next one is soon. */
const MINDFUL_MS = 10_000;
/** However much others are in a hurry, long work goes on a step at least this often. */
const LONGEST_WAIT_MS = 1_000;

/**
 * Lets long work step aside, within this process, for work that is short and that somebody waits for: a mailbox of 50
 * messages must not wait for each chunk of one of 100,000.
 */
@Injectable()
export class Courtesy {
  private hurried = 0;
  private lastHurry = -Infinity;
  private waiting = new Set<() => void>();

  /** Notes that short work has begun. @returns a function that notes its end; calling it twice does no harm */
  hurry(): () => void {
    this.hurried++;
    this.lastHurry = performance.now();
    let over = false;
    return () => {
      if (over) return;
      over = true;
      setTimeout(() => this.done(), LINGER_MS).unref();
    };
  }

  /** @returns how much long work takes on at a time: less while others are, or were a moment ago, in a hurry */
  portion(usual: number): number {
    const busy = this.hurried > 0 || performance.now() - this.lastHurry < MINDFUL_MS;
    return busy ? Math.max(1, Math.ceil(usual / 4)) : usual;
  }

  /** For long work, between two steps: waits until no short work is under way, a second at most. */
  async makeWay(): Promise<void> {
    if (this.hurried === 0) return;
    const stop = new AbortController();
    let wake: () => void = () => undefined;
    const free = new Promise<void>((resolve) => this.waiting.add((wake = resolve)));
    await Promise.race([free, after(LONGEST_WAIT_MS, undefined, { signal: stop.signal }).catch(() => undefined)]);
    stop.abort();
    this.waiting.delete(wake);
  }

  private done(): void {
    if (--this.hurried > 0) return;
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }
}
