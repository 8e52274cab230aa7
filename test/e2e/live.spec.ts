import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newId } from '../../libs/platform/database/index.js';
import {
  type TestSystem,
  type TestUser,
  approveAll,
  finishedBatch,
  screenshot,
  startBrowser,
  startTestSystem,
  waitFor,
} from '../setup/index.js';

const ACCOUNT = 'ada@studio.example';

/** Changes appear by themselves, told by the stream; without it the page asks now and then, and says so. */
describe('a page that stays open', () => {
  let system: TestSystem;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let ada: TestUser;
  let integrationId: string;

  beforeAll(async () => {
    system = await startTestSystem({ sandbox: ['--mailbox', 'empty', '--account', ACCOUNT] });
    browser = await startBrowser();
    ada = await system.signIn('Ada Example');
    await deliver('The first of all');
    integrationId = (await ada.connect(['google_gmail'], ACCOUNT)).google_gmail!;
    await finishedBatch(ada, (await approveAll(ada, integrationId)).batchId);
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addCookies(
      ada.cookie.split('; ').map((cookie) => {
        const [name, ...value] = cookie.split('=');
        return { name: name!, value: value.join('='), url: system.url };
      }),
    );
    page = await context.newPage();
    await page.goto(`${system.url}/timeline`);
    await page.getByText('The first of all').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const deliver = (subject: string) =>
    system.sandbox.admin('POST', `/accounts/${ACCOUNT}/messages`, {
      from: 'Mara Lindqvist <mara@clients.example>',
      to: ACCOUNT,
      subject,
      text: 'Hello',
    });
  /** A look for changes, begun elsewhere: by the schedule, by a push or in another window. */
  const look = () =>
    ada.ask(`mutation ($input: SyncNowInput!) { syncNow(input: $input) { userErrors { message } } }`, {
      input: { integrationId },
    });
  /** Without a stream a page on which nothing moves asks twice a minute. */
  const timeout = 60_000;
  const shows = (text: string) => page.getByText(text).first().waitFor({ timeout });
  const mode = (label: string) => page.getByRole('status').filter({ hasText: label }).first().waitFor({ timeout });
  const tell = (title: string) =>
    system.database.query(
      `insert into notifications (id, user_id, kind, subject_type, subject_id, title, body)
       values ($1, $2, 'sync_done', 'integration', $3, $4, 'Everything of this account is here.')`,
      [newId(), ada.userId, integrationId, title],
    );

  /** The same panel on a telephone in the dark, and what axe finds there; its context lets a tester's script past the CSP. */
  async function onSmallScreen(): Promise<void> {
    const small = await browser.newContext({
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
      bypassCSP: true,
      storageState: await context.storageState(),
    });
    const telephone = await small.newPage();
    await telephone.goto(`${system.url}/sync`);
    await telephone.getByRole('button', { name: /^Notifications/ }).click();
    await telephone.getByText('Gmail is up to date').waitFor();
    const overflow = await telephone.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    await telephone.evaluate(axe.source);
    const faults = await telephone.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`);
    expect([overflow, faults]).toEqual([0, []]);
    await screenshot(telephone, '15-notifications-small-dark');
    await small.close();
  }

  it('shows a message that comes in, without being touched', async () => {
    await mode('Live');
    await deliver('Delivered while you watch');
    await look();
    await shows('Delivered while you watch');
    await screenshot(page, '13-live');
  });

  it('says that there is no network, and catches up when it is back', async () => {
    await context.setOffline(true);
    await mode('Offline');
    await deliver('Delivered while you were away');
    await look();
    await waitFor('the message to be stored', async () =>
      (await system.database.query(`select 1 from interactions where subject = 'Delivered while you were away'`)).at(0),
    );
    await context.setOffline(false);
    await shows('Delivered while you were away');
    await mode('Live');
  });

  it('asks by itself when the stream is taken from it, says so, and goes back when there is one', async () => {
    await page.route('**/events*', (route) => route.abort());
    await page.reload();
    await mode('Polling');
    await screenshot(page, '14-polling');
    await deliver('Delivered without a stream');
    await look();
    await shows('Delivered without a stream');
    await page.unroute('**/events*');
    await mode('Live');
  });

  it('tells in the bell what happened, and leads there, with the keyboard alone', async () => {
    // Read in another window: this one hears of it, and starts from nothing.
    await ada.ask(`mutation { readNotifications(input: {}) { unread } }`);
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
    await tell('Gmail is up to date');
    await page.reload();
    const bell = page.getByRole('button', { name: 'Notifications, 1 unread' });
    await bell.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Notifications' });
    await panel.getByText('Gmail is up to date').waitFor();
    await screenshot(page, '15-notifications');
    await onSmallScreen();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe('Notifications, 1 unread');
    await page.keyboard.press('Enter');
    await panel.getByRole('link', { name: /Gmail is up to date/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sync$/);
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
  });

  it('leads to the sign-in page when the session is ended elsewhere', async () => {
    await mode('Live');
    await ada.ask(`mutation { signOut { __typename } }`);
    await page.waitForURL(/\/sign-in/);
  });
});
