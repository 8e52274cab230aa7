import type { Job, JobType, Queue } from 'bullmq';

const STATES: JobType[] = ['waiting', 'prioritized', 'delayed', 'completed', 'failed', 'active'];
const PAGE = 500;

const isAbout = (job: Job | undefined, userId: string): job is Job =>
  job !== undefined && (job.data as { userId?: unknown } | null)?.userId === userId;

/** Those of a state, read in pages; what is removed by others meanwhile moves the rest up, so whoever must be sure asks again. */
async function jobsOf(queue: Queue, state: JobType, userId: string): Promise<Job[]> {
  const found: Job[] = [];
  for (let start = 0; ; start += PAGE) {
    const page = (await queue.getJobs([state], start, start + PAGE - 1, true)) as (Job | undefined)[];
    found.push(...page.filter((job) => isAbout(job, userId)));
    if (page.length < PAGE) return found;
  }
}

/** @returns whether it is gone; a job that a worker holds cannot be removed */
async function remove(queue: Queue, job: Job): Promise<boolean> {
  // One that ended or was taken by a worker in this moment is found again by the next call.
  const removed = await job.remove().then(
    () => true,
    () => false,
  );
  if (removed && job.deduplicationId) await queue.removeDeduplicationKey(job.deduplicationId);
  return removed;
}

/**
 * Removes the jobs of a user from one queue, whatever has become of them.
 * @returns how many could not be removed because they run
 */
export async function forgetUser(queue: Queue, userId: string): Promise<number> {
  let left = 0;
  for (const state of STATES)
    for (const job of await jobsOf(queue, state, userId)) if (!(await remove(queue, job))) left += 1;
  return left;
}
