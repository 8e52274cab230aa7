import net from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AiSwitch } from '../../libs/ai/domain/budget/ai-switch.service.js';
import {
  AskingService,
  ChatModule,
  EnrichService,
  InsightsModule,
  InsightsService,
  ModelGateway,
  ModelsModule,
  SearchService,
  SimilarService,
  ThreadsService,
} from '../../libs/ai/index.js';
import { newId } from '../../libs/platform/database/index.js';
import { redisUrl } from '../setup/mode.js';
import { type AiContext, openAiContext } from '../setup/ai-context.js';
import { type TestContext, openTestContext } from '../setup/index.js';
import { startModelServer } from '../setup/model-server.js';
import { contactOf, writeLetters } from './insights-fixture.js';

const request = { system: 's', messages: [{ role: 'user' as const, content: 'canary' }], maxOutputTokens: 50 };
const { signal } = new AbortController();

/** Where a call of `connect` leads: options (Node puts them into a list), a path, or a port with a host. */
function targetOf([first, second]: unknown[]): string {
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options !== 'object' || options === null)
    return typeof second === 'string' ? `${second}:${String(options)}` : String(options);
  const { host, port, path } = options as { host?: string; port?: number; path?: string };
  return path ?? `${host ?? 'localhost'}:${String(port)}`;
}

/** Every connection that this process opens, whoever opens it: HTTP of any library begins with a socket. */
function spyOnSockets(): { opened: string[] } {
  const opened: string[] = [];
  const connect = net.Socket.prototype.connect as (...given: unknown[]) => net.Socket;
  const spy = function (this: net.Socket, ...given: unknown[]): net.Socket {
    opened.push(targetOf(given));
    return connect.apply(this, given);
  };
  jest.spyOn(net.Socket.prototype, 'connect').mockImplementation(spy as net.Socket['connect']);
  return { opened };
}

/** What is asked of models by search, insights and chat. */
async function askAll(gateway: ModelGateway, user: string): Promise<PromiseSettledResult<unknown>[]> {
  return Promise.allSettled([
    gateway.embed(user, ['canary'], { signal }),
    gateway.complete(user, 'chat', request, { signal, onText: () => undefined }),
    gateway.complete(user, 'insight', request, { signal }),
    gateway.compare(user, 'chat', request, { signal }),
  ]);
}

/** Of the context's own stores, which are no way out. */
const own = (context: TestContext) =>
  new Set([context.environment!.DATABASE_URL!, ...(redisUrl ? [redisUrl] : [])].map((url) => new URL(url).host));
const outbound = (context: TestContext, opened: string[]) => opened.filter((host) => !own(context).has(host));

describe('models and the network', () => {
  let remote: AiContext;
  let local: TestContext;
  beforeAll(async () => {
    remote = await openAiContext((asked) =>
      asked.kind === 'chat' ? { text: 'Hello' } : { vectors: asked.body.input.map(() => [1, 0]) },
    );
    local = await openTestContext([ModelsModule]);
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(async () => {
    await local?.close();
    await remote?.close();
  });

  it('are seen by the spy when a model is elsewhere', async () => {
    const ada = await remote.newUser();
    const { opened } = spyOnSockets();
    const results = await askAll(remote.get(ModelGateway), ada);
    expect(results.map(({ status }) => status)).toEqual(new Array(4).fill('fulfilled'));
    expect(outbound(remote, opened)).toContain(new URL(remote.server.url).host);
  });

  it('never meet for who has switched AI off', async () => {
    const ada = await remote.newUser();
    await remote.get(AiSwitch).set(ada, false);
    remote.server.requests.length = 0;
    const { opened } = spyOnSockets();
    const results = await askAll(remote.get(ModelGateway), ada);
    expect(results.map(({ status }) => status)).toEqual(new Array(4).fill('rejected'));
    expect([outbound(remote, opened), remote.server.requests]).toEqual([[], []]);
  });

  it('never meet where whoever runs it has switched AI off', async () => {
    const off = await openAiContext(() => ({ text: 'Hello' }), { AI_ENABLED: 'false' });
    try {
      const ada = await off.newUser();
      const { opened } = spyOnSockets();
      const results = await askAll(off.get(ModelGateway), ada);
      expect(results.map(({ status }) => status)).toEqual(new Array(4).fill('rejected'));
      expect([outbound(off, opened), off.server.requests]).toEqual([[], []]);
    } finally {
      jest.restoreAllMocks();
      await off.close();
    }
  });

  it('never meet while models run here, as they do unless something else is configured', async () => {
    const ada = await local.newUser();
    const { opened } = spyOnSockets();
    const results = await askAll(local.get(ModelGateway), ada);
    expect(results.map(({ status }) => status)).toEqual(new Array(4).fill('fulfilled'));
    expect(outbound(local, opened)).toEqual([]);
  });
});

describe('search, insights and chat', () => {
  const MODULES = [ChatModule, InsightsModule];

  /** Everything that a person gets of models, of mail that they have. @returns what each came to */
  async function useAll(context: TestContext, userId: string) {
    const database = { url: context.environment!.DATABASE_URL!, query: context.query } as never;
    const letter = { from: 'Mara Lindqvist <mara@prints.example>', subject: 'Paper', body: 'The paper has arrived.' };
    await writeLetters(database, userId, [
      { ...letter, daysAgo: 3 },
      { ...letter, daysAgo: 2, subject: 'Cover', body: 'Which blue would you like on the cover?' },
    ]);
    const contactId = await contactOf(database, userId, 'mara@prints.example');
    const filter = { kinds: null, contactId: null, from: null, to: null };
    while (await context.get(EnrichService).runSlice(userId, signal));
    const { hits, byMeaning } = await context
      .get(SearchService)
      .search(userId, { query: 'paper arrived', filter, limit: 5, offset: 0 });
    await context.get(SimilarService).contacts(userId, contactId, 5);
    const insights = await context
      .get(InsightsService)
      .refresh(userId, { kind: 'contact', contactId, savedViewId: null })
      .then(({ items }) => items.length > 0)
      .catch(({ code }: { code: string }) => code);
    const { id: threadId } = await context.get(ThreadsService).create(userId, {});
    const question = { threadId, id: newId(), text: 'What did Mara say about the paper?', today: '2026-03-01' };
    const answer = await context
      .get(AskingService)
      .ask(userId, question, signal)
      .then(({ state }) => state)
      .catch(({ code }: { code: string }) => code);
    return { found: hits.length > 0, byMeaning, insights, answer };
  }

  afterEach(() => void jest.restoreAllMocks());

  it('stay on this machine while models run here', async () => {
    const context = await openTestContext(MODULES);
    try {
      const ada = await context.newUser();
      const { opened } = spyOnSockets();
      expect(await useAll(context, ada)).toEqual({ found: true, byMeaning: true, insights: true, answer: 'complete' });
      expect(outbound(context, opened)).toEqual([]);
    } finally {
      jest.restoreAllMocks();
      await context.close();
    }
  });

  it('ask nobody for who has switched AI off, and still find words', async () => {
    const server = await startModelServer(() => ({ text: 'Hello' }));
    const context = await openTestContext(MODULES, {
      AI_BASE_URL: server.url,
      AI_CHAT_MODEL: 'chatty',
      AI_EMBEDDING_MODEL: 'pointy',
      AI_EMBEDDING_DIMENSIONS: '2',
    });
    try {
      const ada = await context.newUser();
      await context.get(AiSwitch).set(ada, false);
      const { opened } = spyOnSockets();
      const came = await useAll(context, ada);
      expect(came).toEqual({ found: true, byMeaning: false, insights: 'AI_OFF', answer: 'AI_OFF' });
      expect([outbound(context, opened), server.requests]).toEqual([[], []]);
    } finally {
      jest.restoreAllMocks();
      await context.close();
      await server.close();
    }
  });
});
