import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/index.js';
import { LiveHub } from './domain/live-hub.service.js';
import { EventsController } from './http/events.controller.js';

/** GET /events: browsers learn of changes by themselves. */
@Module({ imports: [AuthModule], controllers: [EventsController], providers: [LiveHub] })
export class LiveApiModule {}
