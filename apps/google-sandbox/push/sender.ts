import type { Push } from './messages.js';

const KEPT = 20_000;
const MAX_WAIT_MS = 60_000;
const TIMEOUT_MS = 10_000;

/** A push as the sandbox remembers it. */
export interface SentPush {
  id: number;
  api: 'gmail' | 'calendar';
  account: string;
  about: Record<string, string | number>;
  /** Milliseconds since 1970. */
  at: number;
  outcome: 'pending' | 'held' | 'delivered' | 'refused' | 'dropped';
  /** Why it was dropped, or what was done to it. */
  note?: string | undefined;
  /** What was answered, one entry an attempt; 0: nobody answered. */
  answers: number[];
}

/** Delivers pushes, again and again until they are taken, and remembers what became of them. */
export class PushSender {
  private sent: SentPush[] = [];
  private lastId = 0;
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly closing = new AbortController();

  constructor(
    private readonly now: () => number,
    private readonly retryMs: () => number,
  ) {}

  /** Oldest first. */
  list(): readonly SentPush[] {
    return this.sent;
  }

  clear(): void {
    this.sent = [];
  }

  /** Sends at once, or after a while. */
  send(push: Push, { note, delayMs = 0 }: { note?: string | undefined; delayMs?: number } = {}): void {
    const entry = this.remember(push, delayMs > 0 ? 'held' : 'pending', note);
    if (delayMs > 0) this.later(delayMs, () => this.attempt(push, entry));
    else void this.attempt(push, entry);
  }

  /** Only remembers it. */
  drop(push: Push, note: string): void {
    this.remember(push, 'dropped', note);
  }

  close(): void {
    this.closing.abort();
    for (const timer of this.timers) clearTimeout(timer);
  }

  private remember(push: Push, outcome: SentPush['outcome'], note: string | undefined): SentPush {
    const { api, account, about } = push;
    const entry: SentPush = { id: (this.lastId += 1), api, account, about, at: this.now(), outcome, note, answers: [] };
    this.sent.push(entry);
    if (this.sent.length > KEPT) this.sent.splice(0, KEPT / 10);
    return entry;
  }

  private async attempt(push: Push, entry: SentPush): Promise<void> {
    const status = await this.post(push);
    if (this.closing.signal.aborted) return;
    entry.answers.push(status);
    if (status >= 200 && status <= 299) entry.outcome = 'delivered';
    else if (status !== 0 && !push.again(status)) entry.outcome = 'refused';
    else {
      entry.outcome = 'pending';
      const wait = Math.min(MAX_WAIT_MS, this.retryMs() * 2 ** (entry.answers.length - 1));
      this.later(wait, () => this.attempt(push, entry));
    }
  }

  private async post({ url, headers, body }: Push): Promise<number> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: headers(),
        body,
        redirect: 'manual',
        signal: AbortSignal.any([this.closing.signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }

  private later(ms: number, act: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void act();
    }, ms);
    timer.unref();
    this.timers.add(timer);
  }
}
