import { z } from 'zod';
import { defineJob } from '../../../platform/queue/index.js';

/** Look at what of this user has no words or vectors to be found by. */
export const embedJob = defineJob({
  name: 'embed',
  lane: 'enrich',
  payload: z.object({ userId: z.uuid() }),
  key: ({ userId }) => userId,
});
