import { Global, Module } from '@nestjs/common';
import { type ConfigOf, platformConfig } from '../config/index.js';
import { EventBus } from './event-bus.js';
import { EVENT_TRANSPORT, localTransport, redisTransport } from './event-transport.js';

@Global()
@Module({
  providers: [
    EventBus,
    {
      provide: EVENT_TRANSPORT,
      inject: [platformConfig.token],
      useFactory: ({ REDIS_URL, QUEUE_PREFIX }: ConfigOf<typeof platformConfig>) =>
        REDIS_URL ? redisTransport(REDIS_URL, `${QUEUE_PREFIX}:events`) : localTransport(),
    },
  ],
  exports: [EventBus],
})
export class EventsModule {}
