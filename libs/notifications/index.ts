export { notificationsEntities } from './data/notification.entity.js';
export { type NewNotification, type NotificationKind, Notifications } from './domain/notifications.service.js';
export { NotificationsApiModule } from './notifications-api.module.js';
export { notificationAdded, notificationsRead } from './notifications.events.js';
export { NotificationsModule } from './notifications.module.js';
