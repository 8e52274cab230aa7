import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type TestSystem, type TestUser, screenshot, startBrowser, startTestSystem } from '../setup/index.js';
import { readZip } from '../setup/read-zip.js';
import { openSignedIn, tabTo } from '../setup/signed-in.js';
import { accessibilityFaults } from './accessibility.js';

/** Everything is taken along with the keyboard alone. */
describe('an export in the browser', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let user: TestUser;
  let faults: string[];

  beforeAll(async () => {
    system = await startTestSystem();
    browser = await startBrowser();
    user = await system.signIn('Ada Example');
    await user.ask(`mutation { createTask(input: { title: "Water the plants" }) { task { id } } }`);
    ({ page, faults } = await openSignedIn(browser, system, user, { acceptDownloads: true }));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('is asked for in the settings, and shows when it is ready', async () => {
    await page.goto(`${system.url}/settings`);
    await page.getByRole('heading', { name: 'Your data' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await tabTo(page, /^Export my data$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Download' }).waitFor();
    await page.getByText(/rows, .* before packing/).waitFor();
    await screenshot(page, '61-export-ready');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is downloaded as a zip', async () => {
    await page.getByRole('heading', { name: 'Settings' }).focus();
    await tabTo(page, /^Download$/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^omnicrm-export-[\d-]+\.zip$/);
    const files = await readZip(readFileSync(await download.path()));
    expect(files.get('data/tasks.jsonl')!.toString()).toContain('Water the plants');
  });

  it('is told of in the bell, which leads back', async () => {
    await page.goto(`${system.url}/contacts`);
    await page.getByRole('button', { name: /Notifications/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Your export is ready').waitFor();
    await tabTo(page, /Your export is ready/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/settings$/);
    expect(faults).toEqual([]);
  });
});
