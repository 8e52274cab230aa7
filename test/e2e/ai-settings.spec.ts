import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type TestSystem, type TestUser, screenshot, startBrowser, startTestSystem, waitFor } from '../setup/index.js';
import { openSignedIn, tabTo } from '../setup/signed-in.js';
import { accessibilityFaults, overflow } from './accessibility.js';

/** Where models run, what they cost, and the switch, by the keyboard alone. */
describe('AI in the settings', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let [ada, eve]: TestUser[] = [];
  let faults: string[];

  beforeAll(async () => {
    system = await startTestSystem();
    browser = await startBrowser();
    [ada, eve] = [await system.signIn('Ada Example'), await system.signIn('Eve Example')];
    await system.database.query(`update users set role = 'admin' where id = $1`, [eve.userId]);
    await system.database.query(
      `insert into ai_quotas (user_id, period, credit_limit, spent) values ($1, date_trunc('month', now(), 'UTC'), 500, 410)`,
      [ada.userId],
    );
    await system.database.query(
      `insert into ai_usage (user_id, hour, model_id, task, outcome, model, calls, input_tokens, output_tokens, cost)
       values ($1, date_trunc('hour', now()), 'm', 'chat', 'ok', 'chatty', 7, 100, 50, 1.5)`,
      [ada.userId],
    );
    ({ page, faults } = await openSignedIn(browser, system, ada));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const isOn = async () => (await ada!.ask<{ aiSettings: { on: boolean } }>(`{ aiSettings { on } }`)).aiSettings.on;

  it('say where models run and what is spent', async () => {
    await page.goto(`${system.url}/settings`);
    await page.getByText('Runs here. Nothing leaves this machine.').waitFor();
    await page.getByText('410 of 500 credits spent').waitFor();
    await page.getByText(/^Most of the budget is spent/).waitFor();
    await tabTo(page, /^Show usage by day$/);
    await page.keyboard.press('Enter');
    await page.getByRole('figure', { name: /^Calls of models by day/ }).waitFor();
    await page.getByText('Today: 7 calls').waitFor({ state: 'attached' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, '80-ai-settings');
  });

  it('have a switch', async () => {
    const aiSwitch = page.getByRole('switch', { name: /^Use AI/ });
    await aiSwitch.focus();
    await page.keyboard.press('Space');
    await waitFor('it to be off', async () => !(await isOn()));
    await page.getByText('AI is off: no model is called for you').waitFor();
    expect(await aiSwitch.getAttribute('aria-checked')).toBe('false');
    await page.keyboard.press('Space');
    await waitFor('it to be on', isOn);
  });

  it('fit a small screen, and the dark', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflow(page)).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('let administrators choose models and give credits', async () => {
    const admin = await openSignedIn(browser, system, eve!);
    await admin.page.goto(`${system.url}/admin/models`);
    await admin.page
      .getByRole('combobox', { name: /^What omnicrm-/ })
      .first()
      .waitFor();
    expect(await accessibilityFaults(admin.page)).toEqual([]);
    await screenshot(admin.page, '81-admin-models');
    await admin.page.setViewportSize({ width: 360, height: 740 });
    expect(await overflow(admin.page)).toBe(0);

    await admin.page.goto(`${system.url}/admin/users/${ada!.userId}`);
    const credits = admin.page.getByRole('textbox', { name: 'Credits a month' });
    await credits.fill('many');
    await credits.press('Enter');
    await admin.page.getByText('Enter a number of credits, 0 or more.').waitFor();
    expect(await accessibilityFaults(admin.page)).toEqual([]);
    await credits.fill('900');
    await credits.press('Enter');
    await admin.page.getByText('Ada Example has 900 credits a month').waitFor();
    await admin.page.getByText(/410 of 900 credits spent/).waitFor();
    expect([...faults, ...admin.faults]).toEqual([]);
  });
});
