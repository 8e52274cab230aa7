import { z } from 'zod';
import { defineConfig, variable } from '../platform/config/index.js';
import { RANGES, type RetentionKind } from './domain/retention/kinds.js';

const days = (kind: RetentionKind, fallback: number) =>
  z.coerce.number().int().min(RANGES[kind].least).max(RANGES[kind].most).default(fallback);

/** How long things are kept, in days, unless their user chose otherwise. */
export const retentionConfig = defineConfig('retention', {
  RETENTION_RAW_EVENT_DAYS: variable(
    days('rawEvents', 180),
    'How long items are kept as the provider sent them, after they were read; without them they cannot be read anew.',
  ),
  RETENTION_BATCH_DAYS: variable(
    days('batches', 90),
    'How long ledgers name each item that was left out, after the import has ended; then they hold the sums.',
  ),
  RETENTION_AUDIT_DAYS: variable(
    days('audit', 2_190),
    'How long entries of the audit log are kept; what is left can still be verified.',
  ),
  RETENTION_NOTIFICATION_DAYS: variable(days('notifications', 90), 'How long notices are kept.'),
  RETENTION_CONTACT_CHANGE_DAYS: variable(
    days('contactChanges', 180),
    'How long a change of contacts can be taken back.',
  ),
});
