import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type TestSystem, type TestUser, screenshot, startBrowser, startTestSystem, waitFor } from '../setup/index.js';
import { openSignedIn, tabTo } from '../setup/signed-in.js';

/** Erasing one's account, by the keyboard alone. */
describe('erasing an account in the browser', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let [ada, bob]: TestUser[] = [];
  let faults: string[];

  beforeAll(async () => {
    system = await startTestSystem();
    browser = await startBrowser();
    [ada, bob] = [await system.signIn('Ada Example'), await system.signIn('Bob Example')];
    ({ page, faults } = await openSignedIn(browser, system, ada));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('asks for the address, and does nothing for another one', async () => {
    await page.goto(`${system.url}/settings`);
    await page.getByRole('heading', { name: 'Your data' }).waitFor();
    await tabTo(page, /^Erase account/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Erase your account' }).waitFor();
    await waitFor('the focus to be in the field', () =>
      page.evaluate<boolean>(`document.activeElement?.tagName === 'INPUT'`),
    );
    await page.keyboard.type('bob@people.example');
    await page.keyboard.press('Enter');
    await page.getByText('Type the e-mail address of your account to erase it.').waitFor();
    await screenshot(page, '60-erase-account');
    const [row] = await system.database.query<{ n: number }>('select count(*)::int as n from erasure_certificates');
    expect(row!.n).toBe(0);
  });

  it('gives up with Escape, back where it began', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await waitFor('the focus to be back', () =>
      page.evaluate<boolean>(
        `document.activeElement?.tagName === 'BUTTON' && /^Erase account/.test(document.activeElement.textContent)`,
      ),
    );
  });

  it('erases, and shows the certificate', async () => {
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Your e-mail address' }).waitFor();
    await page.keyboard.type(`${ada!.userId}@people.example`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/erasures\/certificate\.json\?receipt=/);
    await waitFor('the account to be gone', async () => {
      const left = await system.database.query('select 1 from users where id = $1', [ada!.userId]);
      return left.length === 0;
    });
    await page.reload();
    const shown = JSON.parse(await page.evaluate<string>('document.body.innerText')) as { finished: boolean };
    expect(shown.finished).toBe(true);
    expect((await bob!.graphql<{ viewer: object | null }>('{ viewer { id } }')).data.viewer).not.toBeNull();
    expect(faults).toEqual([]);
  });
});
