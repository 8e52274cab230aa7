import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../libs/platform/database/index.js';
import { type TestSystem, type TestUser, importAll, startTestSystem } from '../setup/index.js';
import { type ModelServer, startModelServer } from '../setup/model-server.js';

const ACCOUNT = 'ada@studio.example';
const ASK = `mutation ($input: AskInput!) { ask(input: $input) {
  answer { id state text citations { number interaction { subject } contact { displayName } } invocations { id tool state arguments } }
  userErrors { code message } } }`;
const DECIDE = (verb: string) => `mutation ($input: ToolInvocationInput!) { done: ${verb}ToolInvocation(input: $input) {
  invocation { id state } userErrors { code } } }`;
const CREATE = `mutation ($input: CreateChatThreadInput!) { createChatThread(input: $input) { thread { id title } userErrors { code } } }`;

interface Answer {
  id: string;
  state: string;
  text: string;
  citations: { number: number; interaction: { subject: string } | null; contact: { displayName: string } | null }[];
  invocations: { id: string; tool: string; state: string; arguments: Record<string, unknown> }[];
}

let system: TestSystem;
let server: ModelServer;
let [ada, bob]: TestUser[] = [];
let thread: string;

beforeAll(async () => {
  server = await startModelServer(() => ({ hang: true }));
  system = await startTestSystem({
    sandbox: ['--mailbox', 'empty', '--account', ACCOUNT, '--quota', 'off'],
    environment: { AI_BASE_URL: server.url },
  });
  await system.sandbox.admin('POST', `/accounts/${ACCOUNT}/messages`, {
    from: 'Mara Lindqvist <mara@prints.example>',
    to: ACCOUNT,
    subject: 'Paper samples',
    text: 'The recycled paper has arrived.',
  });
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
  const { google_gmail: gmail } = await ada!.connect(['google_gmail'], ACCOUNT);
  await importAll(ada!, gmail!);
  thread = await begin(ada!);
});
afterAll(async () => {
  await system?.stop();
  await server?.close();
});

async function begin(user: TestUser, title: string | null = null): Promise<string> {
  const { createChatThread: made } = await user.ask<{ createChatThread: { thread: { id: string } } }>(CREATE, {
    input: { title },
  });
  return made.thread.id;
}

async function ask(user: TestUser, text: string, input: object = {}) {
  const variables = { input: { threadId: thread, questionId: newId(), text, today: '2026-03-01', ...input } };
  const { ask: asked } = await user.ask<{ ask: { answer: Answer | null; userErrors: { code: string }[] } }>(
    ASK,
    variables,
  );
  return asked;
}

async function decide(user: TestUser, verb: 'approve' | 'decline', toolInvocationId: string) {
  type Done = { done: { invocation: { state: string } | null; userErrors: { code: string }[] } };
  const { done } = await user.ask<Done>(DECIDE(verb), { input: { toolInvocationId } });
  return done.invocation?.state ?? done.userErrors[0]!.code;
}

const notes = async () => (await system.database.query(`select id from interactions where kind = 'note'`)).length;

describe('conversations', () => {
  it('answer from the own data, with what they cite', async () => {
    const { answer } = await ask(ada!, 'When did I last hear from Mara Lindqvist?');
    expect(answer).toMatchObject({ state: 'COMPLETE', text: expect.stringContaining('“Paper samples”') });
    expect(answer!.citations[0]).toEqual({
      number: 1,
      interaction: { subject: 'Paper samples' },
      contact: { displayName: 'Mara Lindqvist' },
    });
  });

  it('are nobody else’s', async () => {
    const own = await begin(bob!);
    expect((await ask(bob!, 'Who is Mara Lindqvist?', { threadId: own })).answer!.citations).toEqual([]);
    expect((await ask(bob!, 'Hello?')).userErrors[0]!.code).toBe('CHAT_NOT_FOUND');
    const { chatThread, chatThreads } = await bob!.ask<{
      chatThread: null;
      chatThreads: { edges: { node: { id: string } }[] };
    }>(`query ($id: ID!) { chatThread(threadId: $id) { id } chatThreads { edges { node { id } } } }`, { id: thread });
    expect([chatThread, chatThreads.edges.map(({ node }) => node.id)]).toEqual([null, [own]]);
    const changes = [`rename|title: "Mine"`, `delete|`].map((each) => each.split('|'));
    for (const [verb, more] of changes) {
      const { done } = await bob!.ask<{ done: { userErrors: { code: string }[] } }>(
        `mutation { done: ${verb}ChatThread(input: { threadId: "${thread}" ${more} }) { userErrors { code } } }`,
      );
      expect(done.userErrors).toEqual([{ code: 'CHAT_NOT_FOUND' }]);
    }
  });

  it('ask a question once, however often it is sent', async () => {
    const questionId = newId();
    const [first, second] = [
      await ask(ada!, 'Who is Mara?', { questionId }),
      await ask(ada!, 'Who is Mara?', { questionId }),
    ];
    expect(second.answer).toEqual(first.answer);
    expect((await ask(bob!, 'Who?', { questionId, threadId: await begin(bob!) })).userErrors[0]!.code).toBe('ID_TAKEN');
  });
});

describe('a proposal', () => {
  const proposed = async () =>
    (await ask(ada!, 'Add a note to Mara Lindqvist: likes rough paper')).answer!.invocations.find(
      ({ tool }) => tool === 'add_note',
    )!;

  it('is written when its person approves it, once', async () => {
    const { id, state, arguments: args } = await proposed();
    expect([state, args['text'], await notes()]).toEqual(['PROPOSED', 'likes rough paper', 0]);
    expect(await decide(bob!, 'approve', id)).toBe('PROPOSAL_NOT_FOUND');
    expect(await decide(bob!, 'decline', id)).toBe('PROPOSAL_NOT_FOUND');
    expect(await notes()).toBe(0);
    expect([await decide(ada!, 'approve', id), await decide(ada!, 'approve', id), await notes()]).toEqual([
      'APPROVED',
      'APPROVED',
      1,
    ]);
  });

  it('is not written when it is declined', async () => {
    const { id } = await proposed();
    expect([await decide(ada!, 'decline', id), await decide(ada!, 'approve', id), await notes()]).toEqual([
      'DECLINED',
      'PROPOSAL_DECIDED',
      1,
    ]);
  });
});

describe('a streamed answer', () => {
  const stream = (user: TestUser, body: object, headers: Record<string, string> = {}) =>
    user.fetch(`/chat/threads/${thread}/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ questionId: newId(), text: 'Who is Mara Lindqvist?', today: '2026-03-01', ...body }),
    });

  it('tells what is looked up, what is said, and that it is done', async () => {
    const response = await stream(ada!, {});
    const text = await response.text();
    expect([response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      'text/event-stream; charset=utf-8',
      'no-store, no-transform',
    ]);
    expect(text.match(/^event: \w+/gm)).toEqual(['event: tool', 'event: tool', 'event: done']);
  });

  it('is refused to other pages, without a session, and for what is no question', async () => {
    expect((await stream(ada!, {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await stream(ada!, {}, { cookie: '' })).status).toBe(401);
    expect((await stream(ada!, { more: 1 })).status).toBe(400);
    expect(await (await stream(bob!, {})).text()).toContain('CHAT_NOT_FOUND');
  });
});
