import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { randomToken, sha256 } from '../../libs/platform/crypto/index.js';
import { type TestSystem, type TestUser, screenshot, startBrowser, startTestSystem } from '../setup/index.js';
import { openSignedIn, tabTo } from '../setup/signed-in.js';
import { VirtualAuthenticator } from '../setup/virtual-authenticator.js';
import { accessibilityFaults } from './accessibility.js';

/** A passkey is added, used alone, used as a second factor and removed, with the keyboard alone. */
describe('passkeys', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  /** Signed in in another browser. */
  let elsewhere: Page;
  let authenticator: VirtualAuthenticator;
  let user: TestUser;
  let faults: string[];

  beforeAll(async () => {
    system = await startTestSystem({ host: 'localhost' });
    browser = await startBrowser();
    user = await system.signIn('Ada Example');
    ({ page, faults } = await openSignedIn(browser, system, user));
    authenticator = await VirtualAuthenticator.addTo(page);
    ({ page: elsewhere } = await openSignedIn(browser, system, user));
    await elsewhere.context().clearCookies();
    await elsewhere.goto(await link());
    await elsewhere.waitForURL(`${system.url}/`);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const press = async (text: RegExp, key = 'Enter') => {
    await tabTo(page, text);
    await page.keyboard.press(key);
  };
  const passkeys = () => page.getByRole('list', { name: 'Passkeys' });
  const openSettings = async () => {
    await page.goto(`${system.url}/settings`);
    await page.getByRole('heading', { name: 'Passkeys' }).waitFor();
  };
  /** A one-time link of the user, as it is printed. */
  async function link(): Promise<string> {
    const token = randomToken();
    await system.database.query(
      `insert into sign_in_links (token_hash, user_id, expires_at) values ($1, $2, now() + interval '5 minutes')`,
      [sha256(token), user.userId],
    );
    return `${system.url}/sign-in/link?token=${token}`;
  }

  it('are not added by who does not unlock the device, who is told what to do', async () => {
    await openSettings();
    expect(await page.getByText('You have none.').count()).toBe(1);
    await authenticator.setUserVerified(false);
    await press(/^Add a passkey$/);
    await page.getByRole('dialog', { name: 'Add a passkey' }).waitFor();
    await press(/^Go on to your device$/);
    await page.getByRole('alert').getByText('No passkey was used').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await authenticator.setUserVerified(true);
  });

  it('are added under a name that is suggested', async () => {
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Chrome on Linux');
    await press(/^Go on to your device$/);
    await passkeys().getByText('Chrome on Linux').waitFor();
    expect(await authenticator.count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'passkeys');
  });

  it('are one for each device', async () => {
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press(/^Add a passkey$/);
    await press(/^Go on to your device$/);
    await page.getByRole('alert').getByText('This device has a passkey here already').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('are renamed', async () => {
    await press(/^Rename the passkey Chrome on Linux$/);
    await page.getByRole('dialog', { name: 'Rename Chrome on Linux' }).waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('My laptop');
    await page.keyboard.press('Enter');
    await passkeys().getByText('My laptop').waitFor();
  });

  it('sign in alone', async () => {
    await press(/^Sign out$/);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'sign-in-passkey');
    await press(/^Sign in with a passkey$/);
    await page.waitForURL(`${system.url}/`);
    await page.getByRole('navigation').first().waitFor();
  });

  it('are a second factor once that is switched on', async () => {
    await openSettings();
    await tabTo(page, /^Remove the passkey My laptop$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByText('A passkey is asked for from now on').waitFor();
    expect(await page.getByRole('switch', { name: /Ask for a passkey/ }).isChecked()).toBe(true);
    await page.goto(await link());
    await page.getByRole('heading', { name: 'One more step: your passkey' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'second-factor');
    await page.goto(`${system.url}/settings`);
    await page.getByRole('heading', { name: 'One more step: your passkey' }).waitFor();
    await press(/^Use your passkey$/);
    await page.getByRole('heading', { name: 'Passkeys' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/settings');
  });

  it('leave other browsers to be looked at and ended', async () => {
    await press(/^End the session in /);
    await page.getByText(/^The session in .* has ended$/).waitFor();
    await elsewhere.goto(`${system.url}/settings`);
    await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('take the second factor with them when the last one is removed, after a question', async () => {
    await openSettings();
    await press(/^Remove the passkey My laptop$/);
    const question = page.getByRole('dialog', { name: 'Remove My laptop?' });
    await question.getByText(/your second factor ends/).waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await press(/^Remove the passkey My laptop$/);
    await press(/^Remove it and end the second factor$/);
    await page.getByText('You have none.').waitFor();
    expect(await page.getByRole('switch', { name: /Ask for a passkey/ }).isChecked()).toBe(false);
    await page.goto(await link());
    await page.waitForURL(`${system.url}/`);
    expect(faults).toEqual([]);
  });
});
