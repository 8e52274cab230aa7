import {
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  SetMetadata,
  applyDecorators,
} from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';

const JOB_GATE = Symbol('job gate');

/** Says for whom nothing may be done now. */
export interface JobGate {
  /** @returns those of the users */
  closedTo(userIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Marks a provider of the worker as a gate that jobs pass. */
export function JobGate(): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(JOB_GATE, true));
}

/** A job that may run. */
export interface Admission {
  /** Aborts when its user loses the right meanwhile: the job ends after what it has in hand. */
  readonly signal: AbortSignal;
  leave(): void;
}

/** How long a running job may go on for somebody who lost the right to it. */
const CHECK_MS = 3_000;

/**
 * Whom jobs are done for is asked when they begin, and of all that run every few seconds, in one query. A job that is not
 * done loses nothing: the rows say what is left, and a sweep finds it once the gate is open again.
 */
@Injectable()
export class JobGates implements OnApplicationBootstrap, OnModuleDestroy {
  /** Found at the first job, which may come before the application is up. */
  private gates?: JobGate[];
  private readonly running = new Map<string, Set<AbortController>>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    // A database that cannot be asked says nothing of anybody's rights; it is asked again.
    this.timer = setInterval(() => void this.check().catch(() => undefined), CHECK_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** @param userId null for a job of the system, which passes @returns null when the job is not to be done now */
  async admit(userId: string | null): Promise<Admission | null> {
    const controller = new AbortController();
    if (userId === null) return { signal: controller.signal, leave: () => undefined };
    if ((await this.closed([userId])).has(userId)) return null;
    const own = this.running.get(userId) ?? new Set();
    this.running.set(userId, own.add(controller));
    const leave = () => {
      own.delete(controller);
      if (own.size === 0 && this.running.get(userId) === own) this.running.delete(userId);
    };
    return { signal: controller.signal, leave };
  }

  private async check(): Promise<void> {
    if (this.running.size === 0) return;
    for (const userId of await this.closed([...this.running.keys()]))
      for (const controller of this.running.get(userId) ?? []) controller.abort(new Error('Its user may not act now'));
  }

  private async closed(userIds: readonly string[]): Promise<ReadonlySet<string>> {
    this.gates ??= this.discovery
      .getProviders()
      .filter(({ metatype }) => metatype && this.reflector.get<boolean | undefined>(JOB_GATE, metatype))
      .map(({ instance }) => instance as JobGate);
    const answers = await Promise.all(this.gates.map((gate) => gate.closedTo(userIds)));
    return new Set(answers.flatMap((answer) => [...answer]));
  }
}
