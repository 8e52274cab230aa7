import { z } from 'zod';
import { type JobKind, defineJob } from '../../platform/queue/index.js';

const payload = z.object({ userId: z.uuid(), batchId: z.uuid() });

export type SyncJob = JobKind<typeof payload>;
export type SyncJobPayload = z.output<typeof payload>;

const SOURCES = ['google_gmail', 'google_calendar', 'mail_file', 'calendar_file', 'contact_file'];

/** "Work on this batch now", a kind for each source. Who owns it is settled again when it runs: the batch is read as that user. */
export const syncJobs: ReadonlyMap<string, SyncJob> = new Map(
  SOURCES.map((source) => [
    source,
    defineJob({ name: `${source}_sync`, lane: 'sync', payload, key: ({ batchId }) => batchId }),
  ]),
);

/** @throws Error for a source that has no sync job */
export function syncJobOf(source: string): SyncJob {
  const job = syncJobs.get(source);
  if (!job) throw new Error(`The source "${source}" has no sync job`);
  return job;
}
