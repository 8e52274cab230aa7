import { z } from 'zod';
import { defineJob } from '../../platform/queue/index.js';

/** Go on with an erasure. It names the erasure and not the user, whose jobs are all removed. */
export const eraseAccountJob = defineJob({
  name: 'erase_account',
  lane: 'enrich',
  payload: z.object({ erasureId: z.uuid() }),
  key: ({ erasureId }) => erasureId,
});

/** Go on with the erasure of a person. */
export const erasePersonJob = defineJob({
  name: 'erase_person',
  lane: 'enrich',
  payload: z.object({ userId: z.uuid(), erasureId: z.uuid() }),
  key: ({ erasureId }) => erasureId,
});

/** Take away what of a user's has been kept long enough. */
export const keepForATimeJob = defineJob({
  name: 'keep_for_a_time',
  lane: 'enrich',
  payload: z.object({ userId: z.uuid() }),
  key: ({ userId }) => userId,
});
