import { describe, expect, it } from '@jest/globals';
import { notificationLink } from './notification-link.js';

describe('notificationLink', () => {
  it.each([
    ['sync_batch', { to: '/sync/batches/$batchId', params: { batchId: '7' } }],
    ['import', { to: '/import' }],
    ['anomaly', { to: '/admin/anomalies' }],
    ['export', { to: '/settings' }],
    ['ai_budget', { to: '/settings' }],
    ['integration', { to: '/sync' }],
    ['something new', { to: '/sync' }],
  ])('leads from %s to its page', (subjectType, link) =>
    expect(notificationLink({ subjectType, subjectId: '7' })).toEqual(link),
  );
});
