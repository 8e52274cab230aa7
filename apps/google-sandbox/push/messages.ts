import { SigningKey } from '../oauth/keys.js';
import type { PushSettings } from './settings.js';
import type { Channel } from './watches.js';

/** A push as it leaves: the same body each time, a fresh token each time. */
export interface Push {
  api: 'gmail' | 'calendar';
  account: string;
  url: string;
  headers: () => Record<string, string>;
  body: string;
  /** What the sandbox tells about it: history id, message id, channel, number, state. */
  about: Record<string, string | number>;
  /** Which answers mean that it has to be sent again. */
  again: (status: number) => boolean;
}

export interface MailboxEvent {
  account: string;
  historyId: string;
  messageId: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** A push subscription's message about a mailbox, wrapped as Pub/Sub does. */
export function mailboxPush(event: MailboxEvent, endpoint: string, settings: PushSettings, token: () => string): Push {
  const { account, historyId, messageId } = event;
  const data = Buffer.from(JSON.stringify({ emailAddress: account, historyId: Number(historyId) })).toString('base64');
  const publishTime = new Date(event.now).toISOString();
  const message = { data, messageId, message_id: messageId, publishTime, publish_time: publishTime };
  return {
    api: 'gmail',
    account,
    url: endpoint,
    headers: () => ({
      'content-type': 'application/json',
      'user-agent': 'APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)',
      authorization: `Bearer ${token()}`,
    }),
    body: JSON.stringify({ message, subscription: settings.subscription }),
    about: { historyId, messageId },
    // Pub/Sub sends again until it is acknowledged, whatever the refusal.
    again: (status) => status < 200 || status > 299,
  };
}

/** The OIDC token of a push subscription. */
export function pushToken(key: SigningKey, issuer: string, settings: PushSettings, now: number): string {
  const issued = Math.floor(now / 1000);
  return key.sign({
    iss: issuer,
    aud: settings.audience,
    azp: '117290436118210203012',
    sub: '117290436118210203012',
    email: settings.serviceAccount,
    email_verified: true,
    iat: issued,
    exp: issued + 3600,
  });
}

/** Everything is as it should be, but for the key that signed it. */
export function forgedToken(issuer: string, settings: PushSettings, now: number): string {
  return pushToken(SigningKey.generate(), issuer, settings, now);
}

/** A message of a calendar channel: all of it is in headers. */
export function channelPush(channel: Channel, number: number, state: 'sync' | 'exists'): Push {
  const { id, account, resourceId, resourceUri, address, token, expiresAt } = channel;
  return {
    api: 'calendar',
    account,
    url: address,
    headers: () => ({
      'content-type': 'application/json; charset=UTF-8',
      'x-goog-channel-id': id,
      'x-goog-channel-expiration': new Date(expiresAt).toUTCString(),
      'x-goog-resource-state': state,
      'x-goog-message-number': String(number),
      'x-goog-resource-id': resourceId,
      'x-goog-resource-uri': resourceUri,
      ...(token === undefined ? {} : { 'x-goog-channel-token': token }),
    }),
    body: '',
    about: { channelId: id, number, state },
    again: (status) => [500, 502, 503, 504].includes(status),
  };
}
