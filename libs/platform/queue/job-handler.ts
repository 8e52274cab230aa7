import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import type { JobKind, PayloadOf } from './define-job.js';

export interface JobContext {
  jobId: string;
  /** Name of its kind, for a handler of several. */
  job: string;
  /** Aborts when the job runs past its time-out or the process shuts down; hand it to whatever waits. */
  signal: AbortSignal;
}

/** Runs the jobs of one kind, or of several that are alike: unpacks the payload and calls a service. A thrown error is retried by the lane's policy. */
export interface JobHandler<J extends JobKind = JobKind> {
  process(payload: PayloadOf<J>, context: JobContext): Promise<void>;
}

export const JOB_KINDS = Symbol('job kinds');

/** Marks the class that runs kinds of jobs; each kind has exactly one in the worker, which is checked at start. */
export function JobProcessor(...kinds: Pick<JobKind, 'name'>[]): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(JOB_KINDS, kinds));
}
