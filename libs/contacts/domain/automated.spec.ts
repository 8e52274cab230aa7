import { describe, expect, it } from '@jest/globals';
import { automatedReason } from './automated.js';

const list = { 'list-id': 'Talk <talk.example.org>', 'list-unsubscribe': '<mailto:talk-leave@example.org>' };
const discussion = { ...list, 'list-post': '<mailto:talk@example.org>' };

describe('automatedReason', () => {
  it.each([
    ['a person', 'ann@example.org', {}, null],
    ['a person without a usable address', null, {}, null],
    ['a person whose name merely looks like it', 'norbert.reply@example.org', {}, null],
    ['a person on a discussion list', 'ann@example.org', discussion, null],
    ['a person on a list with bulk precedence', 'ann@example.org', { ...discussion, precedence: 'list' }, null],
    ['the list itself', 'talk@example.org', discussion, 'mailing_list'],
    ['the list itself, known by its id', 'talk@example.org', list, 'mailing_list'],
    [
      'an author rewritten by the list',
      'other@example.org',
      { ...discussion, 'x-original-from': 'a@b.c' },
      'mailing_list',
    ],
    ['a list robot', 'talk-request@example.org', {}, 'mailing_list'],
    [
      'a list that nobody may answer',
      'ann@example.org',
      { ...list, 'list-post': 'NO (announcements only)' },
      'newsletter',
    ],
    ['a newsletter', 'ann@shop.example', { 'list-unsubscribe': '<https://shop.example/u>' }, 'newsletter'],
    ['a newsletter by its local part', 'newsletter@shop.example', {}, 'newsletter'],
    ['bulk mail', 'ann@shop.example', { precedence: 'bulk' }, 'newsletter'],
    ['no-reply', 'no-reply@bank.example', {}, 'no_reply'],
    ['no-reply in other spellings', 'donotreply+123@bank.example', {}, 'no_reply'],
    ['no-reply behind a name', 'orders.noreply@shop.example', {}, 'no_reply'],
    ['a newsletter from no-reply', 'noreply@shop.example', { 'list-unsubscribe': '<https://x.example>' }, 'newsletter'],
    ['a bounce', 'mailer-daemon@mx.example', {}, 'bounce'],
    [
      'a bounce by its report',
      'mx@mx.example',
      { 'content-type': 'multipart/report; report-type=delivery-status; boundary=x' },
      'bounce',
    ],
    ['a bounce through a list', 'postmaster@mx.example', discussion, 'bounce'],
    ['an empty reverse path', 'someone@mx.example', { 'return-path': '<>' }, 'bounce'],
    ['an out-of-office note', 'ann@example.org', { 'auto-submitted': 'auto-replied (vacation)' }, 'auto_reply'],
    ['an older out-of-office note', 'ann@example.org', { 'x-autoreply': 'yes' }, 'auto_reply'],
    ['a report of a machine', 'ann@example.org', { 'auto-submitted': 'auto-generated' }, 'notification'],
    ['auto-submitted: no', 'ann@example.org', { 'auto-submitted': 'no' }, null],
    ['a notification', 'notifications@tracker.example', {}, 'notification'],
    [
      'a sender that wants no automatic answer at all',
      'crm@example.org',
      { 'x-auto-response-suppress': 'All' },
      'notification',
    ],
    [
      'a person whose server suppresses out-of-office',
      'ann@example.org',
      { 'x-auto-response-suppress': 'DR, OOF' },
      null,
    ],
  ])('%s', (_name, fromAddress, headers, reason) => {
    expect(automatedReason({ fromAddress, headers })).toBe(reason);
  });

  it('answers hostile local parts in linear time', () => {
    const started = performance.now();
    automatedReason({
      fromAddress: `${'-no-reply'.repeat(20_000)}x@example.org`,
      headers: { 'list-post': '@'.repeat(100_000) },
    });
    expect(performance.now() - started).toBeLessThan(500);
  });
});
