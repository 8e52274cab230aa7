import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type TestSystem, type TestUser, screenshot, startBrowser, startTestSystem, waitFor } from '../setup/index.js';
import { insertContacts } from '../setup/people-builder.js';
import { openSignedIn, tabTo } from '../setup/signed-in.js';
import { accessibilityFaults, overflow } from './accessibility.js';

const ADDRESS = 'mara@lindqvist.example';

/** Somebody is forgotten, and it is chosen how long things are kept, by the keyboard alone. */
describe('erasing a person in the browser', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let ada: TestUser;
  let contactId: string;
  let faults: string[];

  beforeAll(async () => {
    system = await startTestSystem();
    browser = await startBrowser();
    ada = await system.signIn('Ada Example');
    [contactId] = (await insertContacts(system.database.query, ada.userId, [
      { name: 'Mara Lindqvist', email: ADDRESS },
      { name: 'Jonas Sandoval', email: 'jonas@sandoval.example' },
    ])) as [string];
    ({ page, faults } = await openSignedIn(browser, system, ada, { bypassCSP: true }));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const begun = async () =>
    (await system.database.query<{ n: number }>('select count(*)::int as n from person_erasures'))[0]!.n;
  const typeInto = async (text: string) => {
    await waitFor('the focus to be in the field', () =>
      page.evaluate<boolean>(`document.activeElement?.tagName === 'INPUT'`),
    );
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };

  it('says what would go, and does nothing for another address', async () => {
    await page.goto(`${system.url}/contacts/${contactId}`);
    await page.getByRole('heading', { name: 'Mara Lindqvist' }).waitFor();
    await tabTo(page, /^Erase this person/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Erase this person' }).waitFor();
    await page.getByText('1 contact with 1 address or number go.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await typeInto('jonas@sandoval.example');
    await page.getByText(`Type ${ADDRESS} to erase this person.`).waitFor();
    await screenshot(page, '61-erase-person');
    expect(await begun()).toBe(0);
  });

  it('gives up with Escape, back where it began', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await waitFor('the focus to be back', () =>
      page.evaluate<boolean>(`/^Erase this person/.test(document.activeElement?.textContent ?? '')`),
    );
  });

  it('erases, leads to those who are left, and shows the certificate in the settings', async () => {
    await page.keyboard.press('Enter');
    await page.getByText('1 contact with 1 address or number go.').waitFor();
    await typeInto(ADDRESS);
    await page.waitForURL(/\/contacts(\?|$)/);
    await waitFor('the person to be gone', async () => {
      const left = await system.database.query(`select from person_erasures where ended_at is not null`);
      return left.length === 1;
    });
    await page.goto(`${system.url}/settings`);
    await page.getByRole('heading', { name: 'People that were erased' }).waitFor();
    await page.getByText(/^Erased /).waitFor();
    await page.goto(`${system.url}/contacts`);
    const rows = page.getByRole('grid', { name: 'People' }).getByRole('row');
    await rows.filter({ hasText: 'Jonas Sandoval' }).waitFor();
    expect(await rows.filter({ hasText: 'Mara Lindqvist' }).count()).toBe(0);
  });

  it('lets everybody choose how long things are kept', async () => {
    await page.goto(`${system.url}/settings`);
    await page.getByRole('heading', { name: 'How long we keep things' }).waitFor();
    const select = page.getByLabel(/^Mail and events as they came/);
    await select.focus();
    await select.selectOption({ label: '30 days' });
    await waitFor('the choice to be kept', async () => {
      const rows = await system.database.query<{ days: number }>(
        'select raw_event_days as days from retention_settings',
      );
      return rows[0]?.days === 30;
    });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflow(page)).toBe(0);
    await screenshot(page, '62-retention');
    expect(faults).toEqual([]);
  });
});
