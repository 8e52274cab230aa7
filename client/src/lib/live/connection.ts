import { Stream, type StreamOutcome } from './stream.js';
import type { Surroundings } from './surroundings.js';
import { failuresBeforePolling, hasSlept, hiddenMs, pollDelay, retryDelay, tickMs } from './timing.js';
import type { LiveMode, LiveTopic } from './topics.js';

type Timer = ReturnType<typeof setTimeout> | undefined;
type Listener = (topic: LiveTopic) => void;

/**
 * Keeps a page told of changes: by the server's stream while there is one, by asking now and then when it fails, and not
 * at all without a network. A stream that comes back goes on where it broke.
 */
export class LiveConnection {
  private readonly listeners = new Set<Listener>();
  private readonly modeListeners = new Set<() => void>();
  private currentMode: LiveMode = 'live';
  private stream: Stream | undefined;
  private lastEventId = '';
  private failures = 0;
  private busy = 0;
  private retry: Timer;
  private poll: Timer;
  private hide: Timer;
  private tick: ReturnType<typeof setInterval> | undefined;
  private lastTick = 0;
  private unwatch: (() => void) | undefined;

  constructor(private readonly surroundings: Surroundings) {}

  get mode(): LiveMode {
    return this.currentMode;
  }

  /** @returns ends the subscription */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @returns ends the subscription */
  onMode(listener: () => void): () => void {
    this.modeListeners.add(listener);
    return () => this.modeListeners.delete(listener);
  }

  /** Something on the screen is moving, so that it is worth asking more often. @returns says that it has stopped */
  markBusy(): () => void {
    this.busy++;
    if (this.poll !== undefined) this.startPolling();
    return () => void this.busy--;
  }

  start(): void {
    this.unwatch = this.surroundings.watch(() => this.look());
    this.lastTick = Date.now();
    this.tick = setInterval(() => this.onTick(), tickMs);
    this.look();
  }

  stop(): void {
    this.unwatch?.();
    clearInterval(this.tick);
    clearTimeout(this.hide);
    this.hide = undefined;
    this.disconnect();
  }

  private onTick(): void {
    const now = Date.now();
    if (hasSlept(this.lastTick, now)) this.disconnect();
    this.lastTick = now;
    if (this.surroundings.isVisible()) this.look();
  }

  /** Brings the connection in line with network and visibility. */
  private look(): void {
    if (!this.surroundings.isOnline()) {
      this.disconnect();
      return this.setMode('offline');
    }
    if (this.surroundings.isVisible()) {
      // Who comes back to a page does not wait for the next attempt.
      if (this.hide !== undefined) this.cancelRetry();
      clearTimeout(this.hide);
      this.hide = undefined;
    } else {
      this.hide ??= setTimeout(() => this.rest(), hiddenMs);
    }
    if (this.currentMode === 'offline') this.failures = 0;
    if (this.stream === undefined && this.retry === undefined) this.connect();
  }

  /** Nobody looks: the connection is given back, and what moves is asked for now and then, e.g. for the tab's title. */
  private rest(): void {
    this.hide = undefined;
    if (this.surroundings.isVisible()) return;
    this.disconnect();
    this.startPolling();
  }

  private connect(): void {
    // What was read before the first stream opened may have changed since, and nobody would tell.
    const begins = this.lastEventId === '';
    this.stream = new Stream(this.surroundings, this.lastEventId, {
      opened: () => {
        this.failures = 0;
        this.stopPolling();
        this.setMode('live');
        if (begins) this.tell('reset');
      },
      heard: (topic, eventId) => {
        this.lastEventId = eventId;
        if (topic !== null) this.tell(topic);
      },
      ended: (outcome) => this.onEnd(outcome),
    });
  }

  private onEnd(outcome: StreamOutcome): void {
    this.stream = undefined;
    if (outcome === 'signed_out') {
      // Asking again shows who is signed in now, and leads to the sign-in page if nobody is.
      this.lastEventId = '';
      this.tell('reset');
    }
    this.failures += outcome === 'replaced' || outcome === 'signed_out' ? failuresBeforePolling : 1;
    if (this.failures >= failuresBeforePolling) {
      this.setMode('polling');
      // Each failing attempt must not put the next question off.
      if (this.poll === undefined) this.startPolling();
    }
    this.retry = setTimeout(
      () => {
        this.retry = undefined;
        this.look();
      },
      // Another window took the place of this one: it waits longest.
      retryDelay(outcome === 'replaced' ? Infinity : this.failures, Math.random()),
    );
  }

  private disconnect(): void {
    this.stream?.close();
    this.stream = undefined;
    this.cancelRetry();
    this.stopPolling();
  }

  private cancelRetry(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
  }

  private startPolling(): void {
    clearTimeout(this.poll);
    this.poll = setTimeout(
      () => {
        this.tell('reset');
        this.startPolling();
      },
      pollDelay(this.busy > 0, this.surroundings.isVisible()),
    );
  }

  private stopPolling(): void {
    clearTimeout(this.poll);
    this.poll = undefined;
  }

  private tell(topic: LiveTopic): void {
    for (const listener of this.listeners) listener(topic);
  }

  private setMode(mode: LiveMode): void {
    if (mode === this.currentMode) return;
    this.currentMode = mode;
    for (const listener of this.modeListeners) listener();
  }
}
