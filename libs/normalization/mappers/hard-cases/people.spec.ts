import { describe, expect, it } from '@jest/globals';
import { emailBothWays, mail, OWN } from './both-ways.js';
import type { MailDescription, Value } from './mail.js';

const people = (description: MailDescription): string[] =>
  emailBothWays(description).participants.map(
    ({ role, name, address, makesContact }) =>
      `${role} ${name === null ? '' : `${name} `}${address}${makesContact ? '' : ' (no contact)'}`,
  );
const from = (value: Value, others: Record<string, Value> = {}): string[] =>
  people(mail({ From: value, To: null, ...others }));
const RECIPIENTS_DN = '/O=STUDIO/OU=EU/CN=RECIPIENTS/CN=';

describe('hard cases of people', () => {
  it('case 01: group addresses, empty groups, undisclosed recipients', () => {
    expect(people(mail({ To: 'undisclosed recipients:;', Cc: 'Nobody:;' }))).toEqual([
      'from Ann Other ann@people.example',
    ]);
    expect(people(mail({ To: 'Team: Bob <bob@people.example>, c@people.example;, d@people.example' }))).toEqual([
      'from Ann Other ann@people.example',
      'to Bob bob@people.example',
      'to c@people.example',
      'to d@people.example',
    ]);
    const started = process.threadCpuUsage();
    expect(people(mail({ To: 'a:'.repeat(67_500) }))).toHaveLength(1);
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(1_000);
  });

  it('case 02: an encoded word with a comma, and one inside quotes', () => {
    const sent = '=?utf-8?Q?M=C3=BCller=2C_J=C3=B6rg?= <j@people.example>';
    expect(from({ sent, gmail: '"Müller, Jörg" <j@people.example>' })).toEqual(['from Müller, Jörg j@people.example']);
    expect(from({ sent, gmail: 'Müller, Jörg <j@people.example>' })).toEqual(['from Müller, Jörg j@people.example']);
    expect(from('"=?utf-8?Q?M=C3=BCller=2C_J=C3=B6rg?=" <j@people.example>')).toEqual([
      'from Müller, Jörg j@people.example',
    ]);
  });

  it('case 03: raw 8-bit headers without a charset', () => {
    const gmail = 'Jörg Müller <j@people.example>';
    expect(from({ sent: Buffer.from(gmail, 'latin1'), gmail })).toEqual(['from Jörg Müller j@people.example']);
    expect(from({ sent: Buffer.from(gmail, 'utf8'), gmail })).toEqual(['from Jörg Müller j@people.example']);
    const subject = emailBothWays(mail({ Subject: { sent: Buffer.from('Grüße', 'latin1'), gmail: 'Grüße' } })).subject;
    expect(subject).toBe('Grüße');
  });

  it('case 04: several From addresses, and two From headers', () => {
    const both = ['from Ann ann@people.example', 'from Bob bob@people.example'];
    expect(from('Ann <ann@people.example>, Bob <bob@people.example>', { Sender: 'bob@people.example' })).toEqual(both);
    const headers = [
      ['From', 'Ann <ann@people.example>'],
      ['From', 'Bob <bob@people.example>'],
      ['Date', 'Tue, 3 Mar 2026 09:12:05 +0000'],
    ] as const;
    expect(people({ headers })).toEqual(both);
    expect(emailBothWays(mail({ From: `Ann <ann@people.example>, ${OWN}` })).direction).toBe('outbound');
  });

  it.each([
    'MAILER',
    'root@[10.0.0.1]',
    'Ann <>',
    '',
    '"Ann Other"',
    'Ann Other/Studio/Acme@ACME',
    'ann@nospam.invalid',
  ])('case 05: no person in From: %s', (value) => expect(from(value)).toEqual([]));

  it('case 06: the contact is From, never Sender or the list', () => {
    const list = {
      Sender: 'talk-bounces@lists.people.example',
      'List-Id': 'Talk <talk.lists.people.example>',
      'List-Post': '<mailto:talk@lists.people.example>',
    };
    const { automatedReason } = emailBothWays(mail({ To: 'talk@lists.people.example', ...list }));
    expect(automatedReason).toBeNull();
    expect(people(mail({ To: 'Talk <talk@lists.people.example>', Cc: 'Bob <bob@people.example>', ...list }))).toEqual([
      'from Ann Other ann@people.example',
      'to Talk talk@lists.people.example (no contact)',
      'cc Bob bob@people.example',
    ]);
    expect(people(mail({ To: 'ideas@lists.people.example' }))[1]).toBe('to ideas@lists.people.example (no contact)');
  });

  const list = { 'List-Id': 'Talk <talk.people.example>', 'List-Post': '<mailto:talk@people.example>' };
  const rewritten = 'Ann Other via Talk <talk@people.example>';
  it.each<[string, string, Record<string, string>, string]>([
    ['.INVALID', 'Ann Other <ann@people.com.INVALID>', {}, 'ann@people.com'],
    ['X-Original-From', rewritten, { ...list, 'X-Original-From': 'Ann Other <ann@home.example>' }, 'ann@home.example'],
    ['Reply-To', rewritten, { ...list, 'Reply-To': 'Ann Other <ann@home.example>' }, 'ann@home.example'],
    [
      'Reply-To beside the list',
      rewritten,
      { ...list, 'Reply-To': 'ann@home.example, talk@people.example' },
      'ann@home.example',
    ],
    [
      'Cc',
      rewritten,
      { ...list, 'Reply-To': 'talk@people.example', Cc: 'Ann Other <ann@home.example>' },
      'ann@home.example',
    ],
    [
      'on behalf of',
      "'Ann Other' on behalf of Talk <talk@people.example>",
      { ...list, 'Reply-To': 'ann@home.example' },
      'ann@home.example',
    ],
    ['within the address', 'Ann Other via groups.io <ann=home.example@groups.io>', {}, 'ann@home.example'],
  ])('case 07: a rewritten From: %s', (_case, value, others, address) => {
    const email = emailBothWays(mail({ From: value, To: null, ...others }));
    expect(email.participants[0]).toMatchObject({ role: 'from', address, name: 'Ann Other', makesContact: true });
    expect(email.automatedReason).toBeNull();
  });

  it.each<[string, string, Record<string, string>, string | null]>([
    ['nobody else is named', rewritten, list, 'mailing_list'],
    ['answers go to two', rewritten, { ...list, 'Reply-To': 'ann@home.example, bob@home.example' }, 'mailing_list'],
    [
      'answers go to a file of tickets',
      'Ann via Desk <desk@shop.example>',
      { To: 'you@studio.example', 'Reply-To': 'reply+1234567890@shop.example' },
      null,
    ],
    [
      'a robot speaks for her',
      'Ann (via Docs) <no-reply@docs.example>',
      { 'Reply-To': 'ann@home.example' },
      'no_reply',
    ],
  ])('case 07: From stays as it is: %s', (_case, value, others, reason) => {
    const email = emailBothWays(mail({ From: value, To: null, ...others }));
    expect(value).toContain(email.participants[0]?.address ?? '?');
    expect(email.automatedReason).toBe(reason);
  });

  it('case 08: directory names of Exchange are people, and pair with the address at their place', () => {
    expect(from(`"Other, Ann" <${RECIPIENTS_DN}AOTHER>`, { To: `Bob </o=Studio/cn=Recipients/cn=bob>` })).toEqual([
      'from Other, Ann /o=studio/ou=eu/cn=recipients/cn=aother',
      'to Bob /o=studio/cn=recipients/cn=bob',
    ]);
    expect(from('Ann <IMCEAEX-_O=STUDIO_OU=EU_CN=RECIPIENTS_CN=AOTHER@studio.example>')).toEqual([
      'from Ann /o=studio/ou=eu/cn=recipients/cn=aother',
    ]);
    const email = emailBothWays(
      mail({
        From: 'ann.other@people.example',
        To: 'bob@people.example, cleo.other@people.example',
        'X-From': `Other, Ann <${RECIPIENTS_DN}AOTHER>`,
        'X-To': `Bob Other, Other, Cleo <${RECIPIENTS_DN}COTHER>`,
      }),
    );
    expect(email.participants.map(({ name }) => name)).toEqual(['Other, Ann', 'Bob Other', 'Other, Cleo']);
    expect(email.identityPairs).toEqual([
      { kind: 'exchange_dn', value: '/o=studio/ou=eu/cn=recipients/cn=aother', address: 'ann.other@people.example' },
      { kind: 'exchange_dn', value: '/o=studio/ou=eu/cn=recipients/cn=cother', address: 'cleo.other@people.example' },
    ]);
  });

  it.each<[string, string, string, (string | null)[], number]>([
    ['another number of entries', 'a.b@x.example, c.d@x.example', `C D <${RECIPIENTS_DN}CD>`, [null, 'C D'], 1],
    ['two of one name', 'c.d@x.example', `C D <${RECIPIENTS_DN}CD>, C D <${RECIPIENTS_DN}CD2>`, [null], 0],
    ['another address at a place', 'a@x.example, b@x.example', 'B <b@x.example>, A <a@x.example>', ['A', 'B'], 0],
    [
      'names of Notes',
      'a@x.example, b@x.example',
      'Ann Other@OFFICE, Bob Other/Studio@OFFICE',
      ['Ann Other', 'Bob Other'],
      0,
    ],
    ['names that are there already', 'Ann <a@x.example>', 'Somebody', ['Ann'], 0],
  ])('case 08: places that do not correspond: %s', (_case, To, exchange, names, pairs) => {
    const email = emailBothWays(mail({ From: 'z@x.example', To, 'X-To': exchange }));
    expect(email.participants.slice(1).map(({ name }) => name)).toEqual(names);
    expect(email.identityPairs).toHaveLength(pairs);
  });

  it('case 08: without addresses, those whom the directory names take part', () => {
    expect(people(mail({ To: null, 'X-To': `Bob Other, Other, Cleo <${RECIPIENTS_DN}COTHER>` }))).toEqual([
      'from Ann Other ann@people.example',
      'to Other, Cleo /o=studio/ou=eu/cn=recipients/cn=cother',
    ]);
  });

  it('case 09: an assistant writing for an executive, and the reverse', () => {
    expect(from('Ann Chief <chief@people.example>', { Sender: 'Bob Desk <desk.bob@people.example>' })).toEqual([
      'from Ann Chief chief@people.example',
    ]);
    expect(from('Bob Desk <desk.bob@people.example>', { 'Reply-To': 'Ann Chief <chief@people.example>' })).toEqual([
      'from Bob Desk desk.bob@people.example',
    ]);
  });

  it('case 10: tags and dots are one person at Gmail alone, and the spelling is kept', () => {
    const spellings = [
      'Ann.Other+crm@Gmail.com',
      'annother@googlemail.com',
      'ann+crm@people.example',
      'a.nn@people.example',
    ];
    const found = emailBothWays(mail({ From: spellings.join(', ') })).participants.filter(
      ({ role }) => role === 'from',
    );
    expect(found.map(({ address, original }) => [address, original])).toEqual([
      ['annother@gmail.com', 'Ann.Other+crm@Gmail.com'],
      ['ann+crm@people.example', 'ann+crm@people.example'],
      ['a.nn@people.example', 'a.nn@people.example'],
    ]);
  });

  it('case 25: no edges between strangers: blind copies, and more than a hundred recipients', () => {
    const many = Array.from({ length: 101 }, (_, index) => `p${index}@people.example`).join(', ');
    const contacts = emailBothWays(mail({ To: many })).participants.filter(({ makesContact }) => makesContact);
    expect(contacts.map(({ address }) => address)).toEqual(['ann@people.example']);
    expect(people(mail({ From: OWN, To: null, Bcc: 'a@people.example, b@people.example' }))).toEqual([
      `from ${OWN} (no contact)`,
      'bcc a@people.example',
      'bcc b@people.example',
    ]);
  });
});
