import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { storedZip } from '../../apps/google-sandbox/takeout/stored-zip.js';
import { takeoutMbox } from '../../apps/google-sandbox/takeout/mbox.js';
import { contentHash } from '../setup/content-hash.js';
import { fileImport, importFile, previewFile, upload, uploaded } from '../setup/file-import.js';
import { type TestSystem, type TestUser, importAll, startTestSystem, waitFor } from '../setup/index.js';

const OWN = 'you@studio.example';
const DAY_MS = 86_400_000;

function message(index: number, from = `person${index % 5}@partner.example`, to = OWN): Buffer {
  const date = new Date(Date.now() - index * DAY_MS).toUTCString();
  return Buffer.from(
    `From: Person ${index % 5} <${from}>\r\nTo: ${to}\r\nDelivered-To: ${OWN}\r\nDate: ${date}\r\nSubject: Mail ${index}\r\n` +
      `Message-ID: <m${index}@partner.example>\r\n\r\nText of ${index}\r\n`,
  );
}

const takeout = (raws: readonly Buffer[], labels: readonly string[] = ['INBOX']) =>
  takeoutMbox(raws.map((raw) => ({ raw, date: Date.now(), labels })));

const ICS = [
  'BEGIN:VCALENDAR',
  'X-WR-CALNAME:Work',
  ...['BEGIN:VEVENT', 'UID:meeting@partner.example', 'DTSTART:20260302T090000Z', 'DTEND:20260302T100000Z'],
  ...['SUMMARY:Kick-off', 'ORGANIZER;CN=Ada:mailto:ada@partner.example', `ATTENDEE:mailto:${OWN}`, 'END:VEVENT'],
  'END:VCALENDAR',
  '',
].join('\r\n');

describe('imports of files', () => {
  let system: TestSystem;
  let user: TestUser;
  let other: TestUser;

  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: ['--mailbox', 'empty', '--account', OWN, '--quota', 'off'],
      environment: { FILES_MAX_BYTES: '5000000' },
    });
    user = await system.signIn();
    other = await system.signIn('Grace Example');
  });
  afterAll(() => system.stop());

  it('imports an archive, brings nothing the second time, and undoes exactly', async () => {
    const before = await contentHash(system.database.query, user.userId);
    const archive = storedZip([
      { name: 'Takeout/Mail/All mail.mbox', content: takeout([1, 2, 3, 4, 5, 6].map((index) => message(index))) },
      { name: 'Takeout/Mail/Sent.mbox', content: takeout([message(7, OWN, 'ada@partner.example')], ['SENT']) },
      { name: 'Takeout/Mail/Spam.mbox', content: takeout([message(8)], ['SPAM']) },
      { name: 'Takeout/Mail/Twice.mbox', content: takeout([message(1)]) },
      { name: 'Takeout/Calendar/Work.ics', content: Buffer.from(ICS) },
    ]);
    const file = await uploaded(user, archive, 'takeout.zip');
    expect(file).toMatchObject({ state: 'READY', errorCode: null, mail: 9, events: 1, unreadable: 0 });
    expect(
      file.integrations.map(({ source, accountEmail, followsChanges }) => [source, accountEmail, followsChanges]),
    ).toEqual([
      ['mail_file', OWN, false],
      ['calendar_file', OWN, false],
    ]);
    const [mail, events] = await importFile(user, file);
    expect(mail).toMatchObject({
      state: 'COMPLETED',
      ledger: { listed: 9, stored: 7, skippedTotal: 2, failedTotal: 0, complete: true },
    });
    expect(events).toMatchObject({ state: 'COMPLETED', ledger: { listed: 1, stored: 1, complete: true } });
    const rows = await system.database.query<{ subject: string; direction: string; kind: string }>(
      'select subject, direction, kind from interactions where user_id = $1 order by subject',
      [user.userId],
    );
    expect(rows).toHaveLength(8);
    expect(rows.find(({ subject }) => subject === 'Mail 7')?.direction).toBe('outbound');
    const imported = await contentHash(system.database.query, user.userId);

    // A file by another name with the same content.
    const again = await uploaded(user, archive, 'again.zip');
    const preview = await previewFile(user, again.integrations[0]!.id, again.id);
    expect(preview).toMatchObject({ totalItems: 0, fileName: 'again.zip' });
    expect(preview.leftOut).toContainEqual({ reason: 'already_imported', count: 7 });
    for (const { ledger } of await importFile(user, again)) expect(ledger).toMatchObject({ stored: 0, complete: true });
    expect(await contentHash(system.database.query, user.userId)).toBe(imported);

    await undo(user, [mail!.id, events!.id]);
    expect(await contentHash(system.database.query, user.userId)).toBe(before);

    // What was taken back comes again when it is approved again.
    const third = await uploaded(user, archive, 'third.zip');
    await importFile(user, third);
    // All but the stream of the raw events, which is the file.
    const timeline = (hash: string) => hash.split('\n').filter((line) => !line.startsWith('raw_events'));
    expect(timeline(await contentHash(system.database.query, user.userId))).toEqual(timeline(imported));
  });

  it('recognises what a connected mailbox has brought', async () => {
    const raws = [21, 22, 23, 24].map((index) => message(index));
    for (const raw of raws)
      await system.sandbox.admin('POST', `/accounts/${OWN}/messages`, { rawBase64: raw.toString('base64') });
    const { google_gmail: mailbox } = await other.connect(['google_gmail'], OWN);
    expect((await importAll(other, mailbox!)).ledger.stored).toBe(4);
    const before = await contentHash(system.database.query, other.userId);
    const file = await uploaded(other, takeout(raws));
    const preview = await previewFile(other, file.integrations[0]!.id, file.id);
    expect(preview).toMatchObject({ totalItems: 0, leftOut: [{ reason: 'duplicate', count: 4 }] });
    const [batch] = await importFile(other, file);
    expect(batch!.ledger).toMatchObject({ listed: 4, stored: 0, skippedTotal: 4, complete: true });
    expect(await contentHash(system.database.query, other.userId)).toBe(before);
  });

  it('recognises what a connected calendar has brought, exceptions of series too', async () => {
    const start = (day: number, hour: number) => ({ dateTime: `2026-03-0${day}T${hour}:00:00Z`, timeZone: 'UTC' });
    const events = `/accounts/${OWN}/calendars/primary/events`;
    const weekly = { iCalUID: 'weekly@partner.example', recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'] };
    const { id } = await system.sandbox.admin<{ id: string }>('POST', events, {
      ...weekly,
      summary: 'Weekly',
      start: start(2, 10),
      end: start(2, 11),
    });
    await system.sandbox.admin('POST', events, {
      iCalUID: weekly.iCalUID,
      summary: 'Weekly, later',
      recurringEventId: id,
      originalStartTime: start(9, 10),
      start: start(9, 15),
      end: start(9, 16),
    });
    const { google_calendar: calendar } = await other.connect(['google_calendar'], OWN);
    expect((await importAll(other, calendar!)).ledger.stored).toBe(2);
    const before = await contentHash(system.database.query, other.userId);
    const exported = [
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:weekly@partner.example', 'DTSTART:20260302T100000Z'],
      ...['RRULE:FREQ=WEEKLY;COUNT=4', 'END:VEVENT', 'BEGIN:VEVENT', 'UID:weekly@partner.example'],
      ...['RECURRENCE-ID:20260309T100000Z', 'DTSTART:20260309T150000Z', 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n');
    const [batch] = await importFile(other, await uploaded(other, exported, 'calendar.ics'));
    expect(batch!.ledger).toMatchObject({ listed: 2, stored: 0, skippedTotal: 2, complete: true });
    expect(await contentHash(system.database.query, other.userId)).toBe(before);
  });

  it('names in the ledger what cannot be read', async () => {
    const cut = Buffer.from('From: a@x.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHel');
    const file = await uploaded(
      user,
      Buffer.concat([takeout([message(31)]), Buffer.from('From x Mon Mar 2 10:00:00 2026\r\n'), cut]),
    );
    expect(file).toMatchObject({ state: 'READY', mail: 2, unreadable: 1 });
    const [batch] = await importFile(user, file);
    expect(batch).toMatchObject({
      state: 'COMPLETED_WITH_ERRORS',
      ledger: { listed: 2, stored: 1, failedTotal: 1, complete: true },
    });
  });

  it.each([
    ['a PDF', '%PDF-1.7', 415, 'UNSUPPORTED_FILE'],
    ['what is too large', Buffer.alloc(6_000_000, 65), 413, 'FILE_TOO_LARGE'],
    ['nothing', '', 422, 'EMPTY_FILE'],
    ['an archive that leads outside', storedZip([{ name: '../x.eml', content: message(1) }]), 422, 'UNSAFE_ARCHIVE'],
    [
      'half an archive',
      storedZip([{ name: 'x.eml', content: message(1) }]).subarray(0, 200),
      422,
      'UNREADABLE_ARCHIVE',
    ],
  ])('refuses %s with a code and words', async (_, content, status, code) => {
    const response = await upload(user, content);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code, message: expect.stringMatching(/\.$/) as unknown });
  });

  it('refuses what grows too large while it comes', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let block = 0; block < 6; block++) controller.enqueue(new Uint8Array(1_000_000).fill(65));
        controller.close();
      },
    });
    const headers = { 'content-type': 'application/octet-stream' };
    const response = await user.fetch('/imports', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'FILE_TOO_LARGE']);
  });

  it('refuses strangers, other sites, and another person’s file', async () => {
    const init = { method: 'POST', body: 'From: a@x.example\n\nx' };
    expect((await fetch(`${system.url}/imports`, init)).status).toBe(401);
    expect((await user.fetch('/imports', { ...init, headers: { origin: 'https://evil.example' } })).status).toBe(403);
    const file = await uploaded(user, message(41), 'one.eml');
    expect(await fileImport(other, file.id)).toBeNull();
    const answer = await other.ask<{ discardFileImport: { userErrors: { code: string }[] } }>(
      `mutation ($input: FileImportInput!) { discardFileImport(input: $input) { userErrors { code } } }`,
      { input: { id: file.id } },
    );
    expect(answer.discardFileImport.userErrors).toEqual([{ code: 'IMPORT_NOT_FOUND' }]);
    const own = (await uploaded(other, message(42), 'two.eml')).integrations[0]!;
    await expect(previewFile(other, own.id, file.id)).rejects.toThrow('IMPORT_NOT_FOUND');
  });

  it('forgets what is discarded', async () => {
    const file = await uploaded(user, message(43), 'three.eml');
    await user.ask(
      `mutation ($input: FileImportInput!) { discardFileImport(input: $input) { fileImport { state } } }`,
      {
        input: { id: file.id },
      },
    );
    expect((await fileImport(user, file.id))?.state).toBe('DISCARDED');
    const rows = await system.database.query('select 1 from file_import_items where import_id = $1', [file.id]);
    expect(rows).toEqual([]);
  });

  it('brings sample data in and takes it out', async () => {
    const newcomer = await system.signIn('New Example');
    const before = await contentHash(system.database.query, newcomer.userId, { withoutLeftovers: true });
    type Answer = Record<string, { batches: { id: string }[]; userErrors: unknown[] }>;
    const brought = await newcomer.ask<Answer>(
      'mutation { importSampleData { batches { id fileName } userErrors { code message } } }',
    );
    const { batches, userErrors } = brought.importSampleData!;
    expect(userErrors).toEqual([]);
    expect(batches).toHaveLength(2);
    await ended(newcomer, batches, 'COMPLETED');
    const [count] = await system.database.query<{ n: number }>(
      'select count(*)::int n from interactions where user_id = $1',
      [newcomer.userId],
    );
    expect(count!.n).toBeGreaterThan(1_000);
    await newcomer.ask('mutation { removeSampleData { batches { id } userErrors { code } } }');
    await ended(newcomer, batches, 'UNDONE');
    expect(await newcomer.ask('{ sampleData { present } }')).toEqual({ sampleData: { present: false } });
    expect(await contentHash(system.database.query, newcomer.userId, { withoutLeftovers: true })).toBe(before);
  });

  async function undo(of: TestUser, batchIds: readonly string[]): Promise<void> {
    for (const batchId of batchIds)
      await of.ask(`mutation ($input: BatchInput!) { undoBatch(input: $input) { userErrors { code } } }`, {
        input: { batchId },
      });
    await ended(
      of,
      batchIds.map((id) => ({ id })),
      'UNDONE',
    );
  }

  async function ended(of: TestUser, batches: readonly { id: string }[], state: string): Promise<void> {
    for (const { id } of batches)
      await waitFor(
        `the batch to be ${state}`,
        async () => {
          const { syncBatch } = await of.ask<{ syncBatch: { state: string } }>(
            'query ($id: ID!) { syncBatch(id: $id) { state } }',
            { id },
          );
          return syncBatch.state === state ? true : null;
        },
        120_000,
      );
  }
});
