import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type TestSystem, type TestUser, screenshot, startBrowser, startTestSystem, waitFor } from '../setup/index.js';
import { interaction, newOrigin, newRawEvents, person, writeInteractions } from '../setup/interaction-builder.js';
import { openSignedIn } from '../setup/signed-in.js';
import { accessibilityFaults, overflow } from './accessibility.js';

const MESSAGES = [
  ['Oven extraction', 'The duct goes through the roof of the bakery.', 'Lena Albrecht <lena@krume.example>'],
  ['Terrace glazing', 'The panes arrive with the crane.', 'Sigrid Haugen <sigrid@fjordglass.example>'],
  ['Invoice for glazing', 'Payable within thirty days.', 'Marit Solberg <marit@fjordglass.example>'],
] as const;

/** Finding things, with the keyboard alone. */
describe('search', () => {
  let system: TestSystem;
  let browser: Browser;
  let user: TestUser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    system = await startTestSystem();
    browser = await startBrowser();
    user = await system.signIn('Ada Example');
    const { query } = system.database;
    const origin = await newOrigin(query, user.userId);
    const ids = await newRawEvents(query, user.userId, origin, MESSAGES.length);
    await query(`update raw_events set normalized_version = 1000000 where user_id = $1`, [user.userId]);
    await writeInteractions(
      system.database,
      user.userId,
      MESSAGES.map(([subject, body, who], index) =>
        interaction(origin, ids[index]!, {
          subject,
          body,
          snippet: body,
          threadKey: subject,
          participants: [person(who)],
        }),
      ),
    );
    await waitFor('everything to be findable', async () => {
      const [row] = await query<{ count: number }>(`select count(*)::int from embeddings where user_id = $1`, [
        user.userId,
      ]);
      return row!.count >= 6;
    });
    ({ page, faults } = await openSignedIn(browser, system, user, { bypassCSP: true }));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const palette = () => page.getByRole('dialog', { name: 'Search and commands' });
  const active = () => palette().locator('[role="option"][aria-selected="true"]');

  it('finds as one types, says why, and is led through by the keyboard', async () => {
    await page.goto(`${system.url}/search`);
    await page.getByText('What are you looking for?').waitFor();
    await page.keyboard.type('sigrid glazing');
    const people = page.getByRole('region', { name: 'People' });
    const messages = page.getByRole('region', { name: 'Messages' });
    await people.getByRole('link', { name: /Sigrid Haugen/ }).waitFor();
    await messages.getByRole('link', { name: /Terrace glazing/ }).waitFor();
    expect(await messages.locator('mark').first().textContent()).toMatch(/glazing/i);
    await messages.getByText('Your words').first().waitFor();
    await page.waitForURL(/q=sigrid/);
    await screenshot(page, '90-search');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Sigrid Haugen');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/contacts\/[0-9a-f-]{36}/);
  });

  it('finds what is misspelled', async () => {
    await page.goto(`${system.url}/search`);
    await page.getByLabel('Search everything').fill('Albrehct');
    await page
      .getByRole('link', { name: /Lena Albrecht/ })
      .getByText('Similar spelling')
      .first()
      .waitFor();
  });

  it('keeps what it is narrowed down to in the address, over a reload', async () => {
    await page.goto(`${system.url}/search?q=glazing`);
    await page.getByRole('region', { name: 'Messages' }).waitFor();
    await page.getByRole('button', { name: 'People', exact: true }).click();
    await page.waitForURL(/kinds=contact/);
    await page.reload();
    await page.getByRole('button', { name: 'People', exact: true, pressed: true }).waitFor();
    await page.getByRole('region', { name: 'Messages' }).waitFor({ state: 'detached' });
    await page.getByLabel('Search everything').fill('qqqqqq');
    await page.getByText('Nothing found').waitFor();
    await page.getByRole('button', { name: 'Search everything' }).click();
    await page.waitForURL((url) => !url.search.includes('kinds'));
  });

  it('opens the palette from anywhere, which finds people, pages and actions', async () => {
    await page.goto(`${system.url}/contacts`);
    await page.getByRole('grid', { name: 'People' }).getByText('Sigrid Haugen').waitFor();
    await page.keyboard.press('Control+k');
    await palette().waitFor();
    await page.keyboard.type('marit');
    await active().getByText('Marit Solberg').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, '91-palette');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Marit Solberg' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('audit log');
    await active().getByText('Go to Audit log').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/audit/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dark theme');
    await palette().getByRole('option', { name: 'Use the dark theme' }).waitFor();
    await waitFor('the action to be marked', async () => {
      await page.keyboard.press('ArrowDown');
      return (await active().textContent())?.includes('Use the dark theme');
    });
    await page.keyboard.press('Enter');
    await palette().waitFor({ state: 'detached' });
    await page.locator('html.dark').waitFor({ state: 'attached' });
  });

  it('is closed by Escape, and fits a small screen in the dark', async () => {
    await page.keyboard.press('Control+k');
    await palette().waitFor();
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${system.url}/search?q=glazing`);
    await page.getByRole('region', { name: 'Messages' }).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Control+k');
    await palette().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  it('shows similar people on the page of one', async () => {
    await page.goto(`${system.url}/search?q=sigrid&kinds=contact`);
    await page.getByRole('link', { name: /Sigrid Haugen/ }).click();
    await page
      .getByRole('region', { name: 'Similar people' })
      .getByRole('link', { name: /Marit Solberg/ })
      .waitFor();
    expect(faults).toEqual([]);
  });
});
