import { EventEmitter } from 'node:events';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { newId } from '../database/index.js';
import { readEnvelope } from './event-envelope.js';
import { EVENT_TRANSPORT, type EventTransport } from './event-transport.js';

/** A kind of event; its payload carries ids, never records. */
export interface EventKind<P> {
  readonly type: string;
  /** Only for the type checker. */
  readonly payload?: P;
}

/** Declares a kind of event: `defineEvent<{ userId: string }>('batch.changed')`. */
export function defineEvent<P extends object>(type: string): EventKind<P> {
  return { type };
}

/** Handlers of a kind; the id of an event (UUID version 7) is the same in every process. */
type Handler<P> = (payload: P, eventId: string) => void | Promise<void>;

/** Events may have been missed. */
const GAP = 'gap';
/** Kinds have names of their own kind, so that none can be one that the emitter treats specially. */
const nameOf = (type: string) => `event:${type}`;

/**
 * Tells who listens that something has changed, in this process and in every other one of the installation. An event is
 * a hint that may be lost or come twice; the rows are the truth.
 */
@Injectable()
export class EventBus implements OnApplicationShutdown {
  private readonly logger = new Logger(EventBus.name);
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly origin = newId();

  constructor(@Inject(EVENT_TRANSPORT) private readonly transport: EventTransport) {
    transport.open({ onText: (text) => this.hear(text), onGap: () => this.emitter.emit(GAP) });
  }

  /** Call it after the commit of what it tells of (`scope.afterCommit`). Never blocks, never throws. */
  publish<P extends object>(kind: EventKind<P>, payload: P): void {
    const id = newId();
    // This process hears it at once, whatever becomes of the transport; on the next turn, so that a publisher never runs
    // its listeners.
    setImmediate(() => this.emitter.emit(nameOf(kind.type), payload, id));
    this.transport.send(JSON.stringify({ id, type: kind.type, payload, origin: this.origin }));
  }

  /** @returns a function that ends the subscription */
  subscribe<P extends object>(kind: EventKind<P>, handler: Handler<P>): () => void {
    return this.listen(nameOf(kind.type), handler);
  }

  /** Runs when events of other processes may have been missed. @returns a function that ends the subscription */
  onGap(handler: () => void): () => void {
    return this.listen(GAP, handler);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.transport.close();
  }

  private listen<P>(name: string, handler: Handler<P>): () => void {
    const listener = async (payload: P, id: string) => {
      try {
        await handler(payload, id);
      } catch (error) {
        this.logger.warn({ err: error, event: name }, 'A handler of an event failed');
      }
    };
    this.emitter.on(name, listener);
    return () => this.emitter.off(name, listener);
  }

  private hear(text: string): void {
    const event = readEnvelope(text);
    if (event && event.origin !== this.origin) this.emitter.emit(nameOf(event.type), event.payload, event.id);
  }
}
