import type { z } from 'zod';

/** Jobs of a lane share its concurrency; a slow lane does not hold up the others. */
export type Lane = 'sync' | 'normalize' | 'enrich';
export const LANES: readonly Lane[] = ['sync', 'normalize', 'enrich'];

/** A kind of job. A job only says "look here now": its payload carries ids, and running it twice changes nothing. */
export interface JobKind<S extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly lane: Lane;
  readonly payload: S;
  /** Jobs with the same key are one: at most one waits, and one more follows the one that runs. */
  readonly key: (payload: z.output<S>) => string;
}

export type PayloadOf<J> = J extends JobKind<infer S> ? z.output<S> : never;

const defined = new Map<string, JobKind>();

/** Declares a kind of job. @throws Error when the name is taken */
export function defineJob<S extends z.ZodType>(kind: JobKind<S>): JobKind<S> {
  if (defined.has(kind.name)) throw new Error(`The job ${kind.name} is defined twice`);
  defined.set(kind.name, kind as unknown as JobKind);
  return kind;
}

/** Every kind that has been declared by the modules this process imports. */
export function definedJobs(): ReadonlyMap<string, JobKind> {
  return defined;
}
