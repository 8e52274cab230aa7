import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash } from '../setup/content-hash.js';
import { type TestSystem, type TestUser, importAll, startTestSystem, waitFor } from '../setup/index.js';

const ADA = 'ada@studio.example';
const [ANN, BEA] = ['Ann Other <ann@people.example>', 'Bea Third <bea@people.example>'];

interface Message {
  from: string;
  subject: string;
  messageId: string;
  day: number;
  references?: string;
  headers?: Record<string, string>;
  text?: string;
  to?: string;
}

const QUOTED = 'Yes.\n\nOn Monday, Ada wrote:\n> Shall we?\n';

/** Conversations of messages as mail programs send them: with references and without, broken and misleading. */
describe('conversations', () => {
  let system: TestSystem;
  let ada: TestUser;
  let bob: TestUser;
  let integrationId: string;
  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: ['--mailbox', 'empty', '--account', ADA, '--quota', 'off'],
      environment: { SYNC_POLL_MINUTES: '1440' },
    });
    await deliver(
      { from: ANN, subject: 'Plan', messageId: '<plan@x>', day: 1 },
      // No headers that tell: the prefix, the subject and who wrote before do.
      { from: ADA, to: ANN, subject: 'AW: Plan', messageId: '<bare@x>', day: 2 },
      // What it refers to never came, nor did it for the next one, which has another subject.
      { from: ANN, subject: 'Re: Budget', messageId: '<b1@x>', day: 3, references: '<lost@x>' },
      { from: BEA, subject: 'Numbers', messageId: '<b2@x>', day: 4, references: '<lost@x>', text: QUOTED },
      // "Reply" pressed for the address alone.
      { from: ANN, subject: 'Holiday', messageId: '<new@x>', day: 5, references: '<plan@x>' },
      // The same subject of somebody else.
      { from: BEA, subject: 'Plan', messageId: '<other@x>', day: 6 },
      { from: BEA, subject: 'Re: Plan', messageId: '<late@x>', day: 90 },
    );
    [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
    integrationId = (await ada.connect(['google_gmail'], ADA)).google_gmail!;
    await importAll(ada, integrationId);
  });
  afterAll(() => system?.stop());

  async function deliver(...messages: Message[]): Promise<void> {
    for (const { day, text = 'Hello', to = ADA, ...message } of messages)
      await system.sandbox.admin('POST', `/accounts/${ADA}/messages`, {
        ...message,
        to,
        text,
        date: new Date(Date.UTC(2026, 0, day, 9)).toISOString(),
      });
  }
  const keyOf = async (messageId: string) =>
    (
      await system.database.query<{ id: string }>(
        'select id from interactions where user_id = $1 and message_id = $2',
        [ada.userId, messageId],
      )
    )[0]!.id;
  const subjectsWith = async (messageId: string, user = ada) =>
    (
      await user.ask<{ conversation: { subject: string; participants: unknown[] }[] }>(
        `query ($id: ID!) { conversation(interactionId: $id) { subject participants { address } } }`,
        { id: await keyOf(messageId) },
      )
    ).conversation.map(({ subject }) => subject);

  it('joins an answer without headers to what it answers, newest first', async () => {
    expect(await subjectsWith('plan@x')).toEqual(['AW: Plan', 'Plan']);
    expect(await subjectsWith('bare@x')).toEqual(['AW: Plan', 'Plan']);
  });

  it('joins what quotes and refers to one message that never came, though the subject changed', async () => {
    expect(await subjectsWith('b1@x')).toEqual(['Numbers', 'Re: Budget']);
  });

  it('begins anew with a new topic, with a stranger, and after a long time', async () => {
    expect(await subjectsWith('new@x')).toEqual(['Holiday']);
    expect(await subjectsWith('other@x')).toEqual(['Plan']);
    expect(await subjectsWith('late@x')).toEqual(['Re: Plan']);
  });

  it('shows nothing to another user, nor of what is no message', async () => {
    expect(await subjectsWith('plan@x', bob)).toEqual([]);
    for (const interactionId of ['018f0000-0000-7000-8000-00000000dead', 'none'])
      expect(await ada.ask(`{ conversation(interactionId: "${interactionId}") { id } }`)).toEqual({ conversation: [] });
  });

  it('joins two conversations by a message that comes later, and parts them when its import is taken back', async () => {
    const before = await contentHash(system.database.query, ada.userId);
    await deliver({
      from: ANN,
      subject: 'Re: Plan',
      messageId: '<bridge@x>',
      day: 7,
      references: '<plan@x> <b1@x>',
      text: QUOTED,
    });
    await ada.ask(`mutation ($id: ID!) { syncNow(input: { integrationId: $id }) { userErrors { code } } }`, {
      id: integrationId,
    });
    await waitFor('the bridge to be grouped', async () => {
      const rows = await system.database.query(
        `select from conversation_members m join interactions i on i.id = m.interaction_id
         where i.user_id = $1 and i.message_id = 'bridge@x' and m.conversation_id is not null`,
        [ada.userId],
      );
      return rows.length > 0;
    });
    expect(await subjectsWith('b2@x')).toEqual(['Re: Plan', 'Numbers', 'Re: Budget', 'AW: Plan', 'Plan']);
    const [batch] = await system.database.query<{ id: string }>(
      `select batch_id as id from interactions where user_id = $1 and message_id = 'bridge@x'`,
      [ada.userId],
    );
    await waitFor('the import to have ended', async () => {
      const [row] = await system.database.query<{ state: string }>('select state from sync_batches where id = $1', [
        batch!.id,
      ]);
      return row?.state === 'completed';
    });
    const { undoBatch } = await ada.ask<{ undoBatch: { userErrors: unknown[] } }>(
      `mutation ($id: ID!) { undoBatch(input: { batchId: $id }) { userErrors { code } } }`,
      { id: batch!.id },
    );
    expect(undoBatch.userErrors).toEqual([]);
    await waitFor('the undo', async () => (await contentHash(system.database.query, ada.userId)) === before);
    expect(await subjectsWith('b2@x')).toEqual(['Numbers', 'Re: Budget']);
  });
});
