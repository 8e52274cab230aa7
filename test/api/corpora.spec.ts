import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type BatchReport,
  type TestSystem,
  type TestUser,
  finishedBatch,
  importAll,
  startTestSystem,
} from '../setup/index.js';

const CORPORA = '../shared/corpora';
const mailboxes = existsSync(CORPORA) ? readdirSync(CORPORA).filter((name) => name.startsWith('mailbox-')) : [];
const MOST_FAILED = 0.002;

if (mailboxes.length === 0) console.info(`${CORPORA} is not here: real mailboxes are skipped`);
const described = mailboxes.length > 0 ? describe.each(mailboxes) : describe.skip.each(['no mailbox']);

described('%s, from the sandbox to contacts', (name) => {
  let system: TestSystem;
  let user: TestUser;
  let integrationId: string;
  let account: string;
  beforeAll(async () => {
    system = await startTestSystem({ sandbox: ['--mailbox', join(CORPORA, name), '--quota', 'off'] });
    user = await system.signIn();
    integrationId = (await user.connect(['google_gmail'])).google_gmail!;
    const [row] = await system.database.query<{ email: string }>(`select account_email as email from integrations`);
    account = row!.email;
  });
  afterAll(() => system?.stop());

  const again = async (): Promise<BatchReport> => {
    const { syncNow } = await user.ask<{ syncNow: { batch: { id: string } } }>(
      `mutation ($id: ID!) { syncNow(input: { integrationId: $id }) { batch { id } } }`,
      { id: integrationId },
    );
    return finishedBatch(user, syncNow.batch.id);
  };

  it('accounts for every message, and fails on next to none', async () => {
    const { ledger } = await importAll(user, integrationId);
    const { messages } = await system.sandbox.admin<{ messages: { total: number } }>(
      'GET',
      `/ledger?account=${encodeURIComponent(account)}`,
    );
    expect(ledger.listed).toBe(messages.total);
    expect(ledger.listed).toBe(ledger.stored + ledger.skippedTotal + ledger.failedTotal);
    expect(ledger.complete).toBe(true);
    expect(ledger.failedTotal).toBeLessThanOrEqual(ledger.listed * MOST_FAILED);
    const [{ interactions, contacts } = { interactions: 0, contacts: 0 }] = await system.database.query<{
      interactions: number;
      contacts: number;
    }>(
      `select (select count(*)::int from interactions) as interactions, (select count(*)::int from contacts) as contacts`,
    );
    expect(interactions).toBe(ledger.stored);
    expect(contacts).toBeGreaterThan(0);
  });

  it('brings nothing the second time', async () => {
    expect((await again()).ledger).toMatchObject({ listed: 0, stored: 0, complete: true });
  });

  it('brings exactly the one message that came meanwhile', async () => {
    await system.sandbox.admin('POST', `/accounts/${encodeURIComponent(account)}/messages`, {
      from: 'A Newcomer <newcomer@client.example>',
      to: account,
      subject: 'One more',
      text: 'This came later.',
    });
    expect((await again()).ledger).toMatchObject({ listed: 1, stored: 1, complete: true });
  });
});
