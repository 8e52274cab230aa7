import { z } from 'zod';
import { type JobKind, defineJob } from '../../platform/queue/index.js';

const payload = z.object({ userId: z.uuid(), batchId: z.uuid() });

/** "Work on this batch now." Who owns it is settled again when it runs: the batch is read as that user. */
const syncJob = (source: string): JobKind<typeof payload> =>
  defineJob({ name: `${source}_sync`, lane: 'sync', payload, key: ({ batchId }) => batchId });

export type SyncJobPayload = z.output<typeof payload>;

export const googleGmailSync = syncJob('google_gmail');
export const googleCalendarSync = syncJob('google_calendar');
export const mailFileSync = syncJob('mail_file');
export const calendarFileSync = syncJob('calendar_file');

const BY_SOURCE: Readonly<Record<string, JobKind<typeof payload>>> = {
  google_gmail: googleGmailSync,
  google_calendar: googleCalendarSync,
  mail_file: mailFileSync,
  calendar_file: calendarFileSync,
};

/** @throws Error for a source that has no sync job */
export function syncJobOf(source: string): JobKind<typeof payload> {
  const job = BY_SOURCE[source];
  if (!job) throw new Error(`The source "${source}" has no sync job`);
  return job;
}
