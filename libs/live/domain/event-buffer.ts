import { type LiveFrame, keyOf } from './frame.js';

interface Remembered {
  frame: LiveFrame;
  /** Null for a mark that tells nobody anything. */
  userId: string | null;
  /** When this process heard of it, in milliseconds. */
  at: number;
}

/**
 * Processes hear events of different publishers in different orders, and a frame may have been held back a moment when
 * the stream broke. So what came shortly before the last frame that a browser got is sent again.
 */
const OVERLAP_MS = 2_000;

/** The newest events of a process, so that a stream can go on where it broke. */
export class EventBuffer {
  private entries: Remembered[] = [];

  /** @param capacity how many to remember at least; memory is bounded by twice as many */
  constructor(private readonly capacity: number) {}

  add(userId: string | null, frame: LiveFrame, now = Date.now()): void {
    this.entries.push({ frame, userId, at: now });
    if (this.entries.length >= 2 * this.capacity) this.entries = this.entries.slice(-this.capacity);
  }

  /** Id of the newest entry: where a stream that begins now would go on. @param fresh makes an id when there is none */
  newestId(fresh: () => string): string {
    if (this.entries.length === 0) this.add(null, { id: fresh(), topic: 'reset', ids: {} });
    return this.entries.at(-1)!.frame.id;
  }

  /**
   * What a user's stream has missed since an event, oldest first; of frames that say the same only the newest.
   * @returns null when the event is not remembered, so that nobody can say what was missed
   */
  since(userId: string, eventId: string): LiveFrame[] | null {
    const last = this.entries.findLastIndex(({ frame }) => frame.id === eventId);
    if (last === -1) return null;
    const from = this.entries[last]!.at - OVERLAP_MS;
    const missed = new Map<string, LiveFrame>();
    for (const [index, entry] of this.entries.entries()) {
      if (entry.userId !== userId || entry.at < from || index === last) continue;
      const key = keyOf(entry.frame);
      missed.delete(key);
      missed.set(key, entry.frame);
    }
    return [...missed.values()];
  }

  /** Forgets everything: events were missed, so no stream can go on from before. */
  clear(): void {
    this.entries = [];
  }
}
