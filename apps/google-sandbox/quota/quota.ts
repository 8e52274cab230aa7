import { ApiError } from '../http/api-error.js';
import type { Service } from '../http/api-method.js';
import type { QuotaSettings } from './costs.js';

interface Window {
  minute: number;
  used: number;
}

/** Counts units per user and per project in windows of one clock minute, and calls under way per mailbox; refuses as Google does. */
export class Quota {
  private readonly windows = new Map<string, Window>();
  private readonly underWay = new Map<string, number>();

  constructor(
    public settings: QuotaSettings,
    private readonly now: () => number,
  ) {}

  cost(method: string): number {
    return this.settings.costs[method] ?? 1;
  }

  /** Takes the units of a call; throws the refusal when a limit is reached (a refused call takes nothing). */
  spend(service: Service, method: string, account: string): void {
    if (!this.settings.enabled) return;
    const units = this.cost(method);
    const limits = this.settings.perMinute[service];
    const user = this.window(`${service}:${account}`);
    const project = this.window(service);
    if (user.used + units > limits.user) throw overUserLimit(service);
    if (project.used + units > limits.project) throw overProjectLimit(service);
    user.used += units;
    project.used += units;
  }

  /**
   * Notes a call that is under way until its answer has left; throws the refusal when the mailbox has too many.
   * @returns to be called when the answer has left
   */
  enter(service: Service, account: string): () => void {
    const { concurrent } = this.settings;
    const count = this.underWay.get(account) ?? 0;
    if (service === 'gmail' && concurrent > 0 && count >= concurrent) throw tooManyConcurrent();
    this.underWay.set(account, count + 1);
    return () => this.underWay.set(account, (this.underWay.get(account) ?? 1) - 1);
  }

  /** Units used in this minute, by service and account. */
  usage(): Record<string, number> {
    const minute = this.minute();
    return Object.fromEntries(
      [...this.windows].filter(([, window]) => window.minute === minute).map(([key, window]) => [key, window.used]),
    );
  }

  reset(): void {
    this.windows.clear();
  }

  private minute(): number {
    return Math.floor(this.now() / this.settings.minuteMs);
  }

  private window(key: string): Window {
    const minute = this.minute();
    let window = this.windows.get(key);
    if (!window || window.minute !== minute) this.windows.set(key, (window = { minute, used: 0 }));
    return window;
  }
}

function overUserLimit(service: Service): ApiError {
  return new ApiError({
    status: 403,
    domain: 'usageLimits',
    reason: service === 'gmail' ? 'rateLimitExceeded' : 'userRateLimitExceeded',
    message: `Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service '${service}.googleapis.com' for consumer 'project_number:764086051850'.`,
    statusName: 'RESOURCE_EXHAUSTED',
  });
}

function tooManyConcurrent(): ApiError {
  return new ApiError({
    status: 429,
    reason: 'rateLimitExceeded',
    message: 'Too many concurrent requests for user',
    domain: 'usageLimits',
  });
}

function overProjectLimit(service: Service): ApiError {
  return new ApiError({
    status: 429,
    reason: 'rateLimitExceeded',
    message: 'Resource has been exhausted (e.g. check quota).',
    domain: service === 'gmail' ? 'global' : 'usageLimits',
  });
}
