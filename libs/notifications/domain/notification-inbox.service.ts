import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import {
  type NotificationPosition,
  NotificationRepository,
  type NotificationRow,
} from '../data/notification.repository.js';
import { notificationsRead } from '../notifications.events.js';

export type { NotificationPosition, NotificationRow };

/** A user's own notifications. */
@Injectable()
export class NotificationInbox {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
    private readonly events: EventBus,
  ) {}

  /** Newest first. @param after the row before the page; null for the newest */
  newest(userId: string, limit: number, after: NotificationPosition | null): Promise<NotificationRow[]> {
    return this.database.forUser(userId, (scope) => this.notifications.newest(scope, limit, after));
  }

  unread(userId: string): Promise<number> {
    return this.database.forUser(userId, (scope) => this.notifications.unread(scope));
  }

  /** @param ids UUIDs; null for all @returns how many are still unread */
  read(userId: string, ids: string[] | null): Promise<number> {
    return this.database.forUser(userId, async (scope) => {
      const marked = await this.notifications.markRead(scope, ids);
      if (marked > 0) scope.afterCommit(() => this.events.publish(notificationsRead, { userId }));
      return this.notifications.unread(scope);
    });
  }
}
