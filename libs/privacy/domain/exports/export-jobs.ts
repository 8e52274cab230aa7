import { z } from 'zod';
import { defineJob } from '../../../platform/queue/index.js';

/** Go on with an export. */
export const exportDataJob = defineJob({
  name: 'export_data',
  lane: 'enrich',
  payload: z.object({ userId: z.uuid(), exportId: z.uuid() }),
  key: ({ exportId }) => exportId,
});
