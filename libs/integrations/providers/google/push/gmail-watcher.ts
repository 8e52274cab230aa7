import { Injectable } from '@nestjs/common';
import type { Account } from '../../../domain/account.js';
import { ProviderError } from '../../../domain/provider-error.js';
import type { AgreedWatch, MailboxWatcher } from '../../../domain/push/watcher.js';
import { GoogleClient } from '../client/google-client.js';
import { GooglePushSettings } from './google-push-settings.js';

/** users.watch: Gmail publishes each change of the mailbox to a Pub/Sub topic for a week. */
@Injectable()
export class GmailWatcher implements MailboxWatcher {
  readonly kind = 'mailbox';

  constructor(
    private readonly client: GoogleClient,
    private readonly settings: GooglePushSettings,
  ) {}

  get isSetUp(): boolean {
    return this.settings.topic !== null;
  }

  async watch(account: Account): Promise<AgreedWatch> {
    const topicName = this.settings.topic;
    const { expiration } = await this.client.call(account, 'gmail.users.watch', undefined, (options) =>
      this.client.gmail.users.watch({ userId: 'me', requestBody: { topicName } }, options),
    );
    return { expiresAt: expiryOf(expiration), resourceId: null };
  }

  async stop(account: Account): Promise<void> {
    await this.client.call(account, 'gmail.users.stop', undefined, async (options) => {
      await this.client.gmail.users.stop({ userId: 'me' }, options);
      // It answers with nothing, which elsewhere would mean that the answer was cut off.
      return { data: null };
    });
  }
}

/** @param expiration milliseconds since 1970, as text. @throws ProviderError when it is none */
export function expiryOf(expiration: string | null | undefined): Date {
  const ms = Number(expiration);
  if (!expiration || !Number.isFinite(ms))
    throw new ProviderError('temporary', 'Google did not say how long it watches');
  return new Date(ms);
}
