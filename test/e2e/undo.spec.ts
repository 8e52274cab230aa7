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
import { openSignedIn, tabTo } from '../setup/signed-in.js';

const ACCOUNT = 'ada@studio.example';

/** An import is taken back with the keyboard alone, keeps whom the person has edited, and can be done again. */
describe('undo in a browser', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let user: TestUser;
  let gmail: string;
  let batchId: string;
  let faults: string[];

  beforeAll(async () => {
    system = await startTestSystem({ sandbox: ['--mailbox', 'empty', '--account', ACCOUNT, '--quota', 'off'] });
    for (const name of ['Mara Lindqvist', 'Jon Sandoval', 'Eve Okafor'])
      await system.sandbox.admin('POST', `/accounts/${ACCOUNT}/messages`, {
        from: `${name} <${name.split(' ')[0]!.toLowerCase()}@clients.example>`,
        to: ACCOUNT,
        subject: `Hello from ${name}`,
        text: 'Hello',
      });
    browser = await startBrowser();
    user = await system.signIn('Ada Example');
    gmail = (await user.connect(['google_gmail'], ACCOUNT)).google_gmail!;
    batchId = (await importAll(user, gmail)).id;
    ({ page, faults } = await openSignedIn(browser, system, user));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const people = () =>
    system.database
      .query<{ display_name: string }>('select display_name from contacts where user_id = $1 order by display_name', [
        user.userId,
      ])
      .then((rows) => rows.map(({ display_name: name }) => name));

  it('renames a contact in place, and says that it was', async () => {
    await page.goto(`${system.url}/contacts`);
    await page.getByRole('link', { name: /Mara Lindqvist/ }).click();
    await page.getByRole('button', { name: 'Rename' }).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Name' }).fill('Mara of the printing shop');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Mara of the printing shop' }).waitFor();
    await page.getByText('Edited by you').waitFor();
    await waitFor('the name to be stored', async () => (await people()).includes('Mara of the printing shop'));
  });

  it('brings the old name back when the server refuses the new one', async () => {
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('UpdateContact')) await route.fulfill({ status: 503, body: '' });
      else await route.fallback();
    });
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Name' }).fill('Somebody else');
    await page.keyboard.press('Enter');
    await page.getByText('The server could not answer').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Mara of the printing shop' }).waitFor();
    await page.unroute('**/graphql');
  });

  it('shows what goes and who stays, then takes the batch back', async () => {
    await page.goto(`${system.url}/sync/batches/${batchId}`);
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.keyboard.press('u');
    const dialog = page.getByRole('dialog', { name: 'Undo this batch?' });
    await dialog.getByText('Mara of the printing shop').waitFor();
    await dialog.getByText('you edited it').waitFor();
    await dialog.getByText(/3 items/).waitFor();
    await screenshot(page, '40-undo-preview');
    await tabTo(page, /^Undo it$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Undone' }).waitFor();
    await page.getByText('Stayed, and why').waitFor();
    await screenshot(page, '41-undone');
    expect(await people()).toEqual(['Mara of the printing shop']);
    expect(await system.database.query('select 1 from interactions where user_id = $1', [user.userId])).toEqual([]);
  });

  it('does it again when asked', async () => {
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await waitFor('the people to be back', async () => (await people()).length === 3);
    expect(await people()).toEqual(['Eve Okafor', 'Jon Sandoval', 'Mara of the printing shop']);
  });

  it('offers to undo right after an approval, in reach of the keyboard', async () => {
    await page.goto(`${system.url}/sync/preview/${gmail}`);
    await page.getByRole('button', { name: 'Approve and import' }).click();
    await page.waitForURL(/\/sync\/batches\//);
    await page.getByText('Approved. The import has begun.').waitFor();
    await screenshot(page, '42-undo-offer');
    await page.keyboard.press('Alt+t');
    await tabTo(page, /^Undo$/);
    await page.keyboard.press('Enter');
    await page.getByText('Undone', { exact: true }).first().waitFor();
  });

  it('met no script error', () => expect(faults).toEqual([]));
});
