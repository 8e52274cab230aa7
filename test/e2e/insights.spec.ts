import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  type TestSystem,
  type TestUser,
  importAll,
  screenshot,
  startBrowser,
  startTestSystem,
} from '../setup/index.js';
import { openSignedIn, tabTo } from '../setup/signed-in.js';
import { accessibilityFaults, overflow } from './accessibility.js';
import { openTelephone } from './telephone.js';

const ACCOUNT = 'ada@studio.example';
const DAY_MS = 86_400_000;

/** What messages come to, with the way back to them; and the page that everything begins with. */
describe('insights and the dashboard', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let user: TestUser;
  let faults: string[];
  let mara: string;

  beforeAll(async () => {
    system = await startTestSystem({ sandbox: ['--mailbox', 'empty', '--account', ACCOUNT, '--quota', 'off'] });
    const letters = [
      { subject: 'Paper samples', text: 'The offer is EUR 4,200.00 and holds until Friday.', daysAgo: 9 },
      {
        subject: 'Colours of the cover',
        text: 'Hello Ada,\n\ncould you tell me which blue you want on the cover?',
        daysAgo: 2,
      },
    ];
    for (const { subject, text, daysAgo } of letters)
      await system.sandbox.admin('POST', `/accounts/${ACCOUNT}/messages`, {
        ...{ from: 'Mara Lindqvist <mara@prints.example>', to: ACCOUNT, subject, text },
        date: new Date(Date.now() - daysAgo * DAY_MS).toISOString(),
      });
    browser = await startBrowser();
    user = await system.signIn('Ada Example');
    const { google_gmail: gmail } = await user.connect(['google_gmail'], ACCOUNT);
    await importAll(user, gmail!);
    const [row] = await system.database.query<{ id: string }>(
      `select contact_id as id from contact_identities where user_id = $1 and value = 'mara@prints.example'`,
      [user.userId],
    );
    mara = row!.id;
    await user.ask(
      `mutation ($id: ID!) { createTask(input: { contactIds: [$id], title: "Choose the paper", dueOn: "2026-01-05" }) { userErrors { code } } }`,
      { id: mara },
    );
    ({ page, faults } = await openSignedIn(browser, system, user, { bypassCSP: true }));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const insights = () => page.getByRole('region', { name: 'Insights', exact: true });
  const openContact = async () => {
    await page.goto(`${system.url}/contacts/${mara}`);
    await insights().getByText('EUR 4,200.00').first().waitFor();
  };

  it('shows who waits, what is due, what is new and how much happened', async () => {
    await page.goto(`${system.url}/`);
    await page.getByRole('region', { name: 'To get back to' }).getByText('which blue you want').waitFor();
    await page.getByRole('region', { name: 'Due tasks' }).getByText('Choose the paper').waitFor();
    await page
      .getByRole('region', { name: 'New since you looked' })
      .getByRole('link', { name: 'Mara Lindqvist' })
      .first()
      .waitFor();
    await page.getByRole('region', { name: 'Inbox digest' }).getByText('which blue you want').first().waitFor();
    await page.getByRole('figure', { name: 'Activity by month' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, '120-dashboard');
  });

  it('leads from a statement to its message, by the keyboard', async () => {
    await openContact();
    await page.getByRole('heading', { level: 1 }).click();
    await tabTo(page, /^Source 1: /);
    await page.keyboard.press('Enter');
    await page.waitForURL(/message=/);
    await page.getByRole('main').getByRole('button', { expanded: true }).first().waitFor();
    await screenshot(page, '121-insights');
  });

  it('is rated, corrected and dismissed, and that can be taken back', async () => {
    await openContact();
    expect(await accessibilityFaults(page)).toEqual([]);
    await insights().getByRole('button', { name: 'Helpful: What was said', exact: true }).click();
    await insights().getByRole('button', { name: 'Helpful: What was said', exact: true, pressed: true }).waitFor();
    await insights().getByRole('button', { name: 'Correct: What was said' }).click();
    await insights().getByRole('textbox', { name: 'In your own words' }).fill('Mara makes our catalogue.');
    await insights().getByRole('button', { name: 'Save' }).click();
    await insights().getByText('Your words', { exact: true }).waitFor();
    await insights().getByText('Mara makes our catalogue.').waitFor();
    await insights().getByRole('button', { name: 'Look again' }).click();
    await insights().getByText('Mara makes our catalogue.').waitFor();
    await insights().getByRole('button', { name: 'Dismiss: Next steps' }).click();
    await insights().getByRole('heading', { name: 'Next steps' }).waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await insights().getByRole('heading', { name: 'Next steps' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('tells what the contacts of a saved view come to', async () => {
    const { done } = await user.ask<{ done: { view: { id: string } } }>(
      `mutation { done: createContactView(input: { name: "Printers", definition: { search: "mara" } }) { view { id } } }`,
    );
    await page.goto(`${system.url}/contacts?view=${done.view.id}`);
    await page.getByRole('button', { name: 'This view in short' }).click();
    await page.getByRole('region', { name: 'This view in short' }).getByText('which blue you want').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, '123-view-in-short');
    expect(faults).toEqual([]);
  });

  it('fits a telephone in the dark', async () => {
    const phone = await openTelephone(browser, system, user);
    for (const [path, wanted] of [
      ['/', 'which blue you want'],
      [`/contacts/${mara}`, 'Mara makes our catalogue.'],
    ] as const) {
      await phone.goto(`${system.url}${path}`);
      await phone.getByText(wanted).first().waitFor();
      expect(await overflow(phone)).toBe(0);
      expect(await accessibilityFaults(phone)).toEqual([]);
    }
    await screenshot(phone, '122-insights-telephone');
  });
});
