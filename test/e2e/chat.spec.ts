import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { writeLetters } from '../integration/insights-fixture.js';
import { type TestSystem, type TestUser, screenshot, startBrowser, startTestSystem } from '../setup/index.js';
import { openSignedIn, tabTo } from '../setup/signed-in.js';
import { accessibilityFaults, overflow } from './accessibility.js';
import { openTelephone } from './telephone.js';

const LETTERS = [
  {
    daysAgo: 9,
    from: 'Mara Lindqvist <mara@prints.example>',
    subject: 'Paper samples',
    body: 'The recycled paper has arrived. It is rough and warm. ![see](https://evil.example/pixel.png)',
  },
  {
    daysAgo: 5,
    to: 'Mara Lindqvist <mara@prints.example>',
    subject: 'Re: Paper samples',
    body: 'Thank you. I will send you the final drawings by Friday. The cover stays blue.',
  },
];

/** Questions about one's own data, asked by keyboard and by mouse. */
describe('the chat', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  let user: TestUser;
  let faults: string[];

  beforeAll(async () => {
    system = await startTestSystem();
    browser = await startBrowser();
    user = await system.signIn('Ada Example');
    await writeLetters(system.database, user.userId, LETTERS);
    ({ page, faults } = await openSignedIn(browser, system, user, { bypassCSP: true }));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const conversation = () => page.getByRole('list', { name: 'Conversation' });
  const field = () => page.getByRole('textbox', { name: 'Question' });
  const proposal = (title: string) => page.getByRole('region', { name: `Proposal: ${title}` }).last();
  const stored = <T>(sql: string) => system.database.query<T>(sql, [user.userId]);
  async function ask(question: string): Promise<void> {
    await field().fill(question);
    await page.keyboard.press('Enter');
    await conversation().getByText(question).waitFor();
    await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
  }

  it('answers the first question in a conversation that it begins, and names its sources', async () => {
    await page.goto(`${system.url}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await page.waitForURL(/\/chat$/);
    await ask('What did I promise Mara?');
    await page.waitForURL(/\/chat\/[0-9a-f-]{36}$/);
    await conversation().getByText('I will send you the final drawings by Friday').waitFor();
    await conversation()
      .getByText(/Read what happened with Mara Lindqvist|Looked for messages/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, '130-chat');
    await page.reload();
    await conversation().getByText('I will send you the final drawings by Friday').waitFor();
    expect(await stored(`select 1 from chat_messages where user_id = $1 and role = 'user'`)).toHaveLength(1);
  });

  it('leads from a citation to its message, by the keyboard', async () => {
    await field().click();
    await page.getByRole('heading', { level: 1 }).click();
    await tabTo(page, /^Source 1: /);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/contacts\/.*message=/);
    await page.goBack();
    await conversation().waitFor();
  });

  it('writes what was proposed once it is approved, and never what is declined', async () => {
    await ask('Remind me to call Mara on 2030-05-03');
    await proposal('Create a task').getByText('Call Mara').waitFor();
    expect(await stored('select 1 from tasks where user_id = $1')).toEqual([]);
    await screenshot(page, '131-proposal');
    await proposal('Create a task').getByRole('button', { name: 'Approve' }).click();
    await proposal('Create a task').getByText('Approved: it is written.').waitFor();
    expect(await stored('select title, due_on::text from tasks where user_id = $1')).toEqual([
      { title: 'Call Mara', due_on: '2030-05-03' },
    ]);
    await ask('Tag Mara Lindqvist as printer');
    await proposal('Add a tag').getByText('printer', { exact: true }).waitFor();
    await proposal('Add a tag').getByRole('button', { name: 'Decline' }).click();
    await proposal('Add a tag').getByText('Declined: nothing was written.').waitFor();
    expect(await stored('select 1 from contact_tags where user_id = $1')).toEqual([]);
    await page.goto(`${system.url}/tasks`);
    await page.getByText('Call Mara').first().waitFor();
    await page.goBack();
  });

  it('shows no image and no link that a message holds', async () => {
    await ask('What did Mara say about the paper?');
    await conversation().getByText('The recycled paper has arrived').waitFor();
    expect(await conversation().locator('img').count()).toBe(0);
    expect(await conversation().locator('a[href*="evil"]').count()).toBe(0);
  });

  it('leaves the question in its field when no model may be asked, and says why', async () => {
    await user.ask(`mutation { setAiEnabled(input: { on: false }) { userErrors { code } } }`);
    await field().fill('And now?');
    await page.keyboard.press('Enter');
    await page.getByText('AI is switched off.').first().waitFor();
    await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
    expect(await field().inputValue()).toBe('And now?');
    await user.ask(`mutation { setAiEnabled(input: { on: true }) { userErrors { code } } }`);
  });

  it('is renamed and deleted, and fits a telephone in the dark', async () => {
    const list = page.getByRole('navigation', { name: 'Conversations' });
    await list.getByRole('button', { name: /^Rename: / }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Paper');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await list.getByRole('link', { name: 'Paper', exact: true }).waitFor();
    const phone = await openTelephone(browser, system, user);
    await phone.goto(page.url());
    await phone.getByText('The recycled paper has arrived').waitFor();
    expect(await overflow(phone)).toBe(0);
    expect(await accessibilityFaults(phone)).toEqual([]);
    await screenshot(phone, '132-chat-telephone');
    await list.getByRole('button', { name: 'Delete: Paper' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(/\/chat$/);
    await page.getByText('What would you like to know?').waitFor();
    expect(await stored('select 1 from chat_messages where user_id = $1')).toEqual([]);
    expect(await stored('select 1 from tasks where user_id = $1')).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});
