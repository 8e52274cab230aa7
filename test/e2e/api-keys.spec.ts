import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type TestSystem, type TestUser, screenshot, startBrowser, startTestSystem, waitFor } from '../setup/index.js';
import { openSignedIn, tabTo } from '../setup/signed-in.js';
import { newSignIn } from '../setup/test-user.js';
import { accessibilityFaults } from './accessibility.js';

/** A key is made, used and revoked with the keyboard alone, behind a fresh sign-in. */
describe('API keys', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let user: TestUser;
  let faults: string[];
  let token: string;

  beforeAll(async () => {
    system = await startTestSystem({ environment: { STEP_UP: 'on' } });
    browser = await startBrowser();
    user = await system.signIn('Ada Example');
    ({ page, faults } = await openSignedIn(browser, system, user, {
      permissions: ['clipboard-read', 'clipboard-write'],
    }));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const press = async (text: RegExp) => {
    await tabTo(page, text);
    await page.keyboard.press('Enter');
  };
  const statusOf = async (key: string) =>
    (
      await fetch(`${system.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query: '{ contacts { totalCount } }' }),
      })
    ).status;

  async function fillIn(): Promise<void> {
    await press(/^New API key$/);
    await page.getByRole('dialog', { name: 'New API key' }).waitFor();
    await page.getByRole('textbox', { name: 'Name' }).focus();
    await page.keyboard.type('Nightly report');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox', { name: 'Read contacts' }).isChecked()).toBe(true);
    await press(/^Create the key$/);
  }

  it('are asked for with a fresh sign-in, which leads back', async () => {
    await system.database.query(`update sessions set proved_at = now() - interval '1 hour'`);
    await page.goto(`${system.url}/settings`);
    await page.getByRole('heading', { name: 'API keys' }).waitFor();
    await fillIn();
    await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'step-up');
    const { token: link } = await newSignIn(system.database, 'Somebody else');
    await system.database.query(`update sign_in_links set user_id = $1 where used_at is null`, [user.userId]);
    await page.goto(`${system.url}/sign-in/link?token=${link}`);
    await page.waitForURL(`${system.url}/settings`);
  });

  it('are made by keyboard, shown once and can be copied', async () => {
    await page.getByRole('heading', { name: 'API keys' }).waitFor();
    await fillIn();
    const dialog = page.getByRole('dialog', { name: 'Your new API key' });
    await dialog.waitFor();
    token = await page.getByRole('textbox', { name: 'The key' }).inputValue();
    expect(token).toMatch(/^omni_[0-9a-f]{12}_[\w-]{43}$/);
    await press(/^Copy the key$/);
    await dialog.getByText('Copied.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(token);
    await press(/^Done$/);
    await dialog.waitFor({ state: 'detached' });
    expect(await statusOf(token)).toBe(200);
    await page.reload();
    await page.getByRole('list', { name: 'API keys' }).getByText('Nightly report').waitFor();
    expect(await page.content()).not.toContain(token);
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'api-keys');
  });

  it('are revoked by keyboard, after a question', async () => {
    await press(/^Revoke the key Nightly report$/);
    const question = page.getByRole('dialog', { name: 'Revoke Nightly report?' });
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await statusOf(token)).toBe(200);
    await press(/^Revoke the key Nightly report$/);
    await press(/^Revoke the key$/);
    await page.getByText('There are none.').waitFor();
    await waitFor('the key to be refused', async () => (await statusOf(token)) === 401);
    expect(faults).toEqual([]);
  });
});
