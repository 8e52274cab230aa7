import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { type JobKind, definedJobs } from './define-job.js';
import { JOB_KINDS, type JobHandler } from './job-handler.js';

/** Finds the handler of each kind of job; a start with a kind that has none, or two, fails. */
@Injectable()
export class HandlerRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, JobHandler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const kinds = metatype && this.reflector.get<JobKind[] | undefined>(JOB_KINDS, metatype);
      for (const { name } of kinds ?? []) {
        if (this.handlers.has(name)) throw new Error(`The job ${name} has two handlers`);
        this.handlers.set(name, instance as JobHandler);
      }
    }
    const without = [...definedJobs().keys()].filter((name) => !this.handlers.has(name));
    if (without.length > 0) throw new Error(`Jobs without a handler: ${without.join(', ')}`);
  }

  /** @throws Error for a job of a newer version that this process does not know; it is retried elsewhere */
  get(name: string): { kind: JobKind; handler: JobHandler } {
    const kind = definedJobs().get(name);
    const handler = this.handlers.get(name);
    if (!kind || !handler) throw new Error(`No handler for the job ${name}`);
    return { kind, handler };
  }
}
