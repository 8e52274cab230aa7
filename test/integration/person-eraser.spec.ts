import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsentsService, NotesService } from '../../libs/activities/index.js';
import { AuditVerifier } from '../../libs/audit/index.js';
import { ErasureReplayService, PersonEraser } from '../../libs/privacy/index.js';
import { scanDatabase } from '../setup/byte-scan.js';
import { contentHash } from '../setup/content-hash.js';
import { PrivacyFixture } from './privacy-fixture.js';
import type { Connected } from './sync-fixture.js';

const NEVER = new AbortController().signal;
const ANN = 'ann.quill@mill-canary.example';
const SECOND = 'ann.quill@home-canary.example';
const NAME = 'Annabel Quillfeather';
const MANY = 230;

let fixture: PrivacyFixture;
beforeAll(async () => {
  fixture = await PrivacyFixture.open();
}, 60_000);
afterAll(() => fixture?.close());

const scan = (needles: readonly string[]) =>
  scanDatabase({ query: fixture.context.query } as Parameters<typeof scanDatabase>[0], needles);

/** A mailbox in which Ann wrote, was written to, and took part with others; and much that is not hers. */
async function mailbox(): Promise<{ ada: Connected; batchId: string; theirs: string[]; shared: string[] }> {
  const ada = await fixture.account();
  const ann = `${NAME} <${ANN}>`;
  const theirs = [
    await fixture.send(ada, { from: ann, subject: 'canary-only-hers', text: 'A word between us.' }),
    await fixture.send(ada, { from: `${NAME} <${SECOND}>`, cc: 'bob@works.example', subject: 'canary-she-wrote' }),
    await fixture.send(ada, { from: ada.email, to: ann, subject: 'canary-to-her', labels: ['SENT'] }),
  ];
  const shared = [
    await fixture.send(ada, {
      from: 'Bob Works <bob@works.example>',
      to: `${ada.email}, ${ann}`,
      subject: `Plans with ${NAME}`,
      text: `Dear both,\n\n${NAME} (${ANN.toUpperCase()}) comes along.`,
    }),
    await fixture.send(ada, {
      from: 'Cleo Other <cleo@other.example>',
      subject: 'Somebody you should know',
      text: `${'Much else is said here as well. '.repeat(10)}Write to ${ANN}, she knows.`,
    }),
  ];
  await fixture.send(ada, { from: 'Joe <joann.quill@mill-dove.example>', subject: 'Not her' });
  const batch = await fixture.imported(ada);
  expect(batch.state).toBe('completed');
  return { ada, batchId: batch.id, theirs, shared };
}

const counts = async (batchId: string, userId: string) => {
  const { listed, stored, skipped, skippedTotal, failedTotal, complete } = await fixture.ledger(userId, batchId);
  return { listed, stored, failedTotal, complete, skippedTotal, reasons: skipped.map(({ reason }) => reason) };
};

describe('erasing one person', () => {
  let box: Awaited<ReturnType<typeof mailbox>>;
  let bob: Connected;
  let ofBob: string;
  let needles: string[];

  beforeAll(async () => {
    box = await mailbox();
    bob = await fixture.account();
    await fixture.send(bob, { from: `Anybody <somebody@of-bob.example>`, subject: 'Of Bob' });
    await fixture.imported(bob);
    ofBob = await contentHash(fixture.context.query, bob.userId);
    const { userId } = box.ada;
    const contactId = (await fixture.contactOf(box.ada, ANN))!;
    const cleo = (await fixture.contactOf(box.ada, 'cleo@other.example'))!;
    const notes = fixture.context.get(NotesService);
    await notes.createNote(userId, { contactIds: [contactId], text: 'canary-note about her' });
    await notes.createNote(userId, { contactIds: [contactId, cleo], text: `Both, ${NAME} and Cleo` });
    await fixture.context.get(ConsentsService).give(userId, {
      contactId: cleo,
      purpose: 'other',
      source: `told by ${ANN}`,
      detail: '',
      evidence: '',
      givenAt: new Date('2026-01-01T00:00:00Z'),
    } as never);
    const insert = (sql: string) => fixture.context.query(sql, [userId, ANN]);
    await insert(`insert into saved_views (id, user_id, name, position, definition)
      values (gen_random_uuid(), $1, 'Mail of ' || $2, 1, jsonb_build_object('search', $2::text))`);
    await insert(`insert into sync_preferences (integration_id, user_id, settings)
      select id, user_id, jsonb_build_object('leftOut', jsonb_build_array($2::text, 'x@y.example')) from integrations where user_id = $1`);
    await insert(`with file as (insert into file_imports (id, user_id, file_name, size, state)
        values (gen_random_uuid(), $1, 'export.mbox', 1, 'ready') returning id)
      insert into file_import_items (user_id, import_id, position, kind, source_id, payload, senders)
      select $1, id, 1, 'mail', 'staged-canary', '{"from":"' || $2 || '"}', array[$2] from file`);
    await insert(`with export as (insert into data_exports (id, user_id, state, ready_at, expires_at, key_encrypted)
        values (gen_random_uuid(), $1, 'ready', now(), now() + interval '1 day', 'staged-canary') returning id)
      insert into data_export_chunks (user_id, export_id, position, entry, rows, bytes, content)
      select $1, id, 1, 'documents/' || $2, 0, 1, '\\x00' from export`);
    needles = [
      ANN,
      SECOND,
      NAME,
      'canary-only-hers',
      'canary-she-wrote',
      'canary-to-her',
      'canary-note',
      'staged-canary',
    ];
    needles.push(...box.theirs);
  }, 120_000);

  it('finds before what it will look for afterwards', async () => {
    const found = new Set((await scan(needles)).map(({ needle }) => needle));
    expect(needles.filter((needle) => !found.has(needle))).toEqual([]);
  });

  it('tells before what it would do, and does nothing', async () => {
    const contactId = (await fixture.contactOf(box.ada, SECOND))!;
    const before = await contentHash(fixture.context.query, box.ada.userId);
    const outlook = await fixture.erasures.outlook(box.ada.userId, contactId);
    expect(outlook).toMatchObject({ displayName: NAME, identities: 2, whole: 3, changed: 1, notes: 2 });
    expect(await fixture.erasures.outlook(bob.userId, contactId)).toBeNull();
    expect(await fixture.erasures.begin(bob.userId, contactId, 'asked')).toBeNull();
    expect(await contentHash(fixture.context.query, box.ada.userId)).toBe(before);
  });

  it('leaves none of the addresses, names, subjects or ids in any table', async () => {
    const id = await fixture.erase(box.ada, ANN);
    expect(await scan(needles)).toEqual([]);
    const [row] = (await fixture.erasures.newest(box.ada.userId, 5)).filter((each) => each.id === id);
    expect(row).toMatchObject({ contactId: null, soughtEncrypted: null, step: 'ended', changed: 2 });
    expect(row!.counts).toMatchObject({ interactions: 4, contact_identities: 2, file_import_items: 1 });
    expect(row!.hash).toHaveLength(32);
    expect(await contentHash(fixture.context.query, bob.userId)).toBe(ofBob);
  });

  it('keeps what is of others, without her', async () => {
    const left = await fixture.interactions(box.ada);
    expect(left.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['Not her', 'Plans with erased person']));
    const plans = left.find(({ subject }) => subject.startsWith('Plans'))!;
    expect(plans.body).toContain('erased person (erased person) comes along.');
    expect(plans.people).toEqual([box.ada.email, 'bob@works.example'].sort());
    expect(left.find(({ subject }) => subject.startsWith('Somebody'))!.body).toContain('Write to erased person, she');
    expect(await fixture.contactOf(box.ada, 'joann.quill@mill-dove.example')).toBeDefined();
    const [settings] = await fixture.context.query<{ settings: unknown }>('select settings from sync_preferences');
    expect(settings!.settings).toEqual({ leftOut: ['x@y.example'] });
  });

  it('keeps every item accounted for', async () => {
    expect(await counts(box.batchId, box.ada.userId)).toEqual({
      listed: 6,
      stored: 3,
      failedTotal: 0,
      complete: true,
      skippedTotal: 3,
      reasons: ['erased_person'],
    });
  });

  it('is in the audit log, which names nobody and is whole', async () => {
    const entries = await fixture.context.query<{ action: string }>(
      `select action from audit_entries where user_id = $1 and subject_type = 'person_erasure' order by sequence`,
      [box.ada.userId],
    );
    expect(entries.map(({ action }) => action)).toEqual(['person.erasure_begun', 'person.erased']);
    expect(await fixture.context.get(AuditVerifier).verify(box.ada.userId)).toMatchObject({ valid: true });
  });

  it('does not let her come back by a look, nor by a listing of everything', async () => {
    const fresh = await fixture.send(box.ada, { from: `${NAME} <${ANN}>`, subject: 'canary-again' });
    await fixture.send(box.ada, {
      from: 'Bob Works <bob@works.example>',
      to: `${box.ada.email}, "Quillfeather, Annabel" <${ANN}>`,
      subject: 'Plans again',
      text: `As ${ANN} said`,
    });
    const look = await fixture.looked(box.ada);
    expect(await counts(look, box.ada.userId)).toMatchObject({ stored: 1, reasons: ['erased_person'], complete: true });
    expect(await scan([ANN, NAME, 'canary-again'])).toEqual([]);
    expect(await fixture.contactOf(box.ada, ANN)).toBeUndefined();
    const all = await fixture.imported(box.ada);
    // What the preview showed is the provider's; it is there for minutes.
    await fixture.context.query('delete from sync_previews');
    expect(await counts(all.id, box.ada.userId)).toMatchObject({ complete: true, failedTotal: 0 });
    expect(await scan([ANN, NAME, 'canary-again', 'canary-only-hers', 'canary-she-wrote'])).toEqual([]);
    expect((await fixture.interactions(box.ada)).filter(({ subject }) => subject === 'Plans again')).toHaveLength(1);
    expect(fresh).toBeTruthy();
  });

  it('does not let her come back by an undo and a redo, and the undo is exact', async () => {
    const before = await fixture.interactions(box.ada);
    const report = await fixture.undo(box.ada, box.batchId);
    expect(report).toMatchObject({ state: 'undone', undo_report: { items: 6 } });
    expect((await fixture.interactions(box.ada)).map(({ subject }) => subject)).not.toContain('Not her');
    await fixture.redo(box.ada, box.batchId);
    const after = (await fixture.interactions(box.ada)).map(({ subject }) => subject);
    expect(after).toContain('Not her');
    expect(after.every((subject) => before.some((each) => each.subject === subject))).toBe(true);
    expect(await scan([ANN, SECOND, NAME])).toEqual([]);
  });

  it('erases her again who came back with a backup, and keeps her out who did not', async () => {
    const replays = fixture.context.get(ErasureReplayService);
    const list = await replays.list();
    expect(list.people).toHaveLength(1);
    await fixture.context.query('delete from person_erasures');
    await fixture.send(box.ada, { from: `${NAME} <${SECOND}>`, subject: 'canary-from-a-backup' });
    await fixture.looked(box.ada);
    expect((await scan(['canary-from-a-backup'])).length).toBeGreaterThan(0);
    const { people } = await replays.replay(list);
    expect(people.map(({ userId }) => userId)).toEqual([box.ada.userId]);
    for (const { userId, erasureId } of people)
      expect(await fixture.context.get(PersonEraser).work(userId, erasureId, NEVER)).toBe(true);
    expect(await scan([ANN, SECOND, NAME, 'canary-from-a-backup'])).toEqual([]);
    // The first address was nowhere to be found: it is kept out all the same.
    await fixture.send(box.ada, { from: `${NAME} <${ANN}>`, subject: 'canary-once-more' });
    await fixture.looked(box.ada);
    expect(await scan([ANN, 'canary-once-more'])).toEqual([]);
    expect((await replays.replay(list)).people).toEqual([]);
  });
});

describe('an erasure that is cut off', () => {
  it('goes on where it was, and counts nothing twice', async () => {
    const ada = await fixture.account('google_gmail', { synthetic: MANY });
    await fixture.send(ada, { from: 'Kilian Cutoff <kilian@cutoff.example>', subject: 'canary-cut' });
    await fixture.imported(ada);
    const contactId = (await fixture.contactOf(ada, 'kilian@cutoff.example'))!;
    const id = (await fixture.erasures.begin(ada.userId, contactId, 'asked'))!;
    expect(await fixture.erasures.begin(ada.userId, contactId, 'asked')).toBeNull();
    const eraser = fixture.context.get(PersonEraser);
    let pieces = 0;
    // The words of all tables are one step; the steps before it are cut off after each piece.
    const stopping = (most: number) => {
      const controller = new AbortController();
      const signal = controller.signal;
      const check = signal.throwIfAborted.bind(signal);
      let passed = 0;
      signal.throwIfAborted = () => {
        if (passed++ >= most) controller.abort(new Error('cut off'));
        check();
      };
      return signal;
    };
    for (let ended = false; !ended && pieces < 100; pieces++)
      ended = await eraser.work(ada.userId, id, stopping(pieces < 7 ? 1 : 500)).catch((error: Error) => {
        if (error.message !== 'cut off') throw error;
        return false;
      });
    expect(pieces).toBeGreaterThan(5);
    const row = await fixture.erasures.find(ada.userId, id);
    expect(row).toMatchObject({ step: 'ended', counts: { interactions: 1, contacts: 1 } });
    expect(row!.done).toBe(row!.total);
    expect(await scan(['kilian@cutoff.example', 'Kilian Cutoff', 'canary-cut'])).toEqual([]);
    expect(await eraser.work(ada.userId, id, NEVER)).toBe(true);
  });
});
