import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { type TestSystem, screenshot, startBrowser, startTestSystem, waitFor } from '../setup/index.js';

/** From the sign-in link to a contact's timeline, as a newcomer walks it, with a picture of each step. */
describe('the main path in a browser', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    system = await startTestSystem({ sandbox: ['--mailbox', 'sample', '--quota', 'off'] });
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) faults.push(message.text());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const main = () => page.getByRole('main');
  const expectHeading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

  /** Findings of axe (WCAG 2.2 A and AA) on what is shown; needs a context that lets a tester's script in past the CSP. */
  async function accessibilityFaults(): Promise<string[]> {
    await page.evaluate(axe.source);
    return page.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`);
  }

  it('signs in with the one-time link', async () => {
    const link = await system.signInLink('Mara Lindqvist');
    await page.goto(link);
    await page.getByRole('link', { name: 'Connect an account' }).waitFor();
    await screenshot(page, '1-home');
    const again = await browser.newPage();
    await again.goto(link);
    await again
      .getByText(/used|expired|no longer/i)
      .first()
      .waitFor();
    await screenshot(again, '1-link-used-twice');
    await again.close();
  });

  it('connects Gmail and Calendar through the consent page', async () => {
    await page.getByRole('link', { name: 'Connect an account' }).click();
    await page.getByRole('link', { name: 'Connect Gmail and Google Calendar' }).waitFor();
    await screenshot(page, '2-connect');
    await page.getByRole('link', { name: 'Connect Gmail and Google Calendar' }).click();
    await page.getByRole('button', { name: /allow/i }).waitFor();
    await screenshot(page, '3-consent');
    await page.getByRole('button', { name: /allow/i }).click();
    await page.waitForURL(/connected=/);
    await screenshot(page, '4-connected');
  });

  it('shows a preview, and imports exactly that', async () => {
    await page
      .getByRole('link', { name: /See the preview|Preview/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Approve and import' }).waitFor();
    await main().getByText('People who would come in').waitFor();
    expect(await system.database.query('select 1 from raw_events')).toEqual([]);
    await screenshot(page, '5-preview');
    await page.getByRole('button', { name: 'Approve and import' }).click();
    await page.waitForURL(/\/sync\/batches\//);
    await screenshot(page, '6-batch-running');
    await page.getByText('Complete: it adds up').waitFor();
    await screenshot(page, '7-batch-complete');
  });

  it('imports the calendar too', async () => {
    const [calendar] = await system.database.query<{ id: string }>(
      `select id from integrations where source = 'google_calendar'`,
    );
    await page.goto(`${system.url}/sync/preview/${calendar!.id}`);
    await page.getByRole('button', { name: 'Approve and import' }).click();
    await page.getByText('Complete: it adds up').waitFor();
  });

  it('lists people, finds one, and shows the timeline with the keyboard alone', async () => {
    await page.goto(`${system.url}/contacts`);
    const people = page.getByRole('grid', { name: 'People' });
    await people.getByRole('link').nth(12).waitFor();
    await screenshot(page, '8-contacts');
    await page.keyboard.press('/');
    await page.keyboard.type('ulrich zander');
    await waitFor('the search to find one', async () => (await people.getByRole('link').count()) === 1);
    await screenshot(page, '8b-search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await screenshot(page, '8c-enter');
    await page.waitForURL(/\/contacts\/[0-9a-f-]{36}/);
    await expectHeading(/Zander/);
    await screenshot(page, '9-timeline');
  });

  it('tells what was done, and that the record is whole', async () => {
    await page.goto(`${system.url}/audit`);
    await page.getByText(/Chain verified/).waitFor();
    await screenshot(page, '10-audit');
  });

  it('is usable in the dark and on a small screen', async () => {
    const small = await browser.newPage({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    await small.context().addCookies(await page.context().cookies());
    for (const path of ['', 'contacts', 'companies', 'sync', 'timeline']) {
      await small.goto(`${system.url}/${path}`);
      await small.getByRole('heading', { level: 1 }).waitFor();
      const overflow = await small.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([path, overflow]).toEqual([path, 0]);
    }
    await screenshot(small, '11-small-dark');
    await small.close();
  });

  it('has no accessibility fault on its pages', async () => {
    const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, bypassCSP: true });
    await context.addCookies(await page.context().cookies());
    page = await context.newPage();
    for (const path of ['', 'connect', 'sync', 'contacts', 'companies', 'timeline', 'audit', 'settings']) {
      await page.goto(`${system.url}/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await accessibilityFaults()]).toEqual([path, []]);
    }
  });

  it('serves GraphiQL from the application itself', async () => {
    await page.goto(`${system.url}/graphiql`);
    await page.getByRole('button', { name: /execute/i }).waitFor();
    await screenshot(page, '12-graphiql');
  });

  it('met no script error and no breach of the content security policy', () => expect(faults).toEqual([]));
});
