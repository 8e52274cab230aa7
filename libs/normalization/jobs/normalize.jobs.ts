import { z } from 'zod';
import { defineJob } from '../../platform/queue/index.js';

const payload = z.object({
  userId: z.uuid(),
  /** Much is being imported, so it gives way to those who wait for a little. */
  long: z.boolean().optional(),
});
const key = ({ userId }: z.output<typeof payload>): string => userId;

/** Look at the mail of this user that is not normalized. */
export const normalizeEmailJob = defineJob({ name: 'normalize_google_email', lane: 'normalize', payload, key });

/** Look at the events of this user that are not normalized. */
export const normalizeEventJob = defineJob({ name: 'normalize_google_event', lane: 'normalize', payload, key });

/** The same for what was imported from files. */
export const normalizeFileEmailJob = defineJob({ name: 'normalize_file_email', lane: 'normalize', payload, key });
export const normalizeFileEventJob = defineJob({ name: 'normalize_file_event', lane: 'normalize', payload, key });

/** Which job normalizes a source. */
export const JOBS_BY_SOURCE: ReadonlyMap<string, typeof normalizeEmailJob> = new Map([
  ['google_gmail', normalizeEmailJob],
  ['google_calendar', normalizeEventJob],
  ['mail_file', normalizeFileEmailJob],
  ['calendar_file', normalizeFileEventJob],
]);
