import { z } from 'zod';
import { type JobKind, defineJob } from '../../platform/queue/index.js';

const payload = z.object({
  userId: z.uuid(),
  /** Much is being imported, so it gives way to those who wait for a little. */
  long: z.boolean().optional(),
});
const key = ({ userId }: z.output<typeof payload>): string => userId;

export type NormalizeJob = JobKind<typeof payload>;

const normalizeJob = (name: string): NormalizeJob => defineJob({ name, lane: 'normalize', payload, key });

/** Look at the events of this user that are not normalized: those of a calendar, those of a file. */
export const normalizeEventJob = normalizeJob('normalize_google_event');
export const normalizeFileEventJob = normalizeJob('normalize_file_event');

/** Which job normalizes what a user has from a source. */
export const JOBS_BY_SOURCE: ReadonlyMap<string, NormalizeJob> = new Map([
  ['google_gmail', normalizeJob('normalize_google_email')],
  ['google_calendar', normalizeEventJob],
  ['mail_file', normalizeJob('normalize_file_email')],
  ['calendar_file', normalizeFileEventJob],
  ['contact_file', normalizeJob('normalize_file_contact')],
]);

/** The other way round. @throws Error for a job that normalizes no source */
export function sourceOf(job: string): { source: string; kind: NormalizeJob } {
  for (const [source, kind] of JOBS_BY_SOURCE) if (kind.name === job) return { source, kind };
  throw new Error(`The job ${job} normalizes no source`);
}
