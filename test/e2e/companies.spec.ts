import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type TestSystem, type TestUser, screenshot, startBrowser, startTestSystem, waitFor } from '../setup/index.js';
import { interaction, newOrigin, newRawEvents, person, writeInteractions } from '../setup/interaction-builder.js';
import { insertCompany } from '../setup/people-builder.js';
import { accessibilityFaults, overflow } from './accessibility.js';
import { openSignedIn, tabTo } from '../setup/signed-in.js';

const HOUR_MS = 3_600_000;
const WRITERS = [
  'Mara Lindqvist <mara@northwind.example>',
  'Jon Sandoval <jon@northwind.example>',
  'Eve Okafor <eve@acme.example>',
];

/** Companies come of the domains that people write from; what belongs to what is the user's word. */
describe('companies', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let user: TestUser;
  let faults: string[];

  beforeAll(async () => {
    system = await startTestSystem();
    browser = await startBrowser();
    user = await system.signIn('Ada Example');
    const { query } = system.database;
    const origin = await newOrigin(query, user.userId);
    const ids = await newRawEvents(query, user.userId, origin, 6);
    const mails = ids.map((id, index) =>
      interaction(origin, id, {
        subject: `Letter ${index}`,
        occurredAt: new Date(Date.now() - (index + 1) * HOUR_MS),
        participants: [person(WRITERS[index % WRITERS.length]!)],
      }),
    );
    await writeInteractions(system.database, user.userId, mails);
    await insertCompany(query, user.userId, 'Umbrella Holding');
    ({ page, faults } = await openSignedIn(browser, system, user));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const rows = () => page.getByRole('region', { name: 'Companies' }).getByRole('row');
  const northwind = () => rows().filter({ hasText: 'northwind.example' });

  it('are listed with their people and figures, sorted by a heading, over a reload', async () => {
    await page.goto(`${system.url}/companies`);
    await northwind().waitFor();
    expect(await northwind().getByRole('cell').nth(1).textContent()).toBe('2');
    expect(await northwind().getByRole('cell').nth(2).textContent()).toBe('4');
    await screenshot(page, '70-companies');
    await page.getByRole('columnheader', { name: 'People' }).getByRole('button').click();
    await page.waitForURL((url) => url.searchParams.get('sort') === '-contacts');
    await page.reload();
    await rows().nth(1).filter({ hasText: 'northwind.example' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'People' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('are found while one types, and opened with the keyboard alone', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('northw');
    await waitFor('one to be found', async () => (await rows().count()) === 2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/companies\/[0-9a-f-]{36}$/);
    await page.getByText('Letter 0').waitFor();
    expect(await page.getByText('Letter 2').count()).toBe(0);
    await page.getByRole('list', { name: 'People' }).getByText('Jon Sandoval').waitFor();
    await screenshot(page, '71-company');
  });

  it('are renamed in place, and keep their name when the server refuses', async () => {
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Name' }).fill('Northwind Shipping');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Northwind Shipping' }).waitFor();
    await page.getByText('Edited by you').waitFor();
    await waitFor('it to be stored', async () =>
      (
        await system.database.query(`select 1 from companies where user_id = $1 and name = 'Northwind Shipping'`, [
          user.userId,
        ])
      ).at(0),
    );
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('UpdateCompany')) await route.fulfill({ status: 503, body: '' });
      else await route.fallback();
    });
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Name' }).fill('Something else');
    await page.keyboard.press('Enter');
    await page.getByText('The server could not answer').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Northwind Shipping' }).waitFor();
    await page.unroute('**/graphql');
  });

  it('are put under another by hand, and taken out again, with an undo', async () => {
    await page.getByRole('button', { name: 'Set the parent company' }).click();
    await page.getByRole('combobox', { name: 'Company that it belongs to' }).fill('Umbr');
    await page.getByRole('option', { name: 'Umbrella Holding' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const parent = page.getByRole('region', { name: 'Belongs to' });
    await parent.getByRole('link', { name: 'Umbrella Holding' }).click();
    const children = page.getByRole('region', { name: 'Subsidiaries' });
    await children.getByRole('link', { name: 'Northwind Shipping' }).waitFor();
    await screenshot(page, '72-parent');
    await children.getByRole('button', { name: 'Northwind Shipping is no subsidiary' }).click();
    await children.getByRole('link').waitFor({ state: 'detached' });
    await page.getByText('Northwind Shipping no longer belongs to Umbrella Holding.').waitFor();
    await page.keyboard.press('Alt+t');
    await tabTo(page, /^Undo$/);
    await page.keyboard.press('Enter');
    await children.getByRole('link', { name: 'Northwind Shipping' }).waitFor();
  });

  it('lead to their people in the list', async () => {
    await page.getByRole('link', { name: 'Northwind Shipping' }).click();
    await page.getByRole('heading', { level: 1, name: 'Northwind Shipping' }).waitFor();
    await page.getByRole('link', { name: 'All 2' }).click();
    await page.getByRole('button', { name: 'Company is Northwind Shipping', exact: true }).waitFor();
    await page.getByRole('status').filter({ hasText: '2 matching' }).waitFor();
  });

  it('can be made by hand', async () => {
    await page.goto(`${system.url}/companies`);
    await northwind().waitFor();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Name' }).fill('Paper Mill');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Paper Mill' }).waitFor();
    await page.getByText('Nobody belongs to it yet').waitFor();
  });

  it('fit on a small screen in the dark, and have no accessibility fault', async () => {
    const small = await openSignedIn(browser, system, user, {
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
      bypassCSP: true,
    });
    const [northwindId] = await system.database.query<{ id: string }>(
      `select id from companies where user_id = $1 and domain = 'northwind.example'`,
      [user.userId],
    );
    for (const path of ['companies', `companies/${northwindId!.id}`]) {
      await small.page.goto(`${system.url}/${path}`);
      await small.page.getByRole('heading', { level: 1 }).waitFor();
      await small.page.waitForLoadState('networkidle');
      expect([path, await overflow(small.page), await accessibilityFaults(small.page)]).toEqual([path, 0, []]);
      await screenshot(small.page, `73-small-${path.split('/').length}`);
    }
    expect(small.faults).toEqual([]);
    await small.page.context().close();
  });

  it('met no script error', () => expect(faults).toEqual([]));
});
