import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash } from '../setup/content-hash.js';
import { fileImport, importFile, previewFile, uploaded } from '../setup/file-import.js';
import {
  type BatchReport,
  type TestSystem,
  type TestUser,
  importAll,
  startTestSystem,
  waitFor,
} from '../setup/index.js';

const OWN = 'you@studio.example';
const HEADER = 'First Name,Last Name,Company,Job Title,Mobile Phone,Categories,E-mail Address,E-mail 2 Address';
const TABLE = [
  HEADER,
  'Ada,Byron,Analytical Ltd,Engineer,+44 20 1234,Poets;Friends,Ada@Poets.example,ada@gmail.com',
  'Grace,Hopper,Navy,Admiral,,,grace@gmail.com,',
  'Grace,Hopper,Navy,Admiral,,,grace@gmail.com,',
  ',,Nobody at all,,,,,',
  'Mary,Somerville,,,+44 131 9,,,',
  '"\'=HYPERLINK(1)",,,,,,formula@poets.example,',
].join('\r\n');

interface ContactRow {
  id: string;
  display_name: string;
  primary_email: string | null;
  phone: string | null;
  job_title: string | null;
  company: string | null;
}

describe('contacts from tables', () => {
  let system: TestSystem;
  let user: TestUser;
  let other: TestUser;

  beforeAll(async () => {
    system = await startTestSystem({ sandbox: ['--mailbox', 'empty', '--account', OWN, '--quota', 'off'] });
    user = await system.signIn();
    other = await system.signIn('Grace Example');
  });
  afterAll(() => system?.stop());

  const contacts = (of: TestUser) =>
    system.database.query<ContactRow>(
      `select c.*, (select name from companies where id = c.company_id) as company from contacts c
       where c.user_id = $1 and c.merged_into is null order by c.display_name`,
      [of.userId],
    );
  const named = async (of: TestUser, name: string) =>
    (await contacts(of)).find(({ display_name }) => display_name === name);
  const content = (of: TestUser) => contentHash(system.database.query, of.userId);

  async function imported(of: TestUser, table: string, name = 'contacts.csv'): Promise<BatchReport> {
    const [batch] = await importFile(of, await uploaded(of, table, name));
    return batch!;
  }

  async function change(of: TestUser, operation: 'undoBatch' | 'redoBatch', batchId: string, state: string) {
    const answer = await of.ask<Record<string, { userErrors: unknown[] }>>(
      `mutation ($input: BatchInput!) { ${operation}(input: $input) { userErrors { code message } } }`,
      { input: { batchId } },
    );
    expect(answer[operation]!.userErrors).toEqual([]);
    await waitFor(`the batch to be ${state}`, async () => {
      const { syncBatch } = await of.ask<{ syncBatch: { state: string } }>(
        'query ($id: ID!) { syncBatch(id: $id) { state } }',
        { id: batchId },
      );
      return syncBatch.state === state ? true : null;
    });
  }

  it('previews, imports, brings nothing the second time, undoes exactly and does it again', async () => {
    const before = await content(user);
    const file = await uploaded(user, TABLE, 'contacts.csv');
    expect(file).toMatchObject({ state: 'READY', mail: 0, events: 0, contacts: 6, unreadable: 1 });
    expect(file.integrations).toMatchObject([
      { source: 'contact_file', accountEmail: 'Imported contacts', followsChanges: false },
    ]);
    const preview = await previewFile(user, file.integrations[0]!.id, file.id);
    expect(preview).toMatchObject({ totalItems: 4, leftOut: [{ reason: 'repeated', count: 1 }] });
    const [batch] = await importFile(user, file);
    expect(batch).toMatchObject({
      state: 'COMPLETED_WITH_ERRORS',
      ledger: { listed: 6, stored: 4, skippedTotal: 1, failedTotal: 1, complete: true },
    });
    expect(await contacts(user)).toMatchObject([
      { display_name: '=HYPERLINK(1)', primary_email: 'formula@poets.example' },
      {
        display_name: 'Ada Byron',
        primary_email: 'ada@poets.example',
        phone: '+44 20 1234',
        job_title: 'Engineer',
        company: 'Poets',
      },
      { display_name: 'Grace Hopper', primary_email: 'grace@gmail.com', job_title: 'Admiral', company: 'Navy' },
      { display_name: 'Mary Somerville', primary_email: null, phone: '+44 131 9', company: null },
    ]);
    const after = await content(user);

    const again = await uploaded(
      user,
      TABLE.replaceAll(',', ';').replaceAll('Poets;Friends', '"Poets;Friends"'),
      'b.csv',
    );
    expect(await previewFile(user, again.integrations[0]!.id, again.id)).toMatchObject({ totalItems: 0 });
    const [repeated] = await importFile(user, again);
    expect(repeated!.ledger).toMatchObject({ stored: 0, complete: true });
    expect(await content(user)).toBe(after);

    await change(user, 'undoBatch', batch!.id, 'UNDONE');
    expect(await content(user)).toBe(before);
    await change(user, 'redoBatch', batch!.id, 'COMPLETED_WITH_ERRORS');
    expect(await content(user)).toBe(after);
    await change(user, 'undoBatch', batch!.id, 'UNDONE');
    expect(await content(user)).toBe(before);
  });

  it('joins whom mail knows, keeps what the user set, and gives back what was there', async () => {
    for (const [from, address] of [
      ['A. Byron', 'ada@poets.example'],
      ['Byron at home', 'ada@gmail.com'],
      ['Grace', 'grace@gmail.com'],
    ])
      await system.sandbox.admin('POST', `/accounts/${OWN}/messages`, {
        from: `${from} <${address}>`,
        to: OWN,
        subject: `From ${from}`,
        text: 'Hello',
      });
    const { google_gmail: mailbox } = await other.connect(['google_gmail'], OWN);
    await importAll(other, mailbox!);
    const grace = (await named(other, 'Grace'))!;
    await other.ask(
      `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { userErrors { code message } } }`,
      { input: { id: grace.id, displayName: 'Amazing Grace' } },
    );
    const before = await content(other);
    const batch = await imported(other, TABLE);
    const all = await contacts(other);
    expect(all.map(({ display_name }) => display_name)).toEqual([
      '=HYPERLINK(1)',
      'Ada Byron',
      'Amazing Grace',
      'Mary Somerville',
    ]);
    const ada = all[1]!;
    expect(ada).toMatchObject({ phone: '+44 20 1234', job_title: 'Engineer' });
    const merged = await system.database.query<{ reason: string }>(
      'select reason from contact_merges where user_id = $1 and into_id = $2',
      [other.userId, ada.id],
    );
    expect(merged).toEqual([{ reason: 'same_row' }]);
    const { contact } = await other.ask<{ contact: { sources: { field: string; batchId: string | null }[] } }>(
      `query ($id: ID!) { contact(id: $id) { sources { field byUser batchId interaction { id } } } }`,
      { id: ada.id },
    );
    for (const field of ['displayName', 'phone', 'jobTitle'])
      expect(contact.sources).toContainEqual({ field, byUser: false, batchId: batch.id, interaction: null });
    const after = await content(other);

    // A row that changed counts from then on; its undo makes the earlier one count again.
    const changed = await imported(other, `${HEADER}\nAda,Lovelace,,,+44 20 9999,,ada@poets.example,`);
    expect(await named(other, 'Ada Lovelace')).toMatchObject({ phone: '+44 20 9999', job_title: 'Engineer' });
    await change(other, 'undoBatch', changed.id, 'UNDONE');
    expect(await content(other)).toBe(after);
    await change(other, 'redoBatch', changed.id, 'COMPLETED');

    // The mailbox's people stay while the table needs them, and the other way round.
    await change(other, 'undoBatch', batch.id, 'UNDONE');
    expect(await named(other, 'Ada Lovelace')).toMatchObject({ phone: '+44 20 9999', job_title: null });
    await change(other, 'undoBatch', changed.id, 'UNDONE');
    expect(await content(other)).toBe(before);
  });

  it('keeps whom a table names when the mail goes that made the contact', async () => {
    const third = await system.signIn('Third Example');
    const { google_gmail: mailbox } = await third.connect(['google_gmail'], OWN);
    const mail = await importAll(third, mailbox!);
    const withMail = await content(third);
    const batch = await imported(third, TABLE);
    const both = await content(third);
    await change(third, 'undoBatch', mail.id, 'UNDONE');
    expect(await named(third, 'Ada Byron')).toMatchObject({ phone: '+44 20 1234' });
    await change(third, 'redoBatch', mail.id, 'COMPLETED');
    expect(await content(third)).toBe(both);
    await change(third, 'undoBatch', batch.id, 'UNDONE');
    expect(await content(third)).toBe(withMail);
  });

  it('says what is wrong with a table that names no columns', async () => {
    const response = await user.fetch('/imports?name=x.csv', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: 'Apple,3\nPear,4\n',
    });
    expect([response.status, await response.json()]).toMatchObject([
      415,
      { code: 'UNSUPPORTED_FILE', message: expect.stringContaining('names the columns') as unknown },
    ]);
  });

  it('shows nobody another person’s table', async () => {
    const file = await uploaded(user, `${HEADER}\nSecret,Person,,,,,secret@poets.example,`);
    expect(await fileImport(other, file.id)).toBeNull();
    const own = (await uploaded(other, `${HEADER}\nA,B,,,,,ab@poets.example,`)).integrations[0]!;
    await expect(previewFile(other, own.id, file.id)).rejects.toThrow('IMPORT_NOT_FOUND');
    const seen = await other.ask<{ contacts: { edges: unknown[] } }>('{ contacts { edges { node { displayName } } } }');
    expect(JSON.stringify(seen)).not.toContain('Secret');
  });
});
