import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type TestSystem, type TestUser, screenshot, startBrowser, startTestSystem } from '../setup/index.js';
import { openSignedIn } from '../setup/signed-in.js';

const message = (name: string, number: number) =>
  [
    `From ${name}@clients.example Thu May 14 09:0${number}:00 2026`,
    `From: ${name} Okafor <${name.toLowerCase()}@clients.example>`,
    'To: Ada Example <ada@studio.example>',
    `Subject: Letter ${number} of ${name}`,
    `Date: Thu, 14 May 2026 09:0${number}:00 +0000`,
    `Message-ID: <${number}.${name}@clients.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Hello Ada, this is letter ${number}.`,
    '',
    '',
  ].join('\n');

/** From a file to people without connecting anything, and the sample in and out with one click each. */
describe('importing without Google', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let user: TestUser;
  let faults: string[];
  const folder = mkdtempSync(join(tmpdir(), 'omnicrm-import-'));
  const mbox = join(folder, 'letters.mbox');
  const picture = join(folder, 'holiday.png');

  beforeAll(async () => {
    writeFileSync(mbox, ['Eve', 'Jon'].flatMap((name) => [1, 2].map((number) => message(name, number))).join(''));
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    system = await startTestSystem();
    browser = await startBrowser();
    user = await system.signIn('Ada Example');
    ({ page, faults } = await openSignedIn(browser, system, user));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const choose = (...files: string[]) => page.getByLabel('Files to import').setInputFiles(files);

  it('is one of the three ways that a newcomer is offered', async () => {
    await page.goto(system.url);
    await page.getByRole('button', { name: 'Try it with sample data' }).waitFor();
    await screenshot(page, '50-onboarding');
    await page.getByRole('main').getByRole('link', { name: 'Import a file' }).click();
    await page.getByRole('heading', { level: 1, name: 'Import a file' }).waitFor();
  });

  it('says in plain words what it cannot take, and forgets it', async () => {
    await choose(picture);
    await page
      .getByText(/\.mbox/)
      .nth(1)
      .waitFor();
    await screenshot(page, '51-refused');
    await page
      .getByRole('button', { name: /^(Dismiss|Discard)/ })
      .first()
      .click();
    await page.getByText('holiday.png').first().waitFor({ state: 'detached' });
  });

  it('reads a mailbox, previews it, and imports what was approved', async () => {
    await choose(mbox);
    await page.getByText('4 messages').waitFor();
    await screenshot(page, '52-ready');
    await page.getByRole('link', { name: 'Preview mail' }).click();
    await page.getByRole('heading', { level: 1, name: 'Preview of letters.mbox' }).waitFor();
    // The letters are older than the default window in some years to come, so everything is asked for.
    await page.getByRole('radio', { name: 'Everything' }).first().click();
    await page.getByText(/^Import 4 items/).waitFor();
    await screenshot(page, '53-file-preview');
    await page.getByRole('button', { name: 'Approve and import' }).click();
    await page.getByText('Complete: it adds up').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Import of letters.mbox' }).waitFor();
    await page.goto(`${system.url}/contacts`);
    await page.getByRole('link', { name: /Eve Okafor/ }).waitFor();
  });

  it('knows the same file again', async () => {
    await page.goto(`${system.url}/import`);
    await choose(mbox);
    await page.getByRole('link', { name: 'Preview mail' }).click();
    await page.getByText('Nothing to import').waitFor();
  });

  it('brings the sample in with one click, says that it is made up, and takes it out with one click', async () => {
    const newcomer = await system.signIn('Bo Newcomer');
    const other = await openSignedIn(browser, system, newcomer);
    await other.page.goto(system.url);
    await other.page.getByRole('button', { name: 'Try it with sample data' }).click();
    const banner = other.page.getByRole('complementary', { name: 'Sample data' });
    await banner.waitFor();
    await other.page.getByRole('heading', { name: 'Recent people' }).waitFor();
    await screenshot(other.page, '54-sample');
    await banner.getByRole('button', { name: 'Remove sample data' }).click();
    await banner.waitFor({ state: 'detached' });
    await other.page.getByRole('heading', { name: 'Four steps to your people' }).waitFor();
    expect(other.faults).toEqual([]);
  });

  it('met no script error', () => expect(faults).toEqual([]));
});
