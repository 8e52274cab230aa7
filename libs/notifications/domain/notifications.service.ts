import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { NotificationRepository } from '../data/notification.repository.js';
import { notificationAdded } from '../notifications.events.js';

export type NotificationKind =
  | 'sync_done'
  | 'sync_failed'
  | 'reconnect'
  | 'push_lapsed'
  | 'import_failed'
  | 'undo_done'
  | 'budget'
  | 'ai_budget'
  | 'export'
  | 'disconnected'
  | 'anomaly';

export interface NewNotification {
  kind: NotificationKind;
  subjectType: 'integration' | 'sync_batch' | 'import' | 'export' | 'anomaly' | 'ai_budget';
  subjectId: string;
  /** One line in words for the user. */
  title: string;
  /** What it means and what to do next; no text of mail. */
  body: string;
}

/** Tells users what happened while they looked elsewhere. */
@Injectable()
export class Notifications {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly events: EventBus,
  ) {}

  /**
   * Call it in the transaction of what it tells of. There is at most one unread for each kind and subject: a repeated one
   * is renewed. The user's windows learn of it after the commit.
   */
  async add(scope: UserScope, notification: NewNotification): Promise<void> {
    const notificationId = await this.notifications.upsert(scope, notification);
    const { userId } = scope;
    scope.afterCommit(() => this.events.publish(notificationAdded, { userId, notificationId }));
  }
}
