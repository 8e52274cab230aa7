import { describe, expect, it } from '@jest/globals';
import { MailboxReader } from '../../../integrations/providers/files/reading/mailbox-reader.js';
import type { StagedItem } from '../../../integrations/providers/files/domain/staged-item.js';
import { gmailMapper } from '../gmail/gmail-message.js';
import { CONTEXT, DATE, emailBothWays, itemOf, mail, SENT_AT } from './both-ways.js';
import { type MailDescription, type PartDescription, gmailResource, rawMail } from './mail.js';

const plain = (text: string): PartDescription => ({ type: 'text/plain', text });
const keyOf = (headers: Record<string, string | null>, text = 'Shall we meet?'): string | null =>
  emailBothWays(mail(headers, plain(text))).sameKey;

/** A message as a file brings it. */
function staged(description: MailDescription, fromLine = ''): StagedItem {
  const reader = new MailboxReader(fromLine === '' ? 'eml' : 'mbox');
  const raw = Buffer.concat([Buffer.from(fromLine), rawMail(description)]);
  return [...reader.push(raw), ...reader.end()][0]!;
}
const threadOf = (headers: Record<string, string | null>): unknown =>
  (JSON.parse(staged(mail(headers)).payload ?? '{}') as { thread?: unknown }).thread;

describe('hard cases of messages', () => {
  it.each<[string, string | null]>([
    ['missing', null],
    ['unparseable', 'sometime in spring'],
    ['in 1979', 'Mon, 1 Jan 1979 00:00:00 +0000'],
    ['in 2028', 'Sat, 1 Jan 2028 00:00:00 +0000'],
  ])("case 15: Date is %s: the provider's wins, and of a file that of the servers", (_case, date) => {
    expect(emailBothWays(mail({ Date: date })).occurredAt).toEqual(SENT_AT);
    const hops = `from a by b; Tue, 3 Mar 2026 09:12:05 +0000`;
    expect(staged(mail({ Date: date, Received: hops })).occurredAt).toEqual(SENT_AT);
    expect(staged(mail({ Date: date }), 'From ann@people.example Tue Mar  3 09:12:05 2026\n').occurredAt).toEqual(
      SENT_AT,
    );
  });

  it('case 15: a message on its way for days, or sent on by its reader, keeps its own date', () => {
    const late = 'from a by b; Sun, 8 Mar 2026 09:00:00 +0000';
    const again = 'from c by d; Mon, 5 Oct 2026 09:00:00 +0000';
    expect(staged(mail({ Received: late })).occurredAt).toEqual(SENT_AT);
    const { headers } = mail({ Received: late });
    expect(staged({ headers: [['Received', again], ...headers] }).occurredAt).toEqual(SENT_AT);
    expect(staged(mail({}), 'From - Mon Oct  5 09:00:00 2026\n').occurredAt).toEqual(SENT_AT);
  });

  it('case 16: the copy of a list, with a footer and a tag, and the copy in Sent are one message', () => {
    const sent = keyOf({ To: 'talk@lists.people.example', Subject: 'Re: Plan', Bcc: 'boss@people.example' });
    const fromList = {
      To: 'Talk <talk@lists.people.example>',
      Subject: '[talk] Re: Plan',
      'List-Id': '<talk.lists.people.example>',
      'List-Post': '<mailto:talk@lists.people.example>',
      Sender: 'talk-bounces@lists.people.example',
    };
    const footer = 'Shall we meet?\n_______________________________________________\nTalk mailing list';
    expect(sent).toMatch(/^mail:[0-9a-f]{32}$/);
    expect(keyOf(fromList, footer)).toBe(sent);
    const From = 'Ann Other via Talk <talk@lists.people.example>';
    expect(keyOf({ ...fromList, From, 'Reply-To': 'ann@people.example' }, footer)).toBe(sent);
    const minute = { Date: 'Tue, 3 Mar 2026 09:12:00 +0000' };
    const vague = keyOf({ ...minute, To: 'talk@lists.people.example' });
    expect(keyOf({ ...fromList, ...minute, Subject: '[talk] Plan' }, footer)).toBe(vague);
  });

  it('case 17: the same content under other Message-IDs is one message', () => {
    const first = keyOf({ 'Message-ID': '<1@archive.example>' });
    expect(keyOf({ 'Message-ID': '<2@archive.example>' })).toBe(first);
    expect(keyOf({ 'Message-ID': null, Date: 'Tue, 3 Mar 2026 10:12:05 +0100 (CET)' })).toBe(first);
  });

  it.each<[string, Record<string, string>]>([
    ['a mail merge: another recipient in the same second', { To: 'bob@people.example' }],
    ['the next second', { Date: 'Tue, 3 Mar 2026 09:12:06 +0000' }],
    ['another author', { From: 'bob@people.example' }],
    ['another subject', { Subject: 'Plan B' }],
    ['the next part', { Subject: '[2/2] Plan' }],
  ])('case 17: two messages are two: %s', (_case, headers) => {
    expect(keyOf(headers)).not.toBe(keyOf({ Subject: '[1/2] Plan' }));
    expect(keyOf(headers)).not.toBe(keyOf({}));
  });

  it.each<[string, Record<string, string | null>]>([
    ['told to the minute', { Date: 'Tue, 3 Mar 2026 09:12:00 +0000' }],
    ['without a subject', { Subject: '' }],
    ['to nobody visible', { To: 'undisclosed recipients:;' }],
    ['of a machine', { From: 'cron@people.example' }],
  ])('case 17: where more than one can be expected, the text tells two apart: %s', (_case, headers) => {
    expect(keyOf(headers, 'One')).not.toBe(keyOf(headers, 'Two'));
    expect(keyOf(headers, 'One')).toBe(keyOf(headers, 'One'));
  });

  it('case 18: a missing or odd Message-ID, or two of them', () => {
    const idOf = (value: string | null) => emailBothWays(mail({ 'Message-ID': value })).messageId;
    expect([idOf(null), idOf('plan'), idOf('<a b@x>'), idOf('<a@x> <b@x>'), idOf('')]).toEqual([
      null,
      'plan',
      'a b@x',
      'a@x',
      null,
    ]);
    const twice = emailBothWays({ headers: [...mail({}).headers, ['Message-ID', '<second@people.example>']] });
    expect(twice.messageId).toBe('plan@people.example');
    const undated = { Date: null, 'Message-ID': '<1@people.example>' };
    expect(keyOf(undated)).toBe(keyOf({ ...undated, Subject: '[talk] Plan' }));
    expect(keyOf(undated)).not.toBe(keyOf({ ...undated, 'Message-ID': '<2@people.example>' }));
    expect([keyOf({ Date: null, 'Message-ID': null }), keyOf({ Date: null, 'Message-ID': '0' })]).toEqual([null, null]);
  });

  it.each<[string, Record<string, string | null>, string]>([
    ['itself', {}, 'mid:plan@people.example'],
    ['the first of its references', { References: '<A@x> <b@x>', 'In-Reply-To': '<b@x>' }, 'mid:a@x'],
    ['what it answers, without references', { 'In-Reply-To': '<b@x>' }, 'mid:b@x'],
    ['the first of several', { 'In-Reply-To': '<b@x> <c@x>' }, 'mid:b@x'],
    ['the id in a sentence', { 'In-Reply-To': 'Message from Bob <bob@people.example> of "Tue" <b@x>' }, 'mid:b@x'],
    ['the id before a sentence', { 'In-Reply-To': '<b@x>; from bob@people.example on Tue' }, 'mid:b@x'],
    ['the id before a remark', { 'In-Reply-To': '<b@x> (Bob <bob@people.example> wrote)' }, 'mid:b@x'],
    ['itself, when nothing is an id', { 'In-Reply-To': "Bob's message of Tuesday" }, 'mid:plan@people.example'],
    ["Gmail's own", { 'X-GM-THRID': '255', References: '<a@x>' }, 'ff'],
  ])('case 19: the thread is %s', (_case, headers, thread) => expect(threadOf(headers)).toBe(thread));

  it('case 19: the same subject is not the same thread', () => {
    expect(threadOf({ 'Message-ID': '<1@x>' })).not.toBe(threadOf({ 'Message-ID': '<2@x>' }));
    const gmail = gmailMapper.map(
      itemOf('google_gmail', gmailResource(mail({ References: '<a@x>' }), SENT_AT)),
      CONTEXT,
    );
    expect(gmail.ok && gmail.mapped.interactions[0]?.threadKey).toBe('thread');
  });

  it.each(['AW: Plan', 'SV: Plan', 'Antw: Plan', 'WG: Plan', 'Fwd: Plan', 'Re[2]: [talk] Plan', '[talk] AW: Re: Plan'])(
    'case 20: %s is shown as it is, and known by what it is about',
    (Subject) => {
      expect(emailBothWays(mail({ Subject })).subject).toBe(Subject);
      expect(keyOf({ Subject })).toBe(keyOf({ Subject: 'Plan' }));
    },
  );

  it('case 20: a subject that changes does not change the thread', () => {
    expect(threadOf({ References: '<a@x>', Subject: 'Lunch (was: Plan)', Date: DATE })).toBe('mid:a@x');
  });
});
