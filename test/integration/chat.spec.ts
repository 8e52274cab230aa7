import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AskingService, ChatModule, ModelCatalog, ProposalsService, ThreadsService } from '../../libs/ai/index.js';
import { newId } from '../../libs/platform/database/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';
import { type ModelServer, type ModelServerRequest, startModelServer } from '../setup/model-server.js';
import type { ModelWords } from '../setup/model-protocol.js';
import { contactOf, writeLetters } from './insights-fixture.js';

const TODAY = new Date().toISOString().slice(0, 10);
const LETTERS = [
  {
    daysAgo: 9,
    from: 'Mara Lindqvist <mara@prints.example>',
    subject: 'Paper samples',
    body: 'The recycled paper has arrived. It is rough and warm, see https://prints.example/paper?id=7.',
  },
  {
    daysAgo: 5,
    to: 'Mara Lindqvist <mara@prints.example>',
    subject: 'Re: Paper samples',
    body: 'Thank you. I will send you the final drawings by Friday. The cover stays blue.',
  },
  {
    daysAgo: 2,
    from: 'Mara Lindqvist <mara@prints.example>',
    subject: 'Invoice 118',
    body: 'Please find the invoice attached. It is due within thirty days.',
  },
  {
    daysAgo: 1,
    from: 'Jon Sandoval <jon@maps.example>',
    subject: 'Harbour map',
    body: 'The harbour map is finished. Shall I bring it on Monday?',
  },
];

let context: TestContext;
let server: ModelServer;
let [ada, bob, mara, thread] = ['', '', '', ''];
const database = () => ({ query: context.query, url: context.environment!.DATABASE_URL! }) as never;
const asking = () => context.get(AskingService);
const proposals = () => context.get(ProposalsService);

beforeAll(async () => {
  server = await startModelServer(() => ({ text: 'Nothing.' }));
  context = await openTestContext([ChatModule], {
    AI_BASE_URL: server.url,
    AI_CHAT_MODEL: 'chatty',
    AI_CREDITS: '100000',
  });
  [ada, bob] = [await context.newUser('Ada'), await context.newUser('Bob')];
  await writeLetters(database(), ada, LETTERS);
  mara = await contactOf(database(), ada, 'mara@prints.example');
  ({ id: thread } = await context.get(ThreadsService).create(ada, { title: 'Paper' }));
});
afterAll(async () => {
  await context?.close();
  await server?.close();
});

const ask = (text: string, more: { userId?: string; threadId?: string; id?: string; signal?: AbortSignal } = {}) =>
  asking().ask(
    more.userId ?? ada,
    { threadId: more.threadId ?? thread, id: more.id ?? newId(), text, today: TODAY },
    more.signal ?? new AbortController().signal,
  );
const useLocal = async (isLocal: boolean) => {
  const catalog = context.get(ModelCatalog);
  const rows = await catalog.list();
  const model = rows.find(({ task, adapter }) => task === 'chat' && (adapter === 'local') === isLocal)!;
  expect(await catalog.choose(null, model.id, 'in_use')).toBeNull();
};
/** Answers by turns: each function sees what the model was sent. */
const inTurns = (...turns: ((request: ModelServerRequest & { kind: 'chat' }) => ModelWords | { hang: true })[]) => {
  let turn = 0;
  server.answerWith((request) => turns[Math.min(turn++, turns.length - 1)]!(request as never) as never);
};
const lastContent = (request: ModelServerRequest & { kind: 'chat' }): string =>
  request.body.messages.at(-1)!.content ?? '';
const labelIn = (text: string): string => /<data id="([^"]+)"/.exec(text)![1]!;
const count = async (table: string): Promise<number> =>
  (await context.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;

describe('the local model', () => {
  beforeAll(() => useLocal(true));

  it.each([
    ['Who is Mara Lindqvist?', /mara@prints\.example/],
    ['When did I last talk to Mara?', /Invoice 118/],
    ['What did I promise Mara?', /I will send you the final drawings by Friday/],
    ['What did Mara say about the paper?', /recycled paper has arrived/],
    ['Fass Mara Lindqvist zusammen', /Invoice 118/],
    ['Is the harbour map finished?', /harbour map is finished/],
  ])('answers "%s" with what it rests on', async (question, expected) => {
    const answer = await ask(question);
    expect([answer.state, answer.cost]).toEqual(['complete', 0]);
    expect(answer.text).toMatch(expected);
    expect(answer.text).toMatch(/\[1\]/);
    expect(answer.citations[0]).toMatchObject({ number: 1 });
    expect(answer.invocations.every(({ state }) => state === 'read')).toBe(true);
  });

  it('knows whom the question before was about', async () => {
    const { id } = await context.get(ThreadsService).create(ada, {});
    await ask('Who is Mara Lindqvist?', { threadId: id });
    expect((await ask('What did I promise her?', { threadId: id })).text).toContain('final drawings');
  });

  it('proposes, and says what it cannot do', async () => {
    const answer = await ask('Remind me to call Mara on 2030-05-03');
    expect(answer.invocations.at(-1)).toMatchObject({
      tool: 'create_task',
      state: 'proposed',
      arguments: { title: 'Call Mara', dueOn: '2030-05-03', contactId: mara },
    });
    expect((await ask('Tag Mara Lindqvist as printer')).invocations.at(-1)!.arguments).toEqual({
      contactId: mara,
      tag: 'printer',
    });
    expect((await ask('?!')).text).toContain('I can look things up');
    expect(await count('tasks')).toBe(0);
  });

  it('finds nothing of another user', async () => {
    const { id } = await context.get(ThreadsService).create(bob, {});
    const answer = await ask('Who is Mara Lindqvist?', { userId: bob, threadId: id });
    expect([answer.citations, answer.text]).toEqual([[], expect.stringContaining('nobody')]);
    await expect(ask('Who?', { userId: bob })).rejects.toMatchObject({ code: 'CHAT_NOT_FOUND' });
  });
});

describe('a model elsewhere', () => {
  beforeAll(() => useLocal(false));

  it('calls tools, cites what they gave, and nothing else', async () => {
    inTurns(
      () => ({ toolCalls: [{ name: 'find_messages', arguments: { query: 'recycled paper' } }] }),
      (request) => ({
        text: `It arrived [${labelIn(lastContent(request))}], see https://prints.example/paper?id=7 and https://evil.example/x. So it is [zzzz9][7].`,
      }),
    );
    const answer = await ask('Has the paper arrived?');
    expect(answer.text).toBe(
      'It arrived [1], see https://prints.example/paper?id=7 and (link to evil . example removed). So it is.',
    );
    expect([answer.links, answer.citations.length]).toEqual([['https://prints.example/paper?id=7'], 1]);
    expect(answer.invocations).toEqual([
      expect.objectContaining({
        tool: 'find_messages',
        state: 'read',
        arguments: expect.objectContaining({ query: 'recycled paper' }),
      }),
    ]);
  });

  it('is refused what is no tool, does not fit, or is not there, and told so', async () => {
    const bad: [string, unknown][] = [
      ['send_email', { to: 'x@evil.example' }],
      ['get_contact', { contactId: mara, userId: bob }],
      ['get_contact', { contactId: "1' or '1'='1" }],
      ['add_note', { contactId: newId(), text: 'Hello' }],
    ];
    inTurns(
      () => ({ toolCalls: bad.map(([name, args], index) => ({ id: `c${index}`, name, arguments: args })) }),
      (request) => ({
        text: request.body.messages
          .slice(-4)
          .map(({ content }) => content)
          .join(' | '),
      }),
    );
    const answer = await ask('Do it');
    expect(answer.text.match(/Refused/g)).toHaveLength(4);
    expect(answer.invocations.map(({ state, problem }) => `${state} ${problem}`)).toEqual([
      'failed UNKNOWN_TOOL',
      'failed BAD_ARGUMENTS',
      'failed BAD_ARGUMENTS',
      'failed NOT_FOUND',
    ]);
  });

  it('that calls for ever is asked six times at most, and calls a dozen tools', async () => {
    const before = server.requests.length;
    inTurns(() => ({
      text: 'More',
      toolCalls: Array.from({ length: 9 }, (_, index) => ({ id: `c${index}`, name: 'open_tasks', arguments: {} })),
    }));
    const answer = await ask('Go on');
    expect(server.requests.length - before).toBeLessThanOrEqual(6);
    expect(answer.invocations.filter(({ state }) => state === 'read').length).toBeLessThanOrEqual(12);
  });

  it('that is stopped leaves what it had said, as cut off', async () => {
    const stop = new AbortController();
    inTurns(() => {
      setTimeout(() => stop.abort(), 50);
      return { hang: true };
    });
    const answer = await ask('Slowly', { signal: stop.signal });
    expect([answer.state, answer.invocations]).toEqual(['cut_off', []]);
  });

  it('that fails leaves a failed answer with its reason', async () => {
    server.answerWith(() => ({ status: 400 }));
    expect(await ask('Fail')).toMatchObject({ state: 'failed', problem: 'MODEL_FAILED' });
  });

  it('is asked once for a question that comes twice', async () => {
    inTurns(() => ({ text: 'Once.' }));
    const before = server.requests.length;
    const id = newId();
    const [first, second] = [await ask('Twice?', { id }), await ask('Twice?', { id })];
    expect([second.id, server.requests.length - before]).toEqual([first.id, 1]);
  });
});

describe('a proposal', () => {
  const propose = async (tool: string, args: object) => {
    inTurns(
      () => ({ toolCalls: [{ name: tool, arguments: args }] }),
      () => ({ text: 'Proposed.' }),
    );
    return (await ask('Please')).invocations[0]!;
  };
  const audited = async (id: string) =>
    (
      await context.query<{ action: string }>(
        `select action from audit_entries where user_id = $1 and subject_id = $2 order by sequence`,
        [ada, id],
      )
    ).map(({ action }) => action);
  beforeAll(() => useLocal(false));

  it('is written when it is approved, once, as it was shown', async () => {
    const { id } = await propose('add_note', { contactId: mara, text: 'Likes\u200b rough paper' });
    const notes = () =>
      context.query<{ id: string; body: string }>(
        `select id, body from interactions where user_id = $1 and kind = 'note'`,
        [ada],
      );
    expect(await notes()).toEqual([]);
    const all = await Promise.all([proposals().approve(ada, id), proposals().approve(ada, id)]);
    expect(all.map(({ state }) => state)).toEqual(['approved', 'approved']);
    expect(await notes()).toEqual([{ id, body: 'Likes rough paper' }]);
    expect(await audited(id)).toEqual(['note.created', 'proposal.approved']);
    await expect(proposals().decline(ada, id)).rejects.toMatchObject({ code: 'PROPOSAL_DECIDED' });
  });

  it('makes a task, or gives a tag', async () => {
    const task = await propose('create_task', { title: 'Call', dueOn: '2030-01-02', contactId: mara });
    const tag = await propose('add_tag', { contactId: mara, tag: 'Printer' });
    for (const { id } of [task, tag]) await proposals().approve(ada, id);
    expect(await context.query(`select id, title, due_on::text from tasks`)).toEqual([
      { id: task.id, title: 'Call', due_on: '2030-01-02' },
    ]);
    expect(await context.query(`select t.name from contact_tags c join tags t on t.id = c.tag_id`)).toEqual([
      { name: 'Printer' },
    ]);
  });

  it('that is declined, of another user, or of something that is gone, is never written', async () => {
    const declined = await propose('create_task', { title: 'No' });
    await proposals().decline(ada, declined.id);
    await expect(proposals().approve(ada, declined.id)).rejects.toMatchObject({ code: 'PROPOSAL_DECIDED' });
    const foreign = await propose('create_task', { title: 'Mine' });
    await expect(proposals().approve(bob, foreign.id)).rejects.toMatchObject({ code: 'PROPOSAL_NOT_FOUND' });
    const jon = await contactOf(database(), ada, 'jon@maps.example');
    const gone = await propose('add_note', { contactId: jon, text: 'Gone' });
    await context.query(`update contacts set deleted_at = now() where id = $1`, [jon]);
    await expect(proposals().approve(ada, gone.id)).rejects.toMatchObject({ code: 'CONTACT_NOT_FOUND' });
    expect((await proposals().find(ada, gone.id))?.state).toBe('failed');
    expect(await count('tasks')).toBe(1);
  });
});

it('an answer goes with what it rests on', async () => {
  await useLocal(true);
  const answer = await ask('When did I last talk to Mara?');
  expect(answer.text).toContain('Invoice 118');
  await context.database.forUser(ada, (scope) => scope.query(`delete from interactions where subject = 'Invoice 118'`));
  const left = (await context.get(ThreadsService).messagesOf(ada, thread)).map(({ id }) => id);
  expect([left.includes(answer.answers!), left.includes(answer.id)]).toEqual([true, false]);
});

it('an answer goes with what the answers before it rest on, for it may repeat them', async () => {
  await useLocal(false);
  const { id: threadId } = await context.get(ThreadsService).create(ada, {});
  inTurns(
    () => ({ toolCalls: [{ name: 'find_messages', arguments: { query: 'harbour map' } }] }),
    (request) => ({ text: `It is finished [${labelIn(lastContent(request))}].` }),
    () => ({ text: 'As I said, it is finished.' }),
  );
  const [first, second] = [await ask('And the map?', { threadId }), await ask('Say it again', { threadId })];
  expect([first.citations.length, second.citations, second.text]).toEqual([1, [], 'As I said, it is finished.']);
  await context.database.forUser(ada, (scope) => scope.query(`delete from interactions where subject = 'Harbour map'`));
  const left = await context.get(ThreadsService).messagesOf(ada, threadId);
  expect(left.map(({ role }) => role)).toEqual(['user', 'user']);
});
