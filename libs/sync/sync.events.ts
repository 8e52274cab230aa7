import { defineEvent } from '../platform/events/index.js';

/** Raw events were stored: there is something to normalize. `source` tells by which mapper; `long`, that there is much more. */
export const rawEventsStored = defineEvent<{ userId: string; batchId: string; source: string; long?: boolean }>(
  'raw-events.stored',
);

/** Raw events were normalized (or set aside): a batch that waited for them may be complete. Published by normalization. */
export const rawEventsNormalized = defineEvent<{ userId: string; batchIds: string[] }>('raw-events.normalized');

/** A batch moved on: its counts, its state or its error. */
export const batchChanged = defineEvent<{ userId: string; integrationId: string; batchId: string }>(
  'sync.batch-changed',
);
