import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import type { Account } from '../../../domain/account.js';
import { ProviderError } from '../../../domain/provider-error.js';
import { integrationsConfig } from '../../../integrations.config.js';
import { readBatch, writeBatch } from '../client/batch.js';
import { googleError, googleUnreachable } from '../client/errors.js';
import { GoogleClient, type TextAnswer } from '../client/google-client.js';
import { chunks, parallel } from '../client/parallel.js';
import { CLIENT_RETRY, waitBeforeRetry } from '../client/retry.js';

/** What came of one message: its JSON text as received, or why not. */
export type MessageOutcome =
  { readonly id: string; readonly text: string } | { readonly id: string; readonly failure: ProviderError };

/** The outcomes of one request, and the failure that makes further requests pointless. */
interface BatchOutcome {
  readonly outcomes: MessageOutcome[];
  readonly stop: ProviderError | null;
}

/** Reads many messages at once: a few batch requests side by side, of which only the failed calls are repeated. */
@Injectable()
export class MessageReader {
  constructor(
    private readonly client: GoogleClient,
    @InjectConfig(integrationsConfig) private readonly config: ConfigOf<typeof integrationsConfig>,
  ) {}

  /**
   * @param query what to ask of each message: `format=full&fields=…`
   * @throws ProviderError when the account as a whole cannot go on, after everything that succeeded was yielded
   */
  async *read(
    account: Account,
    ids: readonly string[],
    query: string,
    signal: AbortSignal,
  ): AsyncGenerator<MessageOutcome> {
    let stop: ProviderError | null = null;
    let read = 0;
    const failed: ProviderError[] = [];
    const readNext = (batch: string[]): Promise<BatchOutcome> =>
      stop ? Promise.resolve({ outcomes: [], stop }) : this.readBatch(account, batch, query, signal);
    for await (const result of parallel(
      chunks(ids, this.config.GOOGLE_BATCH_SIZE),
      this.config.GOOGLE_FETCH_CONCURRENCY,
      readNext,
    )) {
      stop ??= result.stop;
      for (const outcome of result.outcomes) {
        if ('text' in outcome || outcome.failure.code === 'not-found') read++;
        else failed.push(outcome.failure);
        yield outcome;
      }
    }
    // When nothing at all came through, it is not the messages that are at fault.
    stop ??= read === 0 && failed.length > 1 ? (failed.find(({ code }) => code === 'temporary') ?? null) : null;
    if (stop) throw stop;
  }

  /** Never rejects. */
  private async readBatch(
    account: Account,
    ids: readonly string[],
    query: string,
    signal: AbortSignal,
  ): Promise<BatchOutcome> {
    const done: MessageOutcome[] = [];
    let open = ids;
    for (let attempt = 1; ; attempt++) {
      const outcomes = await this.request(account, open, query, signal).catch((error: unknown) => error);
      if (!Array.isArray(outcomes)) return { outcomes: done, stop: asProviderError(outcomes) };
      const retriable = outcomes.filter(isRetriable);
      done.push(...outcomes.filter((outcome) => !isRetriable(outcome)));
      const refused = done.map(failureOf).find((failure) => failure?.code === 'permission');
      if (refused)
        return { outcomes: done.filter((outcome) => failureOf(outcome)?.code !== 'permission'), stop: refused };
      const worst = worstOf(retriable);
      if (!worst) return { outcomes: done, stop: null };
      // A single call has been repeated by the client already.
      const wait = ids.length === 1 ? null : waitBeforeRetry(worst, attempt, CLIENT_RETRY);
      if (wait === null || signal.aborted) {
        if (worst.code === 'quota') return { outcomes: done, stop: worst };
        return { outcomes: [...done, ...retriable], stop: null };
      }
      await delay(wait, undefined, { signal }).catch(() => undefined);
      open = retriable.map(({ id }) => id);
    }
  }

  private request(
    account: Account,
    ids: readonly string[],
    query: string,
    signal: AbortSignal,
  ): Promise<MessageOutcome[]> {
    const paths = ids.map((id) => `gmail/v1/users/me/messages/${encodeURIComponent(id)}?${query}&prettyPrint=false`);
    if (paths.length === 1) {
      const [id, path] = [ids[0]!, paths[0]!];
      return this.client
        .gmailText(account, { path, read: ({ text }) => [{ id, text }] }, signal)
        .catch((error: unknown) => [{ id, failure: singleFailure(error) }]);
    }
    const body = writeBatch(paths.map((path) => `/${path}`));
    return this.client.gmailText(
      account,
      { path: 'batch/gmail/v1', body, read: (answer) => outcomesOf(ids, answer) },
      signal,
    );
  }
}

function outcomesOf(ids: readonly string[], { text, contentType }: TextAnswer): MessageOutcome[] {
  const parts = new Map(readBatch(text, contentType).map((part) => [part.index, part]));
  return ids.map((id, index) => {
    const part = parts.get(index);
    // A part that was cut off, or that never came.
    if (!part) return { id, failure: googleUnreachable() };
    if (part.status === 200) return { id, text: part.body };
    const failure = googleError({ status: part.status, body: parsed(part.body), retryAfter: part.retryAfter });
    // The token is the same for all calls of a batch, so the batch is repeated with another one.
    if (failure.code === 'auth') throw failure;
    return { id, failure };
  });
}

/** What concerns the account is thrown on; what concerns the one message is its outcome. */
function singleFailure(error: unknown): ProviderError {
  if (error instanceof ProviderError && error.code !== 'auth') return error;
  throw error;
}

const failureOf = (outcome: MessageOutcome): ProviderError | null => ('failure' in outcome ? outcome.failure : null);

function isRetriable(outcome: MessageOutcome): boolean {
  const code = failureOf(outcome)?.code;
  return code === 'quota' || code === 'temporary';
}

/** A refusal for quota concerns the whole account, so it weighs more than a temporary failure; then the longest wait. */
function worstOf(outcomes: readonly MessageOutcome[]): ProviderError | null {
  const weight = ({ code, retryAfterMs }: ProviderError) => (code === 'quota' ? 1e9 : 0) + (retryAfterMs ?? 0);
  const failures = outcomes.map(failureOf).filter((failure) => failure !== null);
  return failures.reduce<ProviderError | null>(
    (worst, next) => (worst && weight(worst) >= weight(next) ? worst : next),
    null,
  );
}

function asProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  throw error;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
