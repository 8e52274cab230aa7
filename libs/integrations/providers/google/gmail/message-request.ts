import { Injectable } from '@nestjs/common';
import type { Account } from '../../../domain/account.js';
import type { ProviderError } from '../../../domain/provider-error.js';
import { readBatch, writeBatch } from '../client/batch.js';
import { googleError, googleUnreachable } from '../client/errors.js';
import { GoogleClient, type TextAnswer } from '../client/google-client.js';
import { failureOf, type MessageOutcome } from './reading.js';

/** Asks for messages with one request: a single call, or a batch of them. */
@Injectable()
export class MessageRequest {
  constructor(private readonly client: GoogleClient) {}

  /**
   * @returns an outcome for each, in any order
   * @throws ProviderError when the request as a whole has failed
   */
  async send(account: Account, ids: readonly string[], query: string, signal: AbortSignal): Promise<MessageOutcome[]> {
    const outcomes = await this.ask(account, ids, query, signal);
    for (const outcome of outcomes) this.client.count('gmail.users.messages.get', failureOf(outcome));
    return outcomes;
  }

  private ask(account: Account, ids: readonly string[], query: string, signal: AbortSignal) {
    const paths = ids.map((id) => `gmail/v1/users/me/messages/${encodeURIComponent(id)}?${query}&prettyPrint=false`);
    const [id, path] = [ids[0]!, paths[0]!];
    if (paths.length === 1) return this.client.gmailText(account, { path, read: ({ text }) => [{ id, text }] }, signal);
    const body = writeBatch(paths.map((each) => `/${each}`));
    const read = (answer: TextAnswer) => outcomesOf(ids, answer);
    return this.client.gmailText(account, { path: 'batch/gmail/v1', body, read }, signal);
  }
}

/** @throws what concerns all of them: a token that is refused, an API that answers none of them */
function outcomesOf(ids: readonly string[], { text, contentType }: TextAnswer): MessageOutcome[] {
  const parts = new Map(readBatch(text, contentType).map((part) => [part.index, part]));
  const outcomes = ids.map((id, index): MessageOutcome => {
    const part = parts.get(index);
    // A part that was cut off, or that never came.
    if (!part) return { id, failure: googleUnreachable() };
    if (part.status === 200) return { id, text: part.body };
    const failure = googleError({ status: part.status, body: parsed(part.body), retryAfter: part.retryAfter });
    // The token is the same for all calls of a batch, so the batch is repeated with another one.
    if (failure.code === 'auth') throw failure;
    return { id, failure };
  });
  const failures = outcomes.map(failureOf).filter((failure): failure is ProviderError => failure?.code === 'temporary');
  if (failures[0] && failures.length === outcomes.length) throw failures[0];
  return outcomes;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
