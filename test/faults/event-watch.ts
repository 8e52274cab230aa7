import { setTimeout as pause } from 'node:timers/promises';
import type { TestUser } from '../setup/index.js';

export interface SeenFrame {
  readonly topic: string;
  readonly data: string;
  readonly at: number;
}

/** Follows a user's stream of events as a browser does: it comes back with the last id it saw. */
export class EventWatch {
  readonly frames: SeenFrame[] = [];
  private readonly stopping = new AbortController();
  private lastId: string | null = null;
  private readonly following: Promise<void>;

  constructor(private readonly user: TestUser) {
    this.following = this.follow();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.following;
  }

  /** Frames that tell of a subject, or that tell to look at everything again. */
  about(id: string): SeenFrame[] {
    return this.frames.filter(({ topic, data }) => topic === 'reset' || data.includes(id));
  }

  private async follow(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        const response = await this.user.fetch('/events', {
          headers: { accept: 'text/event-stream', ...(this.lastId ? { 'last-event-id': this.lastId } : {}) },
          signal: this.stopping.signal,
        });
        if (response.ok && response.body) await this.read(response.body);
      } catch {
        // The API is away, or the test is over: the loop decides.
      }
      await pause(200, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    for await (const part of body.pipeThrough(new TextDecoderStream() as never)) {
      text += part as unknown as string;
      const frames = text.split('\n\n');
      text = frames.pop() ?? '';
      for (const frame of frames) this.note(frame);
    }
  }

  private note(frame: string): void {
    const field = (name: string) =>
      frame
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    this.lastId = field('id') ?? this.lastId;
    const topic = field('event');
    if (topic) this.frames.push({ topic, data: field('data') ?? '', at: Date.now() });
  }
}
