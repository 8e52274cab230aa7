import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { EventTransport, TransportListener } from './event-transport.js';
import { Outbox } from './outbox.js';

const COMMAND_TIMEOUT_MS = 2_000;

/** Across processes, by Redis publish and subscribe. */
export function redisTransport(url: string, channel: string): EventTransport {
  const logger = new Logger('RedisEvents');
  // Nothing queues up inside the client: what cannot leave now waits in the outbox, which is bounded.
  const publisher = new Redis(url, { enableOfflineQueue: false, commandTimeout: COMMAND_TIMEOUT_MS });
  const subscriber = new Redis(url, { maxRetriesPerRequest: null });
  const outbox = new Outbox(async (texts) => {
    const pipeline = publisher.pipeline();
    for (const text of texts) pipeline.publish(channel, text);
    for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
  });
  tellOutages(publisher, logger);
  tellOutages(subscriber, logger);
  publisher.on('ready', () => outbox.flush());
  return {
    send: (text) => outbox.push(text),
    open: (listener) => subscribe(subscriber, channel, listener, logger),
    close: async () => {
      outbox.close();
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

function subscribe(subscriber: Redis, channel: string, listener: TransportListener, logger: Logger): void {
  let known = false;
  subscriber.on('message', (_channel, text: string) => listener.onText(text));
  // The client subscribes again by itself; what was published meanwhile is lost.
  subscriber.on('ready', () => {
    if (known) listener.onGap();
    known = true;
  });
  subscriber
    .subscribe(channel)
    .catch((error: Error) => logger.warn({ err: error }, 'Events of other processes are not received'));
}

/** The client tries again for ever; one line tells of each outage. */
function tellOutages(redis: Redis, logger: Logger): void {
  let away = false;
  redis.on('error', (error: Error) => {
    if (!away) logger.warn({ err: error }, 'Redis is not reachable');
    away = true;
  });
  redis.on('ready', () => (away = false));
}
