import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { scrollPeople } from '../bench/people/scroll.js';
import { type TestSystem, type TestUser, screenshot, startBrowser, startTestSystem, waitFor } from '../setup/index.js';
import { insertCompany, insertContacts, manyPeople } from '../setup/people-builder.js';
import { accessibilityFaults, overflow } from './accessibility.js';
import { openSignedIn, tabTo } from '../setup/signed-in.js';

const PEOPLE = 1_000;
/** The list of people, as it is worked with by mouse and by keyboard. */
describe('the list of people', () => {
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
    const companies = [
      await insertCompany(query, user.userId, 'Northwind', 'northwind.example'),
      await insertCompany(query, user.userId, 'Acme Print', 'acme.example'),
    ];
    await insertContacts(query, user.userId, manyPeople(60, companies));
    ({ page, faults } = await openSignedIn(browser, system, user));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const grid = () => page.getByRole('grid', { name: 'People' });
  const row = (name: string): Locator => grid().getByRole('row').filter({ hasText: name });
  const cell = (name: string, column: string) => row(name).locator(`[data-column="${column}"]`);
  const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
  const stored = <T>(sql: string) => system.database.query<T>(sql, [user.userId]);
  const notice = (text: string | RegExp) => page.locator('[data-sonner-toast]').filter({ hasText: text }).first();
  /** Presses what a message in the corner offers, with the keyboard alone. */
  async function takeBack(): Promise<void> {
    await page.keyboard.press('Alt+t');
    await tabTo(page, /^Undo$/);
    await page.keyboard.press('Enter');
  }

  it('finds while one types, and says why', async () => {
    await page.goto(`${system.url}/contacts`);
    await row('Mara Lindqvist 0').waitFor();
    await status('60 people');
    await screenshot(page, '50-people');
    await page.keyboard.press('/');
    await page.keyboard.type('person.17@');
    await status('1 matching');
    await row('Kwame Sandoval 17').getByText('Address:').waitFor();
    // What was typed before its last character finds him too, so the mark tells which answer is shown.
    await row('Kwame Sandoval 17').locator('mark').getByText('person.17@', { exact: true }).waitFor();
    expect(await row('Kwame Sandoval 17').locator('mark').count()).toBe(1);
    await screenshot(page, '51-people-search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/contacts\/[0-9a-f-]{36}/);
    await page.goBack();
    await status('1 matching');
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await status('60 people');
  });

  it('keeps filter, order and columns in the address, over a reload', async () => {
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('list', { name: 'Filter by' }).getByRole('button', { name: 'Phone known' }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await status('12 matching');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('list', { name: 'Filter by' }).getByRole('button', { name: 'Strength' }).click();
    await page.getByLabel('At least').fill('60');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Strength is at least 60', exact: true }).waitFor();
    await page.getByRole('button', { name: 'and: change to or' }).click();
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Phone' }).click();
    await page.getByRole('button', { name: 'Move Phone left' }).click();
    await screenshot(page, '52-people-columns');
    await page.keyboard.press('Escape');
    await page.waitForURL(
      (url) =>
        url.searchParams.get('filter') === 'any(hasPhone:yes;strength:60..)' &&
        url.searchParams.get('sort') === 'name' &&
        url.searchParams.get('columns') === 'name,email,company,tags,strength,interactions,phone,lastInteraction',
    );
    const shown = () => grid().getByRole('row').nth(1).textContent();
    const before = await shown();
    const headings = await grid().getByRole('columnheader').allTextContents();
    await page.reload();
    await page.getByRole('button', { name: 'or: change to and' }).waitFor();
    expect(await shown()).toBe(before);
    expect(await grid().getByRole('columnheader').allTextContents()).toEqual(headings);
    expect(await page.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending');
  });

  it('saves that as a view, renames it, and takes the deletion of it back', async () => {
    await page.getByRole('button', { name: 'Save view' }).click();
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('Within reach');
    await page.keyboard.press('Enter');
    const tab = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: /^Within reach/ });
    await tab.waitFor();
    await screenshot(page, '53-people-view');
    const other = await page.context().newPage();
    await other.goto(`${system.url}/contacts`);
    await other.getByRole('link', { name: /^Within reach/ }).click();
    await other.waitForURL((url) => url.searchParams.get('filter') === 'any(hasPhone:yes;strength:60..)');
    await other.getByRole('button', { name: 'Strength is at least 60', exact: true }).waitFor();
    await other.close();
    await page.getByRole('button', { name: 'What to do with the view Within reach' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('Reachable');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /^Reachable/ }).waitFor();
    await page.getByRole('button', { name: 'What to do with the view Reachable' }).click();
    await page.getByRole('menuitem', { name: 'Delete the view' }).click();
    await page.getByRole('link', { name: /^Reachable/ }).waitFor({ state: 'detached' });
    await notice('View “Reachable” deleted.').waitFor();
    await takeBack();
    await page.getByRole('link', { name: /^Reachable/ }).waitFor();
  });

  it('says what to do when nobody matches, and when the address is broken', async () => {
    await page.goto(`${system.url}/contacts?filter=hasPhone:yes,neverContacted:yes`);
    await page.getByText('Nobody matches the filter').waitFor();
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await status('60 people');
    await page.goto(`${system.url}/contacts?filter=any(`);
    await page.getByText('The filter in the address cannot be read').waitFor();
    await status('60 people');
  });

  it('tags a range that was selected with the keyboard, and takes it back', async () => {
    await page.goto(`${system.url}/contacts`);
    await row('Mara Lindqvist 0').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowDown');
    await status('4 selected');
    await screenshot(page, '54-people-selected');
    await page.getByRole('toolbar').getByRole('button', { name: 'Tag', exact: true }).click();
    await page.getByRole('combobox', { name: 'Tag to give' }).fill('Ally');
    await page.getByRole('option', { name: 'Make “Ally”' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await notice('Tagged 4 people “Ally”.').waitFor();
    await cell('Jonas Lindqvist 1', 'tags').getByText('Ally').waitFor();
    const tagged = () =>
      stored<{ name: string }>(
        `select c.display_name as name from contact_tags t join contacts c on c.id = t.contact_id
         where t.user_id = $1 order by 1`,
      ).then((rows) => rows.map(({ name }) => name));
    expect(await tagged()).toEqual(['Eve Lindqvist 2', 'Jonas Lindqvist 1', 'Noor Lindqvist 4', 'Ulrich Lindqvist 3']);
    await screenshot(page, '55-people-tagged');
    await takeBack();
    await notice('Taken back for 4 people.').waitFor();
    await cell('Jonas Lindqvist 1', 'tags').getByText('Ally').waitFor({ state: 'detached' });
    expect(await tagged()).toEqual([]);
  });

  it('deletes all that match, by their exact count, and brings them back from the list of changes', async () => {
    await page.goto(`${system.url}/contacts?filter=hasPhone:yes`);
    await status('12 matching');
    await page.getByRole('checkbox', { name: 'Select Mara Lindqvist 0' }).click();
    await page.getByRole('checkbox', { name: /^Select Tomás Lindqvist 5/ }).click({ modifiers: ['Shift'] });
    await status('2 selected');
    await page.getByRole('button', { name: 'Select all 12 matching' }).click();
    await status('All 12 matching selected');
    await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete 12 people?' });
    await dialog.waitFor();
    await screenshot(page, '56-people-delete');
    await dialog.getByRole('button', { name: 'Delete 12 people' }).click();
    await page.getByText('Nobody matches the filter').waitFor();
    await notice('Deleted 12 people.').waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Recent changes' }).click();
    await page.getByRole('list', { name: 'Changes' }).getByText('Undone').waitFor();
    await screenshot(page, '57-people-changes');
    await page.getByRole('button', { name: 'Undo: Deleted 12 people' }).click();
    await notice('Taken back for 12 people.').waitFor();
    await page.keyboard.press('Escape');
    await status('12 matching');
  });

  it('does nothing to all that match when they are others by now', async () => {
    await page.getByRole('checkbox', { name: 'Select all 12' }).click();
    await status('All 12 matching selected');
    const [added] = await insertContacts(system.database.query, user.userId, [
      { name: 'Late Comer', email: 'late@people.example', phone: '+49 1', lastAt: new Date() },
    ]);
    await page.getByRole('toolbar').getByRole('button', { name: 'Company' }).click();
    await page.getByRole('combobox', { name: 'Company to set' }).fill('Acme');
    await page.getByRole('option', { name: /Acme Print/ }).click();
    await notice('By now 13 contacts match').waitFor();
    await status('All 13 matching selected');
    await row('Late Comer').waitFor();
    expect(
      await stored(`select 1 from contacts where user_id = $1 and id = '${added}' and company_id is not null`),
    ).toEqual([]);
    await page.keyboard.press('Escape');
    await system.database.query('delete from contact_identities where contact_id = $1', [added]);
    await system.database.query('delete from contacts where id = $1', [added]);
  });

  it('edits a cell in place with the keyboard, Escape leaves it', async () => {
    await page.goto(`${system.url}/contacts?columns=name,jobTitle,phone,company`);
    await row('Jonas Lindqvist 1').waitFor();
    await cell('Jonas Lindqvist 1', 'jobTitle').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Printer');
    await page.keyboard.press('Escape');
    expect(await cell('Jonas Lindqvist 1', 'jobTitle').textContent()).toBe('');
    await page.keyboard.press('F2');
    await page.keyboard.type('Typesetter');
    await screenshot(page, '58-people-edit');
    await page.keyboard.press('Enter');
    await cell('Jonas Lindqvist 1', 'jobTitle').getByText('Typesetter').waitFor();
    await waitFor('it to be stored', async () =>
      (await stored(`select 1 from contacts where user_id = $1 and job_title = 'Typesetter'`)).at(0),
    );
    // The keyboard is where it was: to the right is the phone, then the company.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Company of Jonas Lindqvist 1' }).fill('Lead Type');
    await page.keyboard.press('Enter');
    await cell('Jonas Lindqvist 1', 'company').getByText('Lead Type').waitFor();
    await waitFor('the company to be made', async () =>
      (await stored(`select 1 from companies where user_id = $1 and name = 'Lead Type'`)).at(0),
    );
  });

  it('brings back what stood there when the server refuses', async () => {
    await page.route('**/graphql', async (route) => {
      const asked = route.request().postData() ?? '';
      if (/EditContactField|TagContacts|DeleteContacts/.test(asked)) await route.fulfill({ status: 503, body: '' });
      else await route.fallback();
    });
    await row('Eve Lindqvist 2').getByRole('link').focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('Somebody else');
    await page.keyboard.press('Enter');
    await notice('The server could not answer').waitFor();
    await row('Eve Lindqvist 2').waitFor();
    expect(await row('Somebody else').count()).toBe(0);
    await page.keyboard.press(' ');
    await status('1 selected');
    await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete 1 person' }).click();
    await notice('The server could not answer').waitFor();
    await row('Eve Lindqvist 2').waitFor();
    await page.unroute('**/graphql');
  });

  it('adds somebody by hand, and says what is wrong with an address', async () => {
    await page.goto(`${system.url}/contacts`);
    await row('Mara Lindqvist 0').waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'New contact' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Petra Newcomer');
    await dialog.getByRole('textbox', { name: 'Address' }).fill('person.3@people.example');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await dialog.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
    await screenshot(page, '59-people-new');
    await dialog.getByRole('textbox', { name: 'Address' }).fill('petra@new.example');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await notice('Petra Newcomer added.').waitFor();
    await status('61 people');
  });

  it('manages tags', async () => {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Manage tags' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tags' });
    await dialog.getByRole('textbox', { name: 'New tag' }).fill('Press');
    await page.keyboard.press('Enter');
    const name = dialog.getByRole('textbox', { name: 'Name of the tag Press' });
    await name.fill('Newspapers');
    await page.keyboard.press('Enter');
    await dialog
      .getByRole('button', { name: 'Colour of the tag Newspapers: Orange' })
      .or(dialog.getByRole('button', { name: /Colour of the tag Newspapers/ }))
      .click();
    await page.getByRole('radio', { name: 'Blue' }).click();
    await page.keyboard.press('Escape');
    await screenshot(page, '60-tags');
    await waitFor('the tag to be stored', async () =>
      (await stored(`select 1 from tags where user_id = $1 and name = 'Newspapers' and colour = 'blue'`)).at(0),
    );
    await page.keyboard.press('Escape');
  });

  it('fits on a small screen in the dark, and has no accessibility fault', async () => {
    const small = await openSignedIn(browser, system, user, {
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
      bypassCSP: true,
    });
    for (const query of ['', '?q=mara', '?filter=any(hasPhone:yes;strength:60..),hasCompany:yes']) {
      await small.page.goto(`${system.url}/contacts${query}`);
      await small.page.getByRole('grid').getByRole('link').first().waitFor();
      await small.page.waitForLoadState('networkidle');
      expect([query, await overflow(small.page), await accessibilityFaults(small.page)]).toEqual([query, 0, []]);
    }
    await small.page
      .getByRole('checkbox', { name: /^Select / })
      .nth(1)
      .click();
    await small.page.getByText('1 selected').waitFor();
    expect([await overflow(small.page), await accessibilityFaults(small.page)]).toEqual([0, []]);
    await screenshot(small.page, '61-people-small-dark');
    expect(small.faults).toEqual([]);
    await small.page.context().close();
    const large = await openSignedIn(browser, system, user, { bypassCSP: true });
    await large.page.goto(`${system.url}/contacts?filter=hasPhone:yes,any(hasCompany:yes;strength:60..)`);
    await large.page.getByRole('grid').getByRole('link').first().waitFor();
    await large.page.waitForLoadState('networkidle');
    expect(await accessibilityFaults(large.page)).toEqual([]);
    await large.page.locator('[data-column="strength"]').nth(1).hover();
    await large.page.getByRole('tooltip').waitFor();
    await screenshot(large.page, '62-people-strength');
    expect(await accessibilityFaults(large.page)).toEqual([]);
    await large.page.context().close();
  });

  // How smoothly, and over ten thousand: `npm run bench:people`.
  it('scrolls to its end, whose rows come as they are reached', async () => {
    const many = await system.signIn('Many People');
    await insertContacts(system.database.query, many.userId, manyPeople(PEOPLE));
    const other = await openSignedIn(browser, system, many);
    expect((await scrollPeople(other.page, system.url)).rows).toBe(PEOPLE);
    await other.page.getByRole('row', { name: new RegExp(`Oscar Fine ${PEOPLE - 1}\\b`) }).waitFor();
    await screenshot(other.page, '63-people-end');
    await other.page.context().close();
  });

  it('met no script error', () => expect(faults).toEqual([]));
});
