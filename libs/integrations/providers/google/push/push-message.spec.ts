import { describe, expect, it } from '@jest/globals';
import { readChannelHint, readMailboxHint } from './push-message.js';

const wrap = (content: unknown) => ({
  message: { data: Buffer.from(JSON.stringify(content)).toString('base64'), messageId: '1', publishTime: 'now' },
  subscription: 'projects/p/subscriptions/s',
});

describe('readMailboxHint', () => {
  it.each([
    ['a number', 1_234_567],
    ['text', '1234567'],
  ])('reads a history id as %s', (_, historyId) => {
    expect(readMailboxHint(wrap({ emailAddress: 'Ada@Acme.example', historyId }))).toEqual({
      address: 'Ada@Acme.example',
      historyId: 1_234_567n,
    });
  });

  it('keeps a history id that no number could hold', () => {
    const hint = readMailboxHint(wrap({ emailAddress: 'a@b.example', historyId: '18446744073709551615' }));
    expect(hint?.historyId).toBe(18_446_744_073_709_551_615n);
  });

  it.each([
    undefined,
    null,
    'text',
    [],
    {},
    { message: {} },
    { message: { data: 7 } },
    { message: { data: 'not base64 of JSON' } },
    { message: { data: 'x'.repeat(20_000) } },
    wrap(null),
    wrap([]),
    wrap({ emailAddress: 'a@b.example' }),
    wrap({ emailAddress: 'a@b.example', historyId: -1 }),
    wrap({ emailAddress: 'a@b.example', historyId: 1.5 }),
    wrap({ emailAddress: 'a@b.example', historyId: "1'; drop table watches" }),
    wrap({ emailAddress: 'a'.repeat(400), historyId: 1 }),
    wrap({ emailAddress: ['a@b.example'], historyId: 1 }),
  ])('is null for %j', (body) => {
    expect(readMailboxHint(body)).toBeNull();
  });
});

describe('readChannelHint', () => {
  const read = (headers: Record<string, string>) => readChannelHint((name) => headers[name]);
  const headers = { 'x-goog-channel-id': 'c-1', 'x-goog-message-number': '7', 'x-goog-channel-token': 't' };

  it('reads the headers', () => {
    expect(read(headers)).toEqual({ channelId: 'c-1', token: 't', number: 7n });
    expect(read({ ...headers, 'x-goog-channel-token': '' })).toMatchObject({ token: '' });
  });

  it.each([
    {},
    { ...headers, 'x-goog-channel-id': 'x'.repeat(65) },
    { ...headers, 'x-goog-channel-id': "'" },
    { ...headers, 'x-goog-message-number': '-1' },
    { ...headers, 'x-goog-message-number': 'seven' },
  ])('is null for %j', (wrong) => {
    expect(read(wrong)).toBeNull();
  });
});
