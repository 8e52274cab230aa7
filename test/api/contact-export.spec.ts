import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CsvSplitter, withoutEscape } from '../../libs/platform/csv/index.js';
import { importFile, uploaded } from '../setup/file-import.js';
import { type TestSystem, type TestUser, startTestSystem } from '../setup/index.js';

const TABLE = [
  'Name,E-mail,E-mail 2,Phone,Job title,Company,Tags',
  'Ada Byron,Ada@poets.example,ada@gmail.com,+44 20 1234,Engineer,,"a;b ::: Poets"',
  'Grace Hopper,grace@gmail.com,,,\'=cmd|\' /C calc\'!A0,"Navy, ""US""",Poets',
  '"Zoë ""Z"" Müller",zoe@x.example,,,,,',
  "'@handle,handle@gmail.com,,'-1 555 0100,,'+Plus,''=tag",
  'Mary Somerville,,,+44 131 999,,,',
  ...Array.from({ length: 600 }, (_, i) => `Person No${i},person${i}@crowd.example,,,,,`),
].join('\n');
const COLUMNS = 'Name,E-mail addresses,Phone,Job title,Company,Tags,First contact,Last contact,Interactions,Strength';

function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  const splitter = new CsvSplitter(',', ({ cells }) => rows.push(cells.map(withoutEscape)));
  splitter.push(csv.replace(/^\uFEFF/, ''));
  splitter.end();
  return rows;
}

describe('export of contacts', () => {
  let system: TestSystem;
  let user: TestUser;
  let other: TestUser;

  beforeAll(async () => {
    system = await startTestSystem();
    user = await system.signIn();
    other = await system.signIn('Grace Example');
    await importFile(user, await uploaded(user, TABLE, 'contacts.csv'));
  });
  afterAll(() => system?.stop());

  async function exported(of: TestUser, query = ''): Promise<string> {
    const response = await of.fetch(`/contacts/export.csv${query}`);
    if (response.status !== 200) throw new Error(`${response.status}`);
    return Buffer.from(await response.arrayBuffer()).toString();
  }

  it('gives all contacts as a file that spreadsheets open as text', async () => {
    const response = await user.fetch('/contacts/export.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="omnicrm-contacts-[\d-]+\.csv"$/,
    );
    const text = Buffer.from(await response.arrayBuffer()).toString();
    expect(text.startsWith(`\uFEFF${COLUMNS}\r\n`)).toBe(true);
    expect((await exported(user, '?bom=no')).startsWith(COLUMNS)).toBe(true);
    const raw: string[][] = [];
    const splitter = new CsvSplitter(',', ({ cells }) => raw.push([...cells]));
    splitter.push(text.slice(1));
    splitter.end();
    expect(raw).toHaveLength(606);
    for (const cell of raw.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(new Set(raw.map(([name]) => name)).size).toBe(606);
  });

  it('is read again as it was', async () => {
    const before = rowsOf(await exported(user)).map((row) => row.slice(0, 6));
    expect(before).toContainEqual([
      'Ada Byron',
      'Ada@poets.example; ada@gmail.com',
      '+44 20 1234',
      'Engineer',
      'Poets',
      'a;b ::: Poets',
    ]);
    expect(before).toContainEqual(['@handle', 'handle@gmail.com', '-1 555 0100', '', '+Plus', "'=tag"]);
    const [batch] = await importFile(other, await uploaded(other, await exported(user), 'again.csv'));
    expect(batch!.ledger).toMatchObject({ stored: 605, skippedTotal: 0, failedTotal: 0 });
    const after = rowsOf(await exported(other)).map((row) => row.slice(0, 6));
    expect(after.map(String).sort()).toEqual(before.map(String).sort());
    const again = await importFile(other, await uploaded(other, await exported(other), 'third.csv'));
    expect(again[0]!.ledger).toMatchObject({ stored: 0, skippedTotal: 605 });
  });

  it('exports what a list or a saved view shows', async () => {
    const names = async (query: string) =>
      rowsOf(await exported(user, query))
        .map(([name]) => name)
        .slice(1);
    expect(await names('?q=hopper')).toEqual(['Grace Hopper']);
    expect(await names('?filter=hasPhone:yes&sort=name&bom=no')).toEqual(['@handle', 'Ada Byron', 'Mary Somerville']);
    const { createContactView } = await user.ask<{ createContactView: { view: { id: string } | null } }>(
      `mutation ($input: CreateContactViewInput!) { createContactView(input: $input) { view { id } userErrors { message } } }`,
      {
        input: {
          name: 'Navy',
          definition: { filter: { hasJobTitle: true }, sort: { field: 'NAME', direction: 'DESC' } },
        },
      },
    );
    const view = createContactView.view!.id;
    expect(await names(`?view=${view}`)).toEqual(['Grace Hopper', 'Ada Byron']);
    expect((await other.fetch(`/contacts/export.csv?view=${view}`)).status).toBe(404);
    expect((await user.fetch('/contacts/export.csv?view=none')).status).toBe(404);
    expect((await user.fetch('/contacts/export.csv?filter=nonsense(')).status).toBe(400);
  });

  it('refuses strangers, and leaves a trace without names', async () => {
    expect((await fetch(`${system.url}/contacts/export.csv`)).status).toBe(401);
    const entries = await system.database.query<{ data: unknown }>(
      `select data from audit_entries where user_id = $1 and action = 'contacts.exported' order by sequence limit 1`,
      [user.userId],
    );
    expect(entries).toEqual([{ data: { contacts: 605, all: true } }]);
  });

  it('shows nobody another person’s contacts', async () => {
    const third = await system.signIn('Third Example');
    expect(rowsOf(await exported(third))).toEqual([COLUMNS.split(',')]);
  });
});
