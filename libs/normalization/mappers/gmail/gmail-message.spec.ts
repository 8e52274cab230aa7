import { describe, expect, it } from '@jest/globals';
import type { CanonicalInteraction } from '../../../contacts/index.js';
import type { RawPayload } from '../../../integrations/index.js';
import type { MappingResult, RawItem } from '../mapper.js';
import { gmailMapper } from './gmail-message.js';

type Json = Record<string, unknown>;

const context = { ownAddresses: new Set(['you@studio.example']), now: new Date('2026-11-20T09:00:00Z') };
const HEADERS = { From: 'Ann Other <ann@people.example>', To: 'You <you@studio.example>', Subject: 'Plan' };
const SENT_AT = Date.parse('2026-03-03T09:12:00Z');

const encode = (text: string) => Buffer.from(text).toString('base64url');
const headerList = (headers: Json | [string, string][]) =>
  (Array.isArray(headers) ? headers : Object.entries(headers)).map(([name, value]) => ({ name, value }));
const part = (mimeType: string, text: string, rest: Json = {}): Json => ({
  mimeType,
  filename: '',
  headers: [],
  body: { size: text.length, data: encode(text) },
  ...rest,
});
const multi = (kind: string, ...parts: Json[]): Json => ({
  mimeType: `multipart/${kind}`,
  filename: '',
  headers: [],
  body: { size: 0 },
  parts,
});

/** A message as Gmail answers it. */
function message(
  payload: Json = part('text/plain', 'Shall we meet?'),
  headers: Json | [string, string][] = HEADERS,
  rest: Json = {},
): string {
  const resource = {
    id: 'm1',
    threadId: 't1',
    labelIds: ['INBOX'],
    snippet: 'Shall we &quot;meet&quot;?',
    internalDate: String(SENT_AT),
  };
  return JSON.stringify({ ...resource, payload: { ...payload, headers: headerList(headers) }, ...rest });
}

function map(payload: string, item: Partial<RawItem> = {}): MappingResult {
  const base = {
    rawEventId: 'r1',
    integrationId: 'i1',
    batchId: 'b1',
    source: 'google_gmail',
    sourceId: 'm1',
    occurredAt: null,
  };
  return gmailMapper.map({ ...base, payload: payload as RawPayload, ...item }, context);
}

function mapped(payload: string): CanonicalInteraction {
  const result = map(payload);
  if (!result.ok) throw new Error(result.fault.code);
  expect(result.mapped.interactions).toHaveLength(1);
  return result.mapped.interactions[0]!;
}

const people = (headers: Json | [string, string][]) =>
  mapped(message(undefined, headers)).participants.map(
    ({ role, address, makesContact }) => `${role} ${address}${makesContact ? '' : ' (no contact)'}`,
  );

describe('an e-mail', () => {
  it('is mapped whole', () => {
    expect(mapped(message(undefined, { ...HEADERS, 'Message-ID': '<abc@people.example>' }))).toEqual({
      rawEventId: 'r1',
      integrationId: 'i1',
      batchId: 'b1',
      source: 'google_gmail',
      sourceId: 'm1',
      kind: 'email',
      subject: 'Plan',
      snippet: 'Shall we "meet"?',
      body: 'Shall we meet?',
      bodyFull: null,
      direction: 'inbound',
      threadKey: 't1',
      conversation: { shared: ['id abc@people.example', 'thread t1'], subject: 'plan', answers: false },
      messageId: 'abc@people.example',
      occurredAt: new Date(SENT_AT),
      endsAt: null,
      allDay: false,
      timeZone: null,
      status: 'confirmed',
      location: null,
      automatedReason: null,
      automatedRule: null,
      labels: ['INBOX'],
      attachments: [],
      seriesId: null,
      seriesException: false,
      sameKey: expect.stringMatching(/^(?:mail:[0-9a-f]{32})$/),
      precedence: 0,
      identityPairs: [],
      participants: [
        {
          role: 'from',
          address: 'ann@people.example',
          original: 'ann@people.example',
          name: 'Ann Other',
          response: null,
          makesContact: true,
        },
        {
          role: 'to',
          address: 'you@studio.example',
          original: 'you@studio.example',
          name: 'You',
          response: null,
          makesContact: false,
        },
      ],
    });
  });

  it.each([
    ['by its label', HEADERS, ['SENT'], 'outbound'],
    ['by its author', { From: 'You@Studio.example' }, ['INBOX'], 'outbound'],
    ['by neither', HEADERS, ['INBOX'], 'inbound'],
  ])('has its direction %s', (_case, headers, labelIds, direction) => {
    expect(mapped(message(undefined, headers, { labelIds })).direction).toBe(direction);
  });

  it('keeps the whole text beside the new one', () => {
    const text = 'Yes.\n\nOn 3 March 2026, Ann wrote:\n> Shall we meet?';
    expect(mapped(message(part('text/plain', text)))).toMatchObject({ body: 'Yes.', bodyFull: text });
  });
});

describe('its people', () => {
  it.each<[string, Json | [string, string][], string[]]>([
    ['several authors', { From: 'a@x.example, b@x.example' }, ['from a@x.example', 'from b@x.example']],
    [
      'two From headers',
      [
        ['From', 'a@x.example'],
        ['From', 'b@x.example'],
      ],
      ['from a@x.example', 'from b@x.example'],
    ],
    ['no usable author', { From: 'MAILER', To: 'a@x.example' }, ['to a@x.example']],
    ['the author, not the sender', { From: 'a@x.example', Sender: 'list-bounces@lists.example' }, ['from a@x.example']],
    ['nobody', { From: '', To: 'undisclosed recipients:;' }, []],
    [
      'the same person twice in a role',
      { To: 'a@x.example, A <A@x.example>', Cc: 'a@x.example' },
      ['to a@x.example', 'cc a@x.example'],
    ],
    [
      'only blind copies',
      { From: 'you@studio.example', Bcc: 'a@x.example, b@x.example' },
      ['from you@studio.example (no contact)', 'bcc a@x.example', 'bcc b@x.example'],
    ],
    ['a machine of a local network', { From: 'root@localhost' }, ['from root@localhost (no contact)']],
  ])('%s', (_case, headers, expected) => expect(people(headers)).toEqual(expected));

  it('makes no contacts of more than 100 recipients, but of the author', () => {
    const to = Array.from({ length: 101 }, (_, i) => `p${i}@x.example`).join(', ');
    const found = mapped(message(undefined, { From: 'a@x.example', To: to })).participants;
    expect(found).toHaveLength(102);
    expect(found.filter(({ makesContact }) => makesContact).map(({ address }) => address)).toEqual(['a@x.example']);
  });
});

describe('its subject and ids', () => {
  it.each([
    ['prefixes and tags stay', { Subject: 'AW: [talk] Re: Plan' }, { subject: 'AW: [talk] Re: Plan' }],
    ['encoded words left over', { Subject: 'Re: =?utf-8?q?Pl=C3=A4ne?=' }, { subject: 'Re: Pläne' }],
    ['folding and controls', { Subject: 'a\r\n\t b\u0000c' }, { subject: 'a bc' }],
    ['no subject', {}, { subject: '' }],
    ['a Message-ID without brackets', { 'Message-Id': ' abc@x ' }, { messageId: 'abc@x' }],
    ['two Message-IDs', { 'Message-ID': '<a@x> <b@x>' }, { messageId: 'a@x' }],
    ['no Message-ID', {}, { messageId: null }],
  ])('%s', (_case, headers, expected) => expect(mapped(message(undefined, headers))).toMatchObject(expected));
});

describe('its date', () => {
  it.each([
    [
      "the provider's, whatever the header says",
      String(SENT_AT),
      'Mon, 1 Jan 1979 00:00:00 GMT',
      '2026-03-03T09:12:00.000Z',
    ],
    ["the provider's, without a header", String(SENT_AT), '', '2026-03-03T09:12:00.000Z'],
    [
      'the header, when the provider gives none',
      undefined,
      'Mon, 2 Mar 2026 10:00:00 +0100 (CET)',
      '2026-03-02T09:00:00.000Z',
    ],
    ['before 1970', '-86400000', '', '1969-12-31T00:00:00.000Z'],
  ])('is %s', (_case, internalDate, Date, expected) => {
    expect(mapped(message(undefined, { ...HEADERS, Date }, { internalDate })).occurredAt.toISOString()).toBe(expected);
  });
});

describe('its text', () => {
  const plain = part('text/plain', 'Plain');
  const html = part('text/html', '<p>Rich &amp; <b>bold</b></p>');
  const file = part('text/plain', 'In the file', { filename: 'notes.txt' });

  it.each<[string, Json, string]>([
    ['the plain alternative', multi('alternative', html, plain), 'Plain'],
    ['HTML as text', html, 'Rich & bold'],
    ['HTML, when the plain alternative is blank', multi('alternative', part('text/plain', ' \n'), html), 'Rich & bold'],
    [
      'HTML inside related',
      multi('alternative', part('text/plain', ''), multi('related', html, part('image/png', 'x'))),
      'Rich & bold',
    ],
    ['a text and a footer', multi('mixed', plain, part('text/plain', 'Footer')), 'Plain\n\nFooter'],
    ['not a text file', multi('mixed', plain, file), 'Plain'],
    [
      'not a text part that is marked as a file',
      multi('mixed', plain, { ...plain, headers: headerList({ 'Content-Disposition': 'attachment' }) }),
      'Plain',
    ],
    [
      'not a nested message',
      multi('mixed', plain, {
        mimeType: 'message/rfc822',
        filename: '',
        headers: [],
        body: {},
        parts: [part('text/plain', 'Inner')],
      }),
      'Plain',
    ],
    [
      'the snippet, when Gmail keeps the text apart',
      part('text/plain', '', { body: { size: 9e6, attachmentId: 'x' } }),
      'Shall we "meet"?',
    ],
    [
      'UTF-8, whatever the header says',
      part('text/plain', 'Grüße 日本', { headers: headerList({ 'Content-Type': 'text/plain; charset=iso-8859-1' }) }),
      'Grüße 日本',
    ],
    [
      'without NUL and broken UTF-8',
      part('text/plain', '', { body: { data: Buffer.from([65, 0, 66, 0xff, 67]).toString('base64url') } }),
      'AB\ufffdC',
    ],
    ['with padding in base64url', part('text/plain', '', { body: { data: `${encode('Hi there')}==` } }), 'Hi there'],
  ])('is %s', (_case, payload, text) => {
    const { body, bodyFull } = mapped(message(payload));
    expect(bodyFull ?? body).toBe(text);
  });

  it('is at most 200,000 characters', () => {
    expect(mapped(message(part('text/plain', 'word '.repeat(100_000)))).body.length).toBeLessThanOrEqual(200_000);
  });
});

describe('its attachments', () => {
  const describeFile = (filename: string, rest: Json = {}) =>
    mapped(message(multi('mixed', part('text/plain', 'x'), part('application/pdf', 'abc', { filename, ...rest }))))
      .attachments;

  it('have name, type and size', () => {
    expect(describeFile('plan.pdf')).toEqual([{ name: 'plan.pdf', mimeType: 'application/pdf', size: 3 }]);
  });

  it.each([
    ['encoded words', '=?utf-8?q?Pl=C3=A4ne.pdf?=', {}, 'Pläne.pdf'],
    [
      'RFC 2231 in the header',
      '',
      { headers: headerList({ 'Content-Disposition': "attachment; filename*0*=utf-8''Pl%C3%A4; filename*1=ne.pdf" }) },
      'Plä',
    ],
    ['no name', '', {}, 'unnamed'],
  ])('are named from %s', (_case, filename, rest, name) => expect(describeFile(filename, rest)[0]?.name).toBe(name));

  it('count a nested message as one file', () => {
    const inner = {
      ...multi('mixed', part('application/pdf', 'x', { filename: 'inner.pdf' })),
      headers: headerList({ Subject: 'Old plan', From: 'inner@x.example' }),
    };
    const nested = { mimeType: 'message/rfc822', filename: '', headers: [], body: { size: 9 }, parts: [inner] };
    const result = mapped(message(multi('mixed', part('text/plain', 'See'), nested)));
    expect(result.attachments).toEqual([{ name: 'Old plan.eml', mimeType: 'message/rfc822', size: 9 }]);
    expect(result.participants.map(({ address }) => address)).not.toContain('inner@x.example');
  });
});

describe('what machines send', () => {
  it('is tagged with the reason', () => {
    expect(mapped(message(undefined, { ...HEADERS, 'Auto-Submitted': 'auto-replied' })).automatedReason).toBe(
      'auto_reply',
    );
    expect(mapped(message(undefined, { From: 'no-reply@shop.example' })).automatedReason).toBe('no_reply');
  });

  it('tells of a bounce whom it did not reach', () => {
    const status = part(
      'message/delivery-status',
      'Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; Gone@people.example\nAction: failed\nStatus: 5.1.1',
    );
    const original = {
      mimeType: 'message/rfc822',
      filename: '',
      headers: [],
      body: {},
      parts: [part('text/plain', 'Original', { headers: headerList({ From: 'you@studio.example' }) })],
    };
    const bounce = mapped(
      message(multi('report', part('text/plain', 'It could not be delivered.'), status, original), {
        From: 'Mail System <postmaster@mx.example>',
      }),
    );
    expect(bounce).toMatchObject({
      automatedReason: 'bounce',
      body: 'It could not be delivered.',
      direction: 'inbound',
    });
    expect(bounce.participants.map(({ address, response, makesContact }) => [address, response, makesContact])).toEqual(
      [
        ['postmaster@mx.example', null, false],
        ['gone@people.example', 'bounced', false],
      ],
    );
  });
});

describe('what cannot be read', () => {
  it.each([
    ['not_json', '{"id":'],
    ['not_json', '[]'],
    ['not_a_message', '{"id":"m1"}'],
    ['no_date', message(undefined, HEADERS, { internalDate: 'soon' })],
  ])('is a fault: %s', (code, payload) => expect(map(payload)).toMatchObject({ ok: false, fault: { code } }));

  it.each([
    [
      'wrong types everywhere',
      JSON.stringify({
        id: 1,
        threadId: {},
        labelIds: [1, null],
        internalDate: 5,
        payload: {
          mimeType: 3,
          headers: [null, { name: 'From' }, { name: 1, value: 2 }],
          body: [],
          parts: [null, 7, 'x'],
        },
      }),
    ],
    [
      'a header that is no property',
      message(undefined, { ...HEADERS, ['__proto__x']: '1', constructor: 'x', toString: 'y' }),
    ],
    [
      'deep nesting',
      message(Array.from({ length: 400 }).reduce<Json>((inner) => multi('mixed', inner), part('text/plain', 'deep'))),
    ],
    ['a thousand parts', message(multi('mixed', ...Array.from({ length: 3_000 }, () => part('text/plain', 'x'))))],
    [
      'a thousand headers',
      message(
        undefined,
        Array.from({ length: 2_000 }, (_, i): [string, string] => [`X-${i}`, 'x']),
      ),
    ],
  ])('is read as far as it goes: %s', (_case, payload) => {
    const started = process.threadCpuUsage();
    expect(map(payload).ok).toBe(true);
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(500);
  });
});
