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
import { openSignedIn } from '../setup/signed-in.js';

const ACCOUNT = 'ada@studio.example';
const FRIENDS = ['mara@clients.example', 'jon@clients.example', 'eve@noise.example'];

/** What comes in is for the person to say: before, in the preview, and afterwards. */
describe('preferences', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let user: TestUser;
  let gmail: string;
  let faults: string[];

  beforeAll(async () => {
    system = await startTestSystem({ sandbox: ['--mailbox', 'empty', '--account', ACCOUNT, '--quota', 'off'] });
    for (const from of FRIENDS)
      for (const subject of ['First', 'Second'])
        await system.sandbox.admin('POST', `/accounts/${ACCOUNT}/messages`, {
          from,
          to: ACCOUNT,
          subject: `${subject} of ${from}`,
          text: 'Hello',
        });
    browser = await startBrowser();
    user = await system.signIn('Ada Example');
    gmail = (await user.connect(['google_gmail'], ACCOUNT)).google_gmail!;
    ({ page, faults } = await openSignedIn(browser, system, user));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const shown = () =>
    system.database
      .query<{ count: number }>('select count(*)::int as count from interactions where user_id = $1', [user.userId])
      .then(([row]) => row!.count);

  it('can be tried in the preview before they are saved', async () => {
    await page.goto(`${system.url}/sync/preview/${gmail}`);
    await page.getByText(/^Import (about )?6 items/).waitFor();
    await page.getByRole('button', { name: 'Change what comes in' }).click();
    const out = page.getByRole('textbox', { name: 'Never with these' });
    await out.fill('mara');
    await page.keyboard.press('Enter');
    await page.getByText(/neither an address nor a domain/).waitFor();
    await out.fill('Mara@Clients.example');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take out mara@clients.example' }).waitFor();
    await page.getByRole('button', { name: 'Preview again' }).click();
    await page.getByRole('heading', { name: 'Stays out' }).waitFor();
    await page.getByText(/^Import (about )?4 items/).waitFor();
    await screenshot(page, '30-preview-changed');
    const saved = await user.ask<{ integration: { preferences: { peopleOut: string[] } } }>(
      'query ($id: ID!) { integration(id: $id) { preferences { peopleOut } } }',
      { id: gmail },
    );
    expect(saved.integration.preferences.peopleOut).toEqual([]);
  });

  it('offer to remove what they leave out afterwards, with the reasons', async () => {
    await importAll(user, gmail);
    await waitFor('all to be on the timeline', async () => (await shown()) === 6);
    await page.goto(`${system.url}/sync/${gmail}/preferences`);
    await page.getByRole('textbox', { name: 'Never with these' }).fill('@noise.example');
    await page.keyboard.press('Enter');
    await page.getByText('Not saved yet.').waitFor();
    await screenshot(page, '31-preferences');
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: /These 2 items are now left out/ });
    await dialog.waitFor();
    await screenshot(page, '32-covered');
    await dialog.getByRole('button', { name: 'Keep them' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await shown()).toBe(6);
  });

  it('still say so later, remove when told to, and take it back by the shortcut of the offer', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Remove them…' }).click();
    await page.getByRole('button', { name: 'Remove 2 items' }).click();
    await page.waitForURL(/\/sync\/batches\//);
    await page.getByText('It is being removed.').waitFor();
    await waitFor('them to be off the timeline', async () => (await shown()) === 4);
    await screenshot(page, '33-removed');
    await page.keyboard.press('z');
    await waitFor('them to be back', async () => (await shown()) === 6);
  });

  it('fit on a small screen', async () => {
    const small = await openSignedIn(browser, system, user, {
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
    });
    for (const path of [`sync/${gmail}/preferences`, 'import', 'sync']) {
      await small.page.goto(`${system.url}/${path}`);
      await small.page.getByRole('heading', { level: 1 }).waitFor();
      await small.page.waitForLoadState('networkidle');
      const overflow = await small.page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([path, overflow]).toEqual([path, 0]);
      await screenshot(small.page, `34-small-${path.split('/').at(-1)}`);
    }
  });

  it('met no script error', () => expect(faults).toEqual([]));
});
