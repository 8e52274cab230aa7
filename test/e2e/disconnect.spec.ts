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
import { accessibilityFaults } from './accessibility.js';

const MAIL = 'ada@studio.example';
const PEOPLE = ['Ann', 'Bea', 'Cia'];

/** An account is given up with the keyboard alone, first keeping and then erasing what it brought. */
describe('disconnecting in the browser', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let user: TestUser;
  let faults: string[];

  beforeAll(async () => {
    system = await startTestSystem({ sandbox: ['--mailbox', 'empty', '--account', MAIL, '--quota', 'off'] });
    browser = await startBrowser();
    for (const name of PEOPLE)
      await system.sandbox.admin('POST', `/accounts/${MAIL}/messages`, {
        from: `${name} <${name.toLowerCase()}@people.example>`,
        to: MAIL,
        subject: `From ${name}`,
        text: 'Hello',
      });
    user = await system.signIn('Ada Example');
    const { google_gmail: id } = await user.connect(['google_gmail'], MAIL);
    await importAll(user, id!);
    ({ page, faults } = await openSignedIn(browser, system, user));
    await page.goto(`${system.url}/sync`);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const dialog = (name: string) => page.getByRole('dialog', { name });
  const account = () => page.getByRole('listitem', { name: new RegExp(MAIL) });
  const contacts = async () =>
    (await system.database.query<{ n: number }>('select count(*)::int as n from contacts'))[0]!.n;

  it('asks what becomes of what was imported, and leaves all as it is with Escape', async () => {
    await account().getByText('Connected', { exact: true }).waitFor();
    await tabTo(page, /^Disconnect…/);
    await page.keyboard.press('Enter');
    await dialog('Disconnect Gmail?').waitFor();
    await page.getByText(/3 items, 3 e-mails and meetings and 3 contacts go/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, '62-disconnect');
    await page.keyboard.press('Escape');
    await dialog('Disconnect Gmail?').waitFor({ state: 'detached' });
    await waitFor('the focus to be back', () =>
      page.evaluate<boolean>(`/^Disconnect…/.test(document.activeElement?.textContent ?? '')`),
    );
    await account().getByText('Connected', { exact: true }).waitFor();
  });

  it('keeps what was imported', async () => {
    await page.keyboard.press('Enter');
    await dialog('Disconnect Gmail?').waitFor();
    await page.getByRole('radio', { name: 'Keep what was imported' }).waitFor();
    await tabTo(page, /^Disconnect$/);
    await page.keyboard.press('Enter');
    await account().getByText('Disconnected', { exact: true }).waitFor();
    await account().getByText('What was imported stays.').waitFor();
    await account().getByRole('link', { name: 'Reconnect' }).waitFor();
    expect(await contacts()).toBe(PEOPLE.length);
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, '63-disconnected');
  });

  it('erases it, now or later', async () => {
    await tabTo(page, /^Erase imported…/);
    await page.keyboard.press('Enter');
    await dialog('Erase what Gmail brought?').waitFor();
    await page.getByText(/3 contacts go\. This cannot be taken back/).waitFor();
    await tabTo(page, /^Erase$/);
    await page.keyboard.press('Enter');
    await account().getByText('What it brought is erased, but for what you edited.').waitFor();
    expect(await contacts()).toBe(0);
    expect(await page.getByRole('button', { name: /^Erase imported/ }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('chooses in the dialog with the arrow keys', async () => {
    const { google_gmail: id } = await user.connect(['google_gmail'], MAIL);
    await importAll(user, id!);
    await page.reload();
    await account().getByText('Connected', { exact: true }).waitFor();
    await tabTo(page, /^Disconnect…/);
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Keep what was imported' }).waitFor();
    await tabTo(page, /^Keep what was imported$/);
    // Held for a moment, as a finger does: the choice follows the focus only while the key is down.
    await page.keyboard.press('ArrowDown', { delay: 100 });
    await waitFor('the other choice', () => page.getByRole('radio', { name: 'Erase what was imported' }).isChecked());
    await tabTo(page, /^Disconnect and erase$/);
    await page.keyboard.press('Enter');
    await account().getByText('What it brought is erased, but for what you edited.').waitFor();
    expect(await contacts()).toBe(0);
  });
});
