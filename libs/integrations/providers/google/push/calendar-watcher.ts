import { Injectable } from '@nestjs/common';
import type { Account } from '../../../domain/account.js';
import type { Stream } from '../../../domain/connector.js';
import type { AgreedWatch, ChannelKey, ChannelWatcher } from '../../../domain/push/watcher.js';
import { GoogleClient } from '../client/google-client.js';
import { expiryOf } from './gmail-watcher.js';
import { GooglePushSettings } from './google-push-settings.js';

/** events.watch: a channel for each calendar, that carries no content. */
@Injectable()
export class CalendarWatcher implements ChannelWatcher {
  readonly kind = 'channel';

  constructor(
    private readonly client: GoogleClient,
    private readonly settings: GooglePushSettings,
  ) {}

  get isSetUp(): boolean {
    return this.settings.channelAddress !== null;
  }

  async open(account: Account, { id: calendarId }: Stream, { channelId, token }: ChannelKey): Promise<AgreedWatch> {
    const requestBody = { id: channelId, type: 'web_hook', address: this.settings.channelAddress, token };
    const channel = await this.client.call(account, 'calendar.events.watch', undefined, (options) =>
      this.client.calendar.events.watch({ calendarId, requestBody }, options),
    );
    return { expiresAt: expiryOf(channel.expiration), resourceId: channel.resourceId ?? null };
  }

  async close(account: Account, channel: { channelId: string; resourceId: string }): Promise<void> {
    const requestBody = { id: channel.channelId, resourceId: channel.resourceId };
    await this.client.call(account, 'calendar.channels.stop', undefined, async (options) => {
      await this.client.calendar.channels.stop({ requestBody }, options);
      // It answers with nothing, which elsewhere would mean that the answer was cut off.
      return { data: null };
    });
  }
}
