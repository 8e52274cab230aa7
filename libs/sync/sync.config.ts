import { z } from 'zod';
import { defineConfig, variable } from '../platform/config/index.js';

const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);

export const syncConfig = defineConfig('sync', {
  SYNC_PREVIEW_MINUTES: variable(count(10), 'How long a preview can be approved; a mailbox changes, so not for long.'),
  SYNC_SLICE_SECONDS: variable(count(3), 'How long a batch works before others have their turn.'),
  SYNC_LEASE_SECONDS: variable(
    count(30),
    'How long a batch belongs to a worker that gives no sign of life; another one takes over after that.',
  ),
  SYNC_CHUNK: variable(
    z.coerce.number().int().min(1).max(500).default(200),
    'Items that are fetched and stored at a time; two chunks are in memory at most.',
  ),
  SYNC_POLL_MINUTES: variable(
    count(5),
    'How old the last look at an account may be before the next one, give or take a tenth.',
  ),
});
