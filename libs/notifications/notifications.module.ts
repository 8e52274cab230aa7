import { Module } from '@nestjs/common';
import { NotificationRepository } from './data/notification.repository.js';
import { NotificationInbox } from './domain/notification-inbox.service.js';
import { Notifications } from './domain/notifications.service.js';

/** Telling users something, for every process. */
@Module({
  providers: [NotificationRepository, Notifications, NotificationInbox],
  exports: [Notifications, NotificationInbox],
})
export class NotificationsModule {}
