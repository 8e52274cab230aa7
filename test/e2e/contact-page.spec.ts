import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  type TestSystem,
  type TestUser,
  importAll,
  screenshot,
  startBrowser,
  startTestSystem,
  waitFor,
} from '../setup/index.js';
import { accessibilityFaults, overflow } from './accessibility.js';
import { openTelephone } from './telephone.js';
import { openSignedIn, tabTo } from '../setup/signed-in.js';

const ACCOUNT = 'ada@studio.example';
const DAY_MS = 86_400_000;
const PARTS = ['timeline', 'tasks', 'documents', 'consents', 'identity'];

/** Everything around one person: what is known of them and from where, what happened, what there is to do. */
describe('the page of a contact', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let user: TestUser;
  let faults: string[];
  let mara: string;
  const folder = mkdtempSync(join(tmpdir(), 'omnicrm-documents-'));
  const contract = join(folder, 'contract.txt');

  beforeAll(async () => {
    writeFileSync(contract, 'Between the studio and the printing shop.\n');
    system = await startTestSystem({ sandbox: ['--mailbox', 'empty', '--account', ACCOUNT, '--quota', 'off'] });
    const letters = [
      { from: 'Mara Lindqvist <mara@prints.example>', subject: 'Paper samples', daysAgo: 9 },
      { from: 'Mara Lindqvist <mara@prints.example>', subject: 'Delivery on Monday', daysAgo: 2 },
      { from: 'Jon Sandoval <jon.sandoval@maps.example>', subject: 'The map of the harbour', daysAgo: 2 },
      { from: 'Jon Sandoval <jsandoval@maps.example>', subject: 'The map again', daysAgo: 1 },
    ];
    for (const { from, subject, daysAgo } of letters)
      await system.sandbox.admin('POST', `/accounts/${ACCOUNT}/messages`, {
        from,
        to: ACCOUNT,
        subject,
        text: `About: ${subject}`,
        date: new Date(Date.now() - daysAgo * DAY_MS).toISOString(),
      });
    browser = await startBrowser();
    user = await system.signIn('Ada Example');
    const { google_gmail: gmail } = await user.connect(['google_gmail'], ACCOUNT);
    await importAll(user, gmail!);
    mara = await idOf('mara@prints.example');
    ({ page, faults } = await openSignedIn(browser, system, user, { acceptDownloads: true }));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const idOf = async (address: string) =>
    (
      await system.database.query<{ id: string }>(
        `select contact_id as id from contact_identities where user_id = $1 and value = $2`,
        [user.userId, address],
      )
    )[0]!.id;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const open = (part = '') => page.goto(`${system.url}/contacts/${mara}${part}`);
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const notes = () =>
    system.database
      .query<{ snippet: string }>(
        `select snippet from interactions where user_id = $1 and kind = 'note' and not shadowed`,
        [user.userId],
      )
      .then((rows) => rows.map(({ snippet }) => snippet));

  it('finds a person and adds a note with the keyboard alone', async () => {
    await page.goto(`${system.url}/contacts`);
    await page.getByRole('link', { name: /Mara Lindqvist/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('mara');
    await page.getByRole('status').filter({ hasText: '1 matching' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading('Mara Lindqvist');
    await page.getByRole('button', { name: 'Note', exact: true }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Note' }).waitFor();
    await page.keyboard.type('Prefers recycled paper.');
    await screenshot(page, '60-note-form');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Note added.').waitFor();
    await page
      .getByRole('main')
      .getByRole('button', { name: /Note.*Prefers recycled paper/ })
      .waitFor();
    expect(await notes()).toEqual(['Prefers recycled paper.']);
    await screenshot(page, '61-contact');
  });

  it('edits the note, deletes it, and takes that back', async () => {
    await button(/Prefers recycled paper/).click();
    await button('Edit the note').click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Prefers rough paper.');
    await button('Save').click();
    await waitFor('the note to be changed', async () => (await notes())[0] === 'Prefers rough paper.');
    await button('Delete the note').click();
    await page.getByText('Note deleted.').waitFor();
    await page.getByText('Prefers rough paper.').first().waitFor({ state: 'detached' });
    expect(await notes()).toEqual([]);
    await page.keyboard.press('z');
    await button(/Prefers rough paper/).waitFor();
    expect(await notes()).toEqual(['Prefers rough paper.']);
  });

  it('logs a call', async () => {
    await page.keyboard.press('c');
    await page.getByRole('radio', { name: 'They called' }).click();
    await page.getByRole('textbox', { name: 'What was said' }).fill('Wants the proofs by Friday.');
    await page.getByRole('spinbutton', { name: 'Minutes' }).fill('12');
    await button('Log the call').click();
    await button(/They called.*Wants the proofs/).waitFor();
  });

  it('narrows the timeline down, and keeps that in the address', async () => {
    await page.getByRole('button', { name: 'E-mails', exact: true }).click();
    await page.getByRole('textbox', { name: 'Words in the timeline' }).fill('samples');
    await page.waitForURL(/kinds=email.*text=samples|text=samples.*kinds=email/);
    await button(/Delivery on Monday/).waitFor({ state: 'detached' });
    await page.reload();
    await button(/Paper samples/).waitFor();
    expect(await button(/Delivery on Monday|They called/).count()).toBe(0);
    await screenshot(page, '62-filtered');
    await button('Show everything').first().click();
    await button(/Delivery on Monday/).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('leads from a name to the message that told it', async () => {
    await button('Where the name came from').click();
    await page.getByText('From this message').waitFor();
    await screenshot(page, '63-source');
    await page.getByRole('link', { name: /^Paper samples/ }).click();
    await page.waitForURL(/message=/);
    const row = button(/Paper samples/);
    await waitFor('the message to be open', async () => (await row.getAttribute('aria-expanded')) === 'true');
    await page.getByText('About: Paper samples').last().waitFor();
    await waitFor('the keyboard to be on it', () =>
      page.evaluate<boolean>(`document.activeElement?.textContent?.includes('Paper samples') ?? false`),
    );
    await screenshot(page, '64-source-message');
  });

  it('sets a field in place, says by whom, and gives it back', async () => {
    await open();
    await button('Add a job title').click();
    await page.getByRole('textbox', { name: 'Job title' }).fill('Printer');
    await page.keyboard.press('Enter');
    await button('Job title: Printer. Change').waitFor();
    await page.getByText('Job title saved.').waitFor();
    await button('Where the job title came from').click();
    await page.getByText('Set by you').waitFor();
    await button('Follow my messages again').click();
    await button('Add a job title').waitFor();
  });

  it('leaves a field as it was on Escape, and brings it back when the server refuses', async () => {
    await button(/^Main address/).click();
    await page.getByRole('combobox', { name: 'Main address' }).fill('else@prints.example');
    await page.keyboard.press('Escape');
    await button('Main address: mara@prints.example. Change').waitFor();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('UpdateContact')) return route.fallback();
      await held;
      return route.fulfill({ status: 503, body: '' });
    });
    await button('Add a phone number').click();
    await page.getByRole('textbox', { name: 'Phone' }).fill('+46 8 123 45');
    await page.keyboard.press('Enter');
    await button('Phone: +46 8 123 45. Change').waitFor();
    release();
    await page.getByText('The server could not answer').waitFor();
    await button('Add a phone number').waitFor();
    await page.unroute('**/graphql');
  });

  it('tags, and takes a tag off', async () => {
    await page.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.getByRole('combobox', { name: 'Tag' }).fill('Suppliers');
    await page.keyboard.press('Enter');
    await button('Take off the tag Suppliers').click();
    await page.getByText('“Suppliers” taken off.').waitFor();
    await button('Take off the tag Suppliers').waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await button('Take off the tag Suppliers').waitFor();
  });

  it('explains how strong the relationship is', async () => {
    await button(/^Strength \d+ of 100/).click();
    await page.getByText(/2 e-mails from them/).waitFor();
    await screenshot(page, '65-strength');
    await page.keyboard.press('Escape');
  });

  it('writes a task down, ticks it, and opens it again', async () => {
    await page.getByRole('tab', { name: 'Tasks' }).click();
    await page.getByRole('textbox', { name: 'What is to be done' }).fill('Send the proofs');
    await page.getByLabel('Due day').fill('2020-01-31');
    await page.keyboard.press('Enter');
    const tick = page.getByRole('checkbox', { name: 'Done: Send the proofs' });
    await tick.waitFor();
    await page.goto(`${system.url}/tasks`);
    await page.getByRole('region', { name: 'Overdue' }).getByText('Send the proofs').waitFor();
    await page.getByRole('link', { name: 'Tasks 1 due' }).waitFor();
    await screenshot(page, '66-tasks');
    await tick.click();
    await page.getByText('Task done.').waitFor();
    await page.getByRole('region', { name: 'Done' }).getByText('Send the proofs').waitFor();
    await page.keyboard.press('z');
    await page.getByRole('region', { name: 'Overdue' }).getByText('Send the proofs').waitFor();
  });

  it('takes a document in, gives it out as it was, and brings it back once deleted', async () => {
    await open('?tab=documents');
    await page.getByLabel('Documents to add').setInputFiles(contract);
    await page.getByRole('list', { name: 'Documents' }).getByText('contract.txt').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download contract.txt' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(readFileSync(contract, 'utf8'));
    await screenshot(page, '67-documents');
    await button('Delete contract.txt').click();
    await page.getByText('contract.txt deleted.').waitFor();
    await page.keyboard.press('z');
    await page.getByRole('list', { name: 'Documents' }).getByText('contract.txt').waitFor();
  });

  it('says in plain words which document it does not take', async () => {
    const program = join(folder, 'tool.exe');
    writeFileSync(program, Buffer.from('4d5a90000300000004000000ffff0000', 'hex'));
    await page.getByLabel('Documents to add').setInputFiles(program);
    await page.getByText('tool.exe was not taken').waitFor();
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  });

  it('keeps consents with their history, and says who looked', async () => {
    await page.getByRole('tab', { name: 'Consents' }).click();
    await button('Write down a consent').click();
    await page.getByLabel('What for').selectOption({ label: 'Offers by e-mail' });
    await page.getByLabel('How it was given').fill('On the phone');
    await button('Write it down').click();
    await page.getByText(/Given .*: On the phone/).waitFor();
    await button(/^Withdraw/).click();
    await page.getByLabel('What is to be said of the withdrawal').fill('By letter');
    await button('Withdraw now').click();
    await page.getByText(/Withdrawn .*: By letter/).waitFor();
    await button('Who looked').click();
    await page.getByRole('list', { name: 'Who looked' }).getByText('You').first().waitFor();
    await screenshot(page, '68-consents');
  });

  it('says why contacts were merged, and parts them when they are two people', async () => {
    await page.goto(`${system.url}/contacts/${await idOf('jsandoval@maps.example')}?tab=identity`);
    await page.getByText('The same name (Jon Sandoval) at the same company (maps.example).').waitFor();
    await screenshot(page, '69-merged');
    await tabTo(page, /^This is somebody else/);
    await page.keyboard.press('Enter');
    await page.getByText('stands alone again.').waitFor();
    const parted = async () => (await idOf('jsandoval@maps.example')) !== (await idOf('jon.sandoval@maps.example'));
    expect(await parted()).toBe(true);
    await page.keyboard.press('z');
    await page.getByText('You said that they are one person.').waitFor();
    expect(await parted()).toBe(false);
  });

  it('says what is missing when there is no such person', async () => {
    await page.goto(`${system.url}/contacts/00000000-0000-7000-8000-000000000000`);
    await page.getByText('There is no such person here').waitFor();
  });

  it('has no accessibility fault, and fits a telephone in the dark', async () => {
    const telephone = await openTelephone(browser, system, user);
    for (const part of PARTS) {
      await telephone.goto(`${system.url}/contacts/${mara}?tab=${part}`);
      await telephone.getByRole('heading', { level: 1, name: 'Mara Lindqvist' }).waitFor();
      await telephone.waitForLoadState('networkidle');
      await screenshot(telephone, `70-small-${part}`);
      expect([part, await overflow(telephone), await accessibilityFaults(telephone)]).toEqual([part, 0, []]);
    }
    await telephone.goto(`${system.url}/contacts/${mara}`);
    await telephone.getByRole('button', { name: 'Call', exact: true }).click();
    await telephone.getByRole('button', { name: 'More filters' }).click();
    expect([await overflow(telephone), await accessibilityFaults(telephone)]).toEqual([0, []]);
    await telephone.getByRole('button', { name: 'Where the name came from' }).click();
    expect(await accessibilityFaults(telephone)).toEqual([]);
    await telephone.goto(`${system.url}/tasks`);
    await telephone.getByText('Send the proofs').waitFor();
    expect([await overflow(telephone), await accessibilityFaults(telephone)]).toEqual([0, []]);
    await screenshot(telephone, '71-small-tasks');
  });

  it('met no script error', () => expect(faults).toEqual([]));
});
