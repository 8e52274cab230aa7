import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { newId } from '../../libs/platform/database/index.js';
import { type TestSystem, type TestUser, screenshot, startBrowser, startTestSystem, waitFor } from '../setup/index.js';
import { openSignedIn, tabTo } from '../setup/signed-in.js';
import { accessibilityFaults, overflow } from './accessibility.js';

/** The administrator's pages, by the keyboard alone. */
describe('administration in the browser', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let [ada, bob, eve]: TestUser[] = [];
  let faults: string[];

  beforeAll(async () => {
    system = await startTestSystem({ environment: { SYNC_POLL_MINUTES: '1440', GOOGLE_PUBSUB_TOPIC: '' } });
    browser = await startBrowser();
    [ada, bob, eve] = [
      await system.signIn('Ada Example'),
      await system.signIn('Bob Example'),
      await system.signIn('Eve Example'),
    ];
    await system.database.query(`update users set role = 'admin' where id = $1`, [eve.userId]);
    await ada.connect(['google_gmail']);
    await system.database.query(
      `insert into anomalies (id, kind, user_id, day, count, data) values ($1, 'rapid_syncs', $2, current_date, 42, '{"limit": 30, "sync_asked": 42}')`,
      [newId(), ada.userId],
    );
    ({ page, faults } = await openSignedIn(browser, system, eve));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const press = async (text: RegExp) => {
    await tabTo(page, text);
    await page.keyboard.press('Enter');
  };
  const dialogGone = () => page.getByRole('dialog').waitFor({ state: 'detached' });
  const disabled = async () =>
    (await system.database.query(`select 1 from users where id = $1 and disabled_at is not null`, [ada!.userId]))
      .length;

  it('is reached from the menu, and finds people', async () => {
    await page.goto(system.url);
    await press(/^Administration$/);
    await page.getByRole('heading', { name: 'Administration' }).waitFor();
    await page.getByRole('link', { name: 'Bob Example' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, '70-admin-users');
    await page.keyboard.press('/');
    await page.keyboard.type('ada');
    await page.getByRole('link', { name: 'Bob Example' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('link', { name: 'Ada Example' }).count()).toBe(1);
  });

  it('disables somebody after a question, and enables them again', async () => {
    await press(/^Ada Example$/);
    await page.getByRole('heading', { name: 'Ada Example' }).waitFor();
    await page.getByRole('button', { name: /^End the session in/ }).waitFor();
    await page.getByText('Connected', { exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, '71-admin-user');

    await press(/^Disable$/);
    await page.getByRole('dialog', { name: 'Disable Ada Example?' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialogGone();
    expect(await disabled()).toBe(0);

    await press(/^Disable$/);
    await page.getByRole('dialog').waitFor();
    await press(/^Disable the user$/);
    await page.getByText('Ada Example is disabled').waitFor();
    await dialogGone();
    expect(await disabled()).toBe(1);
    await page.getByText('Signed in nowhere.').waitFor();

    await press(/^Enable$/);
    await page.getByRole('dialog').waitFor();
    await press(/^Enable the user$/);
    await page.getByText('Ada Example is enabled').waitFor();
    await dialogGone();
    expect(await disabled()).toBe(0);
  });

  it('makes somebody an administrator', async () => {
    await press(/^Make an administrator$/);
    await page.getByRole('dialog', { name: 'Make Ada Example an administrator?' }).waitFor();
    await press(/^Make an administrator$/);
    await page.getByText('Ada Example is an administrator').waitFor();
    await page.getByText('Admin', { exact: true }).waitFor();
  });

  it("ends somebody's sessions", async () => {
    await dialogGone();
    await page.goto(`${system.url}/admin/users/${bob!.userId}`);
    await page.getByRole('button', { name: /^End the session in/ }).waitFor();
    await press(/^End all sessions$/);
    await page.getByText('Signed in nowhere.').waitFor();
    expect((await bob!.graphql<{ viewer: object | null }>('{ viewer { id } }')).data.viewer).toBeNull();
  });

  it('shows connected accounts and anomalies, and marks one as seen', async () => {
    await page.goto(`${system.url}/admin`);
    await press(/^Connected accounts$/);
    await page.getByRole('link', { name: 'Ada Example' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, '72-admin-integrations');

    await press(/^Anomalies$/);
    await page.getByText('Syncs asked for in quick succession').waitFor();
    await page.getByText('New', { exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, '73-admin-anomalies');
    await press(/^Mark as seen/);
    await page.getByText('Seen', { exact: true }).waitFor();
    await waitFor('it to be written', async () => {
      const [row] = await system.database.query<{ seen: boolean }>(`select seen_at is not null as seen from anomalies`);
      return row!.seen;
    });
  });

  it('fits on a small screen', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    for (const path of ['/admin', `/admin/users/${ada!.userId}`, '/admin/integrations', '/admin/anomalies']) {
      await page.goto(system.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await waitFor('the page to be there', () =>
        page.evaluate<boolean>(`!document.querySelector('[aria-busy="true"]')`),
      );
      expect([path, await overflow(page)]).toEqual([path, 0]);
    }
    expect(faults).toEqual([]);
  });

  it('leads nobody else there, and refuses who goes there', async () => {
    const carol = await system.signIn('Carol Example');
    const other = await openSignedIn(browser, system, carol);
    await other.page.goto(system.url);
    await other.page.getByRole('link', { name: 'Audit log' }).waitFor();
    await other.page.getByText('Carol Example').first().waitFor();
    expect(await other.page.getByRole('link', { name: 'Administration' }).count()).toBe(0);
    await other.page.goto(`${system.url}/admin`);
    await other.page.getByText('Only administrators may do this.').waitFor();
  });
});
