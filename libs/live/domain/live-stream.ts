import { Coalescer } from './coalescer.js';
import type { LiveFrame } from './frame.js';

/** Why the server ended a stream: the browser does not come back at once unless the server was going away. */
export type StreamEnd = 'replaced' | 'signed_out' | 'shutdown';

/** The connection behind a stream. */
export interface StreamConnection {
  /** Where the stream would go on if it broke now. */
  mark(eventId: string): void;
  send(frame: LiveFrame): void;
  end(reason: StreamEnd): void;
}

/** One open stream of one session. */
export class LiveStream {
  private readonly coalescer: Coalescer;

  constructor(
    readonly userId: string,
    readonly sessionId: string,
    private readonly connection: StreamConnection,
  ) {
    this.coalescer = new Coalescer((frame) => connection.send(frame));
  }

  mark(eventId: string): void {
    this.connection.mark(eventId);
  }

  offer(frame: LiveFrame): void {
    this.coalescer.offer(frame);
  }

  /** Everything may have changed. @param eventId where the stream goes on from */
  reset(eventId: string): void {
    this.connection.send({ id: eventId, topic: 'reset', ids: {} });
  }

  end(reason: StreamEnd): void {
    this.coalescer.close();
    this.connection.end(reason);
  }

  /** The connection is gone. */
  close(): void {
    this.coalescer.close();
  }
}
