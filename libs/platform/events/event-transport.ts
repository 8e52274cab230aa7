import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';

/** Carries events to every process of the installation. */
export interface EventTransport {
  send(type: string, payload: object): void;
  /** @returns a function that ends the reception */
  receive(handler: (type: string, payload: object) => void): () => void;
}

export const EVENT_TRANSPORT = Symbol('event transport');

/** Within one process: delivered on the next turn of the event loop, so that a publisher never runs its listeners. */
export function localTransport(): EventTransport {
  const handlers = new Set<(type: string, payload: object) => void>();
  return {
    send: (type, payload) => void setImmediate(() => handlers.forEach((handler) => handler(type, payload))),
    receive: (handler) => {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
  };
}

/** Across processes, by Redis publish and subscribe. */
export function redisTransport(url: string, channel: string): EventTransport {
  const logger = new Logger('RedisEvents');
  const connect = () => {
    const redis = new Redis(url, { maxRetriesPerRequest: 1 });
    redis.on('error', (error: Error) => logger.warn({ err: error }, 'Redis is not reachable'));
    return redis;
  };
  const publisher = connect();
  const subscriber = connect();
  return {
    send: (type, payload) =>
      void publisher
        .publish(channel, JSON.stringify({ type, payload }))
        .catch((error: Error) => logger.warn({ err: error, event: type }, 'An event was not sent')),
    receive: (handler) => {
      subscriber.on('message', (_channel, text: string) => {
        const { type, payload } = JSON.parse(text) as { type: string; payload: object };
        handler(type, payload);
      });
      void subscriber
        .subscribe(channel)
        .catch((error: Error) => logger.warn({ err: error }, 'Events are not received'));
      return () => {
        publisher.disconnect();
        subscriber.disconnect();
      };
    },
  };
}
