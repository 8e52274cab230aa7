import { defineEvent } from '../platform/events/index.js';

/** There is something new to tell, or something old to tell again. */
export const notificationAdded = defineEvent<{ userId: string; notificationId: string }>('notification.added');

/** Some were marked read, so that another window's count is out of date. */
export const notificationsRead = defineEvent<{ userId: string }>('notification.read');
