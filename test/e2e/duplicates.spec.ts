import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  type TestSystem,
  type TestUser,
  importAll,
  screenshot,
  startBrowser,
  startTestSystem,
  waitFor,
} from '../setup/index.js';
import { accessibilityFaults, overflow } from './accessibility.js';
import { openTelephone } from './telephone.js';
import { openSignedIn } from '../setup/signed-in.js';

const ACCOUNT = 'ada@studio.example';

/** Who may be one person is decided by the person, with the keyboard alone, and can be taken back. */
describe('duplicates in a browser', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let user: TestUser;
  let faults: string[];

  beforeAll(async () => {
    system = await startTestSystem({ sandbox: ['--mailbox', 'empty', '--account', ACCOUNT, '--quota', 'off'] });
    for (const from of [
      'Mara Lindqvist <mara@prints.example>',
      'Mara Lindqvist <mlq@garden.example>',
      'Eve Okafor <eve@maps.example>',
      'Eve Okafor <eo@choir.example>',
    ])
      await system.sandbox.admin('POST', `/accounts/${ACCOUNT}/messages`, {
        from,
        to: ACCOUNT,
        subject: 'Hello',
        text: 'Hello',
      });
    browser = await startBrowser();
    user = await system.signIn('Ada Example');
    const { google_gmail: gmail } = await user.connect(['google_gmail'], ACCOUNT);
    await importAll(user, gmail!);
    ({ page, faults } = await openSignedIn(browser, system, user));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const ownerOf = async (address: string) =>
    (
      await system.database.query<{ id: string }>(
        `select contact_id as id from contact_identities where user_id = $1 and value = $2`,
        [user.userId, address],
      )
    )[0]!.id;
  const pairs = () => page.getByRole('list', { name: 'Pairs' }).getByRole('region');
  const link = (count: number) => page.getByRole('link', { name: `Duplicates ${count} to decide` });

  it('shows pairs side by side, with the evidence in words and their number in the navigation', async () => {
    await page.goto(`${system.url}/duplicates`);
    await link(2).waitFor();
    await page.getByText(/The same name \(Mara Lindqvist\)\. Nothing else/).waitFor();
    expect(await pairs().count()).toBe(2);
    await screenshot(page, '72-duplicates');
  });

  it('fits a telephone in the dark, without an accessibility fault', async () => {
    const telephone = await openTelephone(browser, system, user);
    await telephone.goto(`${system.url}/duplicates`);
    await telephone
      .getByRole('button', { name: /^Merge/ })
      .first()
      .waitFor();
    await screenshot(telephone, '73-small-duplicates');
    expect([await overflow(telephone), await accessibilityFaults(telephone)]).toEqual([0, []]);
  });

  it('merges with a key into the one that was chosen, and goes on with the next', async () => {
    const first = pairs().first();
    const name = (await first.getAttribute('aria-label'))!.split(' and ')[0]!;
    const before = await first.getByRole('radio', { checked: true }).getAttribute('value');
    await page.keyboard.press('x');
    await waitFor('the other to be chosen', async () => {
      return (await first.getByRole('radio', { checked: true }).getAttribute('value')) !== before;
    });
    const chosen = await first.getByRole('radio', { checked: true }).getAttribute('value');
    await page.keyboard.press('m');
    await page.getByText(`${name} is part of ${name} now.`).waitFor();
    await link(1).waitFor();
    expect(await pairs().count()).toBe(1);
    await waitFor('the keyboard to be on the next pair', () =>
      page.evaluate<boolean>(`document.activeElement?.hasAttribute('data-pair') ?? false`),
    );
    const [shown] = await system.database.query<{ id: string }>(
      `select id from contacts where user_id = $1 and display_name = $2 and merged_into is null`,
      [user.userId, name],
    );
    expect(shown!.id).toBe(chosen);
  });

  it('takes the merge back with a key', async () => {
    await page.keyboard.press('z');
    await page.getByText('stands alone again.').waitFor();
    const apart = await Promise.all([
      ownerOf('mara@prints.example'),
      ownerOf('mlq@garden.example'),
      ownerOf('eve@maps.example'),
      ownerOf('eo@choir.example'),
    ]);
    expect(new Set(apart).size).toBe(4);
  });

  it('keeps two people apart, and then has nothing left to ask', async () => {
    await page.keyboard.press('k');
    await page.getByText('Everybody is there once').waitFor();
    await page.getByRole('link', { name: 'Duplicates', exact: true }).waitFor();
    await page.reload();
    await page.getByText('Everybody is there once').waitFor();
    await screenshot(page, '74-no-duplicates');
  });

  it('met no script error', () => expect(faults).toEqual([]));
});
