import { z } from 'zod';
import { defineJob } from '../../../platform/queue/index.js';

/** Look at this user's contacts whose insights are due. */
export const insightJob = defineJob({
  name: 'insight',
  lane: 'enrich',
  payload: z.object({ userId: z.uuid() }),
  key: ({ userId }) => userId,
});
