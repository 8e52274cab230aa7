/** Where a notification leads. */
export type NotificationLink =
  | { to: '/sync/batches/$batchId'; params: { batchId: string } }
  | { to: '/import' }
  | { to: '/settings' }
  | { to: '/sync' }
  | { to: '/admin/anomalies' };

/** The page of what a notification is about; what this version does not know leads to the sync page. */
export function notificationLink({
  subjectType,
  subjectId,
}: {
  subjectType: string;
  subjectId: string;
}): NotificationLink {
  if (subjectType === 'sync_batch') return { to: '/sync/batches/$batchId', params: { batchId: subjectId } };
  if (subjectType === 'anomaly') return { to: '/admin/anomalies' };
  if (subjectType === 'export' || subjectType === 'ai_budget') return { to: '/settings' };
  return { to: subjectType === 'import' ? '/import' : '/sync' };
}
