import { Global, Module } from '@nestjs/common';
import { platformConfig } from '../config/index.js';
import { chooseTransport } from './choose-transport.js';
import { EventBus } from './event-bus.js';
import { EVENT_TRANSPORT } from './event-transport.js';

@Global()
@Module({
  providers: [EventBus, { provide: EVENT_TRANSPORT, inject: [platformConfig.token], useFactory: chooseTransport }],
  exports: [EventBus],
})
export class EventsModule {}
