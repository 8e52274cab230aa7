import { z } from 'zod';
import { defineJob } from '../../../platform/queue/index.js';

/** "The watches of this account are due." Whose it is and whether they are is settled again when it runs. */
export const renewWatches = defineJob({
  name: 'renew_watches',
  lane: 'sync',
  payload: z.object({ userId: z.uuid(), integrationId: z.uuid() }),
  key: ({ integrationId }) => integrationId,
});
