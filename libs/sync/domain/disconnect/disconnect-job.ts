import { z } from 'zod';
import { defineJob } from '../../../platform/queue/index.js';

/** Go on with giving up a connection. */
export const disconnectJob = defineJob({
  name: 'disconnect_account',
  lane: 'sync',
  payload: z.object({ userId: z.uuid(), integrationId: z.uuid() }),
  key: ({ integrationId }) => integrationId,
});
