import { Module } from '@nestjs/common';
import { NotificationsResolver } from './graphql/notifications.resolver.js';
import { NotificationsModule } from './notifications.module.js';

@Module({ imports: [NotificationsModule], providers: [NotificationsResolver] })
export class NotificationsApiModule {}
