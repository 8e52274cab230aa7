import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import type { Account } from '../../../domain/account.js';
import { ProviderError } from '../../../domain/provider-error.js';
import { integrationsConfig } from '../../../integrations.config.js';
import { BreakerOpenError } from '../client/breakers.js';
import { GoogleClient } from '../client/google-client.js';
import { type Admission, GoogleQuota } from '../client/google-quota.js';
import { MessageRequest } from './message-request.js';
import { failureOf, judge, type MessageOutcome, refusalsIn, stopped, type Verdict, type Waiting } from './reading.js';

export type { MessageOutcome } from './reading.js';

/** Shorter than a worker may hold a batch in silence. With the usual quota a read is over long before. */
const LONGEST_READ_MS = 15_000;

/**
 * Reads many messages at once: as many requests side by side as the quota and the bound on concurrent calls admit, each
 * with as many messages as there is quota for at that moment. Only what failed for the moment is read again.
 */
@Injectable()
export class MessageReader {
  constructor(
    private readonly client: GoogleClient,
    private readonly quota: GoogleQuota,
    private readonly request: MessageRequest,
    @InjectConfig(integrationsConfig) private readonly config: ConfigOf<typeof integrationsConfig>,
  ) {}

  /**
   * @param query what to ask of each message: `format=full&fields=…`
   * @throws ProviderError when the account as a whole cannot go on, after everything that succeeded was yielded. What
   *   failed for the moment is left unsaid then: an outage is no message's fault
   */
  async *read(
    account: Account,
    ids: readonly string[],
    query: string,
    signal: AbortSignal,
  ): AsyncGenerator<MessageOutcome> {
    const waiting: Waiting[] = ids.map((id) => ({ id, attempts: 0 }));
    const running = new Map<number, Promise<{ key: number; verdict: Verdict }>>();
    const failed: MessageOutcome[] = [];
    let stop: ProviderError | null = null;
    let read = 0;
    let next = 0;
    const until = performance.now() + LONGEST_READ_MS;
    for (;;) {
      while (!stop && waiting.length > 0 && running.size < this.config.GOOGLE_FETCH_CONCURRENCY) {
        const admission = performance.now() > until ? tooSlow() : await this.admit(account, waiting.length, signal);
        if (admission instanceof ProviderError) stop = admission;
        else {
          const key = next++;
          const lump = waiting.splice(0, admission.count);
          const asked = this.ask(account, lump, query, signal, admission).then((verdict) => ({ key, verdict }));
          // If two fail for no planned reason, the first is thrown below and nobody waits for the second.
          asked.catch(() => undefined);
          running.set(key, asked);
        }
      }
      if (running.size === 0) break;
      const { key, verdict } = await Promise.race(running.values());
      running.delete(key);
      stop ??= verdict.stop;
      waiting.push(...verdict.again);
      failed.push(...verdict.failed);
      read += verdict.settled.length;
      yield* verdict.settled;
    }
    stop ??= read === 0 ? await this.outage(account, failed, signal) : null;
    if (stop) throw stop;
    yield* failed;
  }

  private async admit(account: Account, most: number, signal: AbortSignal): Promise<Admission | ProviderError> {
    try {
      return await this.quota.admit(account, 'gmail.users.messages.get', most, signal);
    } catch (error) {
      if (error instanceof ProviderError) return error;
      throw error;
    }
  }

  private async ask(
    account: Account,
    lump: readonly Waiting[],
    query: string,
    signal: AbortSignal,
    admission: Admission,
  ): Promise<Verdict> {
    const ids = lump.map(({ id }) => id);
    const outcomes = await this.request.send(account, ids, query, signal).catch((error: unknown) => error);
    if (!Array.isArray(outcomes)) return this.failedWhole(lump, outcomes, signal, admission);
    await admission.over(refusalsIn(outcomes as MessageOutcome[]));
    return rested(judge(lump, outcomes as MessageOutcome[]), signal);
  }

  /** The request brought nothing: that is every message's outcome, unless it concerns the account. */
  private async failedWhole(
    lump: readonly Waiting[],
    error: unknown,
    signal: AbortSignal,
    admission: Admission,
  ): Promise<Verdict> {
    if (!(error instanceof ProviderError)) {
      await admission.over();
      throw error;
    }
    const outcomes = lump.map(({ id }) => ({ id, failure: error }));
    await admission.over(refusalsIn(outcomes.slice(0, 1)));
    for (const _ of lump) this.client.count('gmail.users.messages.get', error);
    const passes = error.code === 'temporary' || error.code === 'quota';
    if (error instanceof BreakerOpenError || error.code === 'auth' || (lump.length > 1 && !passes))
      return stopped(error);
    return rested(judge(lump, outcomes), signal);
  }

  /** When nothing at all came through, it may not be the messages that are at fault. */
  private async outage(
    account: Account,
    failed: readonly MessageOutcome[],
    signal: AbortSignal,
  ): Promise<ProviderError | null> {
    const [first] = failed.map(failureOf);
    if (!first || failed.length > 1) return first ?? null;
    // Of one message alone nobody can tell, so something else is asked.
    try {
      await this.client.call(account, 'gmail.users.getProfile', signal, (options) =>
        this.client.gmail.users.getProfile({ userId: 'me', fields: 'historyId' }, options),
      );
      return null;
    } catch (error) {
      if (error instanceof ProviderError) return error;
      throw error;
    }
  }
}

/** Whoever holds a batch should give a sign of life: what has come is stored, and the rest is read in the next slice. */
const tooSlow = (): ProviderError => new ProviderError('quota', 'There is little quota for this account now', 500);

/** A verdict after the wait that it asks for. */
async function rested(verdict: Verdict, signal: AbortSignal): Promise<Verdict> {
  if (verdict.again.length > 0 && verdict.waitMs > 0)
    await delay(verdict.waitMs, undefined, { signal }).catch(() => undefined);
  return verdict;
}
