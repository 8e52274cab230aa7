import { EventEmitter } from 'node:events';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
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

/**
 * Tells who listens that something has changed. An event is a hint that may be lost; the rows are the truth. In
 * distributed mode every process hears it.
 */
@Injectable()
export class EventBus implements OnApplicationShutdown {
  private readonly logger = new Logger(EventBus.name);
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly stop: () => void;

  constructor(@Inject(EVENT_TRANSPORT) private readonly transport: EventTransport) {
    this.stop = transport.receive((type, payload) => this.emitter.emit(type, payload));
  }

  /** Call it after the commit of what it tells of (`scope.afterCommit`). Never throws. */
  publish<P extends object>(kind: EventKind<P>, payload: P): void {
    this.transport.send(kind.type, payload);
  }

  /** @returns a function that ends the subscription */
  subscribe<P extends object>(kind: EventKind<P>, handler: (payload: P) => void | Promise<void>): () => void {
    const listener = async (payload: P) => {
      try {
        await handler(payload);
      } catch (error) {
        this.logger.warn({ err: error, event: kind.type }, 'A handler of an event failed');
      }
    };
    this.emitter.on(kind.type, listener);
    return () => this.emitter.off(kind.type, listener);
  }

  onApplicationShutdown(): void {
    this.stop();
  }
}
