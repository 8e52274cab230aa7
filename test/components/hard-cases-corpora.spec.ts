import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { messageResource } from '../../apps/google-sandbox/gmail/message-resource.js';
import type { CanonicalInteraction } from '../../libs/contacts/index.js';
import type { RawPayload } from '../../libs/integrations/index.js';
import { MailboxReader } from '../../libs/integrations/providers/files/reading/mailbox-reader.js';
import { gmailMapper } from '../../libs/normalization/mappers/gmail/gmail-message.js';
import type { RawItem, SourceMapper } from '../../libs/normalization/mappers/mapper.js';
import { mimeMapper } from '../../libs/normalization/mappers/mime/mime-message.js';
import { headerOf, readHeaderBlock, readMailDate } from '../../libs/platform/mime/index.js';

const CORPORA = '../shared/corpora';
const FOLDERS = ['mailbox-lists', 'mailbox-executive', 'torture'];
const NOT_MAIL = /SOURCE\.txt$|\.(?:out|xml|html|json|js|mbox|expected|md|pem|pfx|ics|tnef)$/;
const context = { ownAddresses: new Set<string>(), now: new Date('2026-11-20T00:00:00Z') };

interface Found {
  path: string;
  header: (name: string) => string;
  email: CanonicalInteraction;
  gmail: CanonicalInteraction;
  thread: string | null;
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (!NOT_MAIL.test(path)) yield path;
  }
}

function mapped(mapper: SourceMapper, payload: string, occurredAt: Date | null): CanonicalInteraction | null {
  const ids = { rawEventId: 'r', integrationId: 'i', batchId: null, source: mapper.source, sourceId: 'id' };
  const item: RawItem = { ...ids, occurredAt, payload: payload as RawPayload };
  const result = mapper.map(item, context);
  if (!result.ok && result.fault.code === 'mapper_failed') throw new Error(result.fault.message);
  return result.ok ? (result.mapped.interactions[0] ?? null) : null;
}

/** A file as an import reads it, and as Gmail would show it; null for what is no message. */
function read(path: string): Found | null {
  const raw = readFileSync(path);
  const reader = new MailboxReader('eml');
  const [staged] = [...reader.push(raw), ...reader.end()];
  if (!staged?.payload || !staged.occurredAt) return null;
  const email = mapped(mimeMapper, staged.payload, staged.occurredAt);
  const stored = {
    id: 'aa',
    threadId: 't',
    sizeEstimate: raw.length,
    historyId: 1,
    labelIds: [],
    raw: { read: () => raw },
  };
  const resource = messageResource(
    { ...stored, internalDate: staged.occurredAt.getTime() },
    { format: 'full', metadataHeaders: [] },
  );
  const gmail = mapped(gmailMapper, JSON.stringify(resource), null);
  const { message, thread } = JSON.parse(staged.payload) as { message: string; thread: string | null };
  const fields = readHeaderBlock(message.split(/\r?\n\r?\n/, 1)[0] ?? '');
  return email && gmail && { path, email, gmail, thread, header: (name) => headerOf(fields, name) ?? '' };
}

const present = FOLDERS.filter((folder) => existsSync(join(CORPORA, folder)));
const all = present.flatMap((folder) => [...filesBelow(join(CORPORA, folder))].flatMap((path) => read(path) ?? []));
if (present.length < FOLDERS.length) console.log(`${CORPORA} is not here, or not whole: skipped what is missing`);

const authors = ({ email }: Found) => email.participants.filter(({ role }) => role === 'from');
const makes = ({ participants }: CanonicalInteraction) => participants.filter(({ makesContact }) => makesContact);
const recipients = ({ email }: Found) => email.participants.filter(({ role }) => role !== 'from');
const pairsOf = (found: Found[], key: (one: Found) => string | null): Found[][] =>
  [...Map.groupBy(found, (one) => key(one) ?? one.path).values()].filter((group) => group.length > 1);

/** The case's files, and what holds for each of them. */
const CASES: [string, (one: Found) => boolean, (one: Found) => boolean][] = [
  [
    '01 group addresses',
    ({ header }) => /^[^<"@]*:[^@]*;\s*$/.test(header('to')) && header('cc') === '',
    (one) => recipients(one).length === 0,
  ],
  [
    '02 encoded words in names',
    ({ header }) => /=\?[^?]+\?[bq]\?/i.test(header('from')),
    (one) => authors(one).every(({ name }) => !name?.includes('=?')),
  ],
  [
    '03 raw 8-bit headers',
    ({ header }) => /[\u0080-\uffff]/.test(header('subject')),
    ({ email }) => email.subject.isWellFormed() && email.subject !== '',
  ],
  [
    '04 several authors',
    ({ header }) => (header('from').match(/<[^<>@\s]+@[^<>@\s]+>/g) ?? []).length > 1,
    (one) => authors(one).length > 1,
  ],
  [
    '05 no usable author',
    ({ header }) => header('from') !== '' && !/[@/]/.test(header('from')),
    (one) => authors(one).length === 0,
  ],
  [
    '06 Sender is not From',
    ({ header }) => /-(?:admin|bounces|owner)@/.test(header('sender')),
    (one) => !authors(one).some(({ address }) => one.header('sender').toLowerCase().includes(address)),
  ],
  [
    '08 directory names',
    ({ header }) => /<\/O=/i.test(`${header('x-from')}${header('x-to')}`),
    ({ email }) => email.identityPairs.every(({ value, address }) => value.startsWith('/o=') && address.includes('@')),
  ],
  [
    '10 tags stay',
    // But for tags that are good until a date: such addresses are one.
    ({ header }) => /^[^<]*<[^<>+@]+\+(?!dated\+)[^<>@]+@(?!gmail|googlemail)[^<>@]+>$/i.test(header('from')),
    (one) => authors(one).every(({ address }) => address.includes('+')),
  ],
  [
    '11 robots',
    ({ header }) => /(?:no-?reply|mailer-daemon|bugzilla-daemon|rssfeeds)[^<>\s]*@/i.test(header('from')),
    ({ email }) => email.automatedReason !== null && !makes(email).some(({ role }) => role === 'from'),
  ],
  [
    '12 automatic answers',
    ({ header }) => /^auto-replied/i.test(header('auto-submitted')),
    ({ email }) => email.automatedReason === 'auto_reply' || email.automatedReason === 'bounce',
  ],
  [
    '13 bounces',
    ({ header }) => /report-type="?delivery-status/i.test(header('content-type')),
    ({ email }) => email.automatedReason === 'bounce',
  ],
  [
    '14 nested messages',
    ({ email }) => email.attachments.some(({ mimeType }) => mimeType === 'message/rfc822'),
    (one) =>
      authors(one).every(({ original }) =>
        one.header('from').toLowerCase().includes(original.split('@')[0]!.toLowerCase()),
      ),
  ],
  [
    '15 impossible dates',
    ({ header }) =>
      Math.abs((readMailDate(header('date'))?.getUTCFullYear() ?? 2010) - 2005) > 25 && header('received') !== '',
    ({ email }) => Math.abs(email.occurredAt.getUTCFullYear() - 2005) <= 25,
  ],
  ['18 no Message-ID', ({ header }) => header('message-id') === '', ({ email }) => email.messageId === null],
  [
    '19 sentences in In-Reply-To',
    ({ header }) => /^[^<]+<[^<>]*@[^<>]*>\s*of\b/i.test(header('in-reply-to')) && header('references') === '',
    (one) => one.thread !== null && !/^mid:[^@]*$/.test(one.thread),
  ],
  [
    '20 prefixes and tags',
    ({ header }) => /^(?:AW|SV|Antw|WG|Fwd?|Re):|\[[\w-]+\]/i.test(header('subject')),
    ({ email }) => email.subject !== '',
  ],
  [
    '21 odd charsets',
    ({ header }) => /charset="?(?!us-ascii|utf-8|iso-8859-1)/i.test(header('content-type')),
    ({ email }) => email.body.isWellFormed() && !email.body.includes('\0'),
  ],
  [
    '22 names of attachments',
    ({ email }) => email.attachments.length > 0,
    ({ email }) => email.attachments.every(({ name }) => name !== '' && !/=\?[^?]+\?[bq]\?[^?]*\?=/i.test(name)),
  ],
  [
    '25 more than 100 recipients',
    (one) => recipients(one).length > 100,
    ({ email }) => makes(email).every(({ role }) => role === 'from'),
  ],
];

describe('hard cases in real mail', () => {
  it.each(CASES)('case %s', (name, belongs, holds) => {
    const found = all.filter(belongs);
    console.log(`case ${name}: ${found.length} files`);
    expect(found.filter((one) => !holds(one)).map(({ path }) => path)).toEqual([]);
  });

  it('case 16: messages of one Message-ID have one key', () => {
    const groups = pairsOf(
      all.filter(({ path }) => path.includes('mailbox-')),
      ({ email }) => email.messageId,
    );
    console.log(`case 16: ${groups.length} Message-IDs that come twice`);
    expect(groups.filter((group) => new Set(group.map(({ email }) => email.sameKey)).size > 1)).toEqual([]);
  });

  it('case 17: copies with other Message-IDs have one key, and no two messages do', () => {
    const letters = ({ email }: Found) => (email.bodyFull ?? email.body).replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
    const mailboxes = all.filter(({ path }) => path.includes('mailbox-'));
    const groups = pairsOf(mailboxes, ({ email }) => email.sameKey);
    const copies = groups.reduce((sum, group) => sum + group.length - 1, 0);
    console.log(`case 17: ${copies} of ${mailboxes.length} messages are copies`);
    const differ = groups.filter((group) => new Set(group.map((one) => letters(one).slice(0, 150))).size > 1);
    expect(differ.map((group) => group.map(({ path }) => path))).toEqual([]);
    const sameText = pairsOf(mailboxes, (one) =>
      letters(one).length < 100
        ? null
        : `${one.email.occurredAt.getTime()} ${one.header('from')} ${one.header('to')} ${letters(one)}`,
    );
    const apart = sameText.filter((group) => new Set(group.map(({ email }) => email.sameKey)).size > 1);
    expect(apart.map((group) => group.map(({ path }) => path))).toEqual([]);
  });
});

/** What Gmail tells less of than the message: who was not reached, and sizes as they were sent. */
function comparable(interaction: CanonicalInteraction): object {
  const { attachments, participants, conversation, ...rest } = interaction;
  return {
    ...rest,
    source: '',
    labels: [],
    snippet: '',
    threadKey: '',
    // Each source names its own thread.
    conversation: { ...conversation, shared: conversation?.shared.filter((name) => name.startsWith('id ')) },
    participants: participants.filter(({ response }) => response !== 'bounced'),
    attachments: attachments.map(({ name, mimeType }) => ({ name, mimeType })),
  };
}

/** Files that are no messages but lists of several, and messages that are one nested message from the outside. */
const READ_OTHERWISE = 20;

describe('a message and what Gmail shows of it', () => {
  it('become the same e-mail', () => {
    // Gmail keeps very long texts apart, and the snippet is all that there is of them.
    const whole = all.filter(({ gmail }) => gmail.body === '' || gmail.body !== gmail.snippet);
    const same = whole.filter(
      ({ email, gmail }) => JSON.stringify(comparable(email)) === JSON.stringify(comparable(gmail)),
    );
    const other = whole.filter((one) => !same.includes(one));
    console.log(
      `${same.length} of ${whole.length} messages are the same; not: ${other.map(({ path }) => path.split('/').at(-1)).join(', ')}`,
    );
    expect(other.filter(({ path }) => path.includes('mailbox-')).map(({ path }) => path)).toEqual([]);
    expect(other.length).toBeLessThanOrEqual(READ_OTHERWISE);
  });
});
