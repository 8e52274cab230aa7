import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConfigOf, platformConfig } from '../../libs/platform/config/index.js';
import { OutboundHttp } from '../../libs/platform/http/index.js';
import { ModelError } from '../../libs/ai/domain/models/errors.js';
import { OpenAiChatModel } from '../../libs/ai/domain/models/openai/chat/openai-chat-model.js';
import { Breaker } from '../../libs/ai/domain/models/openai/client/breaker.js';
import { Endpoint } from '../../libs/ai/domain/models/openai/client/endpoint.js';
import { OpenAiEmbeddingModel } from '../../libs/ai/domain/models/openai/openai-embedding-model.js';
import type { ChatRequest } from '../../libs/ai/domain/models/port.js';
import { type ModelServer, startModelServer } from '../setup/model-server.js';
import { waitFor } from '../setup/index.js';

const KEY = 'sk-canary-key';
const asked: ChatRequest = {
  system: 'Be brief.',
  messages: [{ role: 'user', content: 'canary-question' }],
  maxOutputTokens: 200,
};
const schema = { type: 'object', properties: { a: { type: 'number' } }, required: ['a'], additionalProperties: false };

/** Models behind the protocol of OpenAI, against a server that speaks it. */
describe('an endpoint that speaks the protocol of OpenAI', () => {
  let server: ModelServer;
  let http: OutboundHttp;
  let chat: OpenAiChatModel;
  let embedding: OpenAiEmbeddingModel;
  let signal: AbortSignal;

  const endpoint = (timeoutMs = 5_000, failures = 100, restMs = 60_000) =>
    new Endpoint({
      baseUrl: server.url,
      apiKey: KEY,
      request: http.fetchWithin(timeoutMs),
      breaker: new Breaker(failures, restMs),
    });
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => error as ModelError,
    );

  beforeAll(async () => {
    server = await startModelServer(() => ({ text: 'Hello' }));
    const origins = new Set([new URL(server.url).origin]);
    http = new OutboundHttp({ OUTBOUND_TIMEOUT_MS: 5_000 } as ConfigOf<typeof platformConfig>, origins);
  });
  beforeEach(() => {
    server.requests.length = 0;
    ({ signal } = new AbortController());
    chat = new OpenAiChatModel('m', endpoint());
    embedding = new OpenAiEmbeddingModel('e', 2, false, endpoint());
  });
  afterAll(async () => {
    await http?.onApplicationShutdown();
    await server?.close();
  });

  it('answers in words, with what they cost', async () => {
    server.answerWith(() => ({ text: 'Hello there', usage: { inputTokens: 12, outputTokens: 3 } }));
    expect(await chat.complete(asked, signal)).toEqual({
      text: 'Hello there',
      toolCalls: [],
      finish: 'stop',
      usage: { inputTokens: 12, outputTokens: 3 },
    });
    expect(server.requests[0]).toMatchObject({
      kind: 'chat',
      headers: { authorization: `Bearer ${KEY}` },
      body: { model: 'm', max_tokens: 200 },
    });
  });

  it('streams words to whoever listens', async () => {
    server.answerWith(() => ({ text: 'One two three', usage: { inputTokens: 9, outputTokens: 4 } }));
    const pieces: string[] = [];
    const answer = await chat.complete(asked, signal, (piece) => void pieces.push(piece));
    expect(pieces).toEqual(['One ', 'two ', 'three']);
    expect(answer).toMatchObject({ text: 'One two three', usage: { inputTokens: 9, outputTokens: 4 } });
  });

  it.each([
    ['at once', false],
    ['in a stream', true],
  ])('calls tools %s', async (_, streams) => {
    const toolCalls = [
      { id: 'a', name: 'find', arguments: { query: 'x' } },
      { id: 'b', name: 'find', arguments: '{not json' },
    ];
    server.answerWith(() => ({ toolCalls }));
    const answer = await chat.complete(asked, signal, streams ? () => undefined : undefined);
    expect(answer).toMatchObject({
      finish: 'tools',
      toolCalls: [
        { id: 'a', name: 'find', argumentsJson: '{"query":"x"}' },
        { id: 'b', name: 'find', argumentsJson: '{not json' },
      ],
    });
  });

  it('answers in JSON of a schema, or not at all', async () => {
    const request = { ...asked, answer: { name: 'n', schema } };
    server.answerWith(() => ({ text: '{"a":1}' }));
    expect((await chat.complete(request, signal)).text).toBe('{"a":1}');
    expect(server.requests[0]!.body).toMatchObject({
      response_format: { type: 'json_schema', json_schema: { name: 'n', strict: true, schema } },
    });
    server.answerWith(() => ({ text: 'Sure! {"a":1}', usage: { inputTokens: 5, outputTokens: 6 } }));
    expect(await failure(chat.complete(request, signal))).toMatchObject({
      code: 'bad_answer',
      usage: { inputTokens: 5, outputTokens: 6 },
    });
  });

  it('says when the answer is cut by its limit, and when it is refused', async () => {
    server.answerWith(() => ({ text: 'A long', finish: 'length' }));
    expect((await chat.complete(asked, signal)).finish).toBe('length');
    server.answerWith(() => ({ refusal: 'No.' }));
    expect((await failure(chat.complete(asked, signal)))?.code).toBe('refused');
    expect((await failure(chat.complete(asked, signal, () => undefined)))?.code).toBe('refused');
  });

  it('waits as long as the server says, and asks again', async () => {
    const times: number[] = [];
    server.answerWith(() => {
      times.push(performance.now());
      return times.length === 1 ? { status: 429, retryAfter: '0.5' } : { text: 'Hello' };
    });
    expect((await chat.complete(asked, signal)).text).toBe('Hello');
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(490);
  });

  it('does not wait for longer than a call may take', async () => {
    server.answerWith(() => ({ status: 429, retryAfter: '120' }));
    expect(await failure(chat.complete(asked, signal))).toMatchObject({ code: 'rate_limited', retryAfterMs: 120_000 });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    [{ status: 401 }, 'permission', 1],
    [{ status: 429, code: 'insufficient_quota' }, 'permission', 1],
    [{ status: 400, code: 'context_length_exceeded' }, 'too_long', 1],
    [{ status: 404 }, 'permanent', 1],
    [{ status: 500 }, 'temporary', 3],
    [{ raw: 'nonsense' }, 'bad_answer', 1],
    [{ raw: '{"choices":[]}' }, 'bad_answer', 1],
    [{ cutOff: { text: 'Hello' } }, 'temporary', 1],
  ])('fails with %j by %s, after %d calls', async (answer, code, calls) => {
    server.answerWith(() => answer);
    const error = await failure(chat.complete(asked, signal));
    expect(error).toBeInstanceOf(ModelError);
    expect([error?.code, server.requests.length]).toEqual([code, calls]);
    expect(String(error?.stack)).not.toMatch(/canary/);
  });

  it('counts what came of a stream that broke off, and does not ask again', async () => {
    server.answerWith(() => ({ cutOff: { text: 'word '.repeat(200) } }));
    const pieces: string[] = [];
    const error = await failure(chat.complete(asked, signal, (piece) => void pieces.push(piece)));
    expect(error?.code).toBe('temporary');
    expect(pieces.length).toBeGreaterThan(10);
    expect(error?.usage?.outputTokens).toBe(Math.ceil(pieces.join('').length / 4));
    expect(server.requests).toHaveLength(1);
  });

  it('ends when nothing comes in its time, and when nobody waits any more', async () => {
    server.answerWith(() => ({ hang: true }));
    const impatient = new OpenAiChatModel('m', endpoint(150));
    const within = AbortSignal.timeout(400);
    expect((await failure(impatient.complete(asked, within)))?.code).toBe('temporary');
    const controller = new AbortController();
    const given = failure(chat.complete(asked, controller.signal));
    await waitFor('the call', () => server.requests.length > 1);
    controller.abort();
    expect((await given)?.name).toBe('AbortError');
  });

  it('leaves a server alone that fails again and again, and then tries with one call', async () => {
    const breaking = new OpenAiChatModel('m', endpoint(5_000, 3, 300));
    server.answerWith(() => ({ status: 503 }));
    await failure(breaking.complete(asked, signal));
    expect(server.requests).toHaveLength(3);
    expect((await failure(breaking.complete({ ...asked }, AbortSignal.timeout(50))))?.code).toBe('temporary');
    expect(server.requests).toHaveLength(3);
    server.answerWith(() => ({ text: 'Back' }));
    await waitFor('it to be tried', async () => (await failure(breaking.complete(asked, signal))) === null);
  });

  it('makes vectors in batches', async () => {
    server.answerWith((request) => ({
      vectors: request.kind === 'embeddings' ? request.body.input.map((text) => [Number(text), 1]) : [],
      inputTokens: 10,
    }));
    const texts = Array.from({ length: 600 }, (_, at) => String(at));
    const { vectors, usage } = await embedding.embed(texts, signal);
    expect(server.requests.map(({ body }) => ('input' in body ? body.input.length : 0))).toEqual([256, 256, 88]);
    expect(usage).toEqual({ inputTokens: 30, outputTokens: 0 });
    expect(vectors).toHaveLength(600);
    const [x, y] = vectors[599]!;
    expect(x! / y!).toBeCloseTo(599, 1);
    expect(Math.hypot(x!, y!)).toBeCloseTo(1);
  });

  it('tells what was used of batches when a later one fails', async () => {
    server.answerWith((request) =>
      server.requests.length === 1 && request.kind === 'embeddings'
        ? { vectors: request.body.input.map(() => [1, 0]), inputTokens: 10 }
        : { status: 401 },
    );
    const error = await failure(embedding.embed(new Array<string>(300).fill('x'), signal));
    expect(error).toMatchObject({ code: 'permission', usage: { inputTokens: 10, outputTokens: 0 } });
  });

  it('believes no vectors of another length', async () => {
    server.answerWith(() => ({ vectors: [[1, 0, 0]] }));
    expect((await failure(embedding.embed(['x'], signal)))?.code).toBe('bad_answer');
  });

  it('goes nowhere that the configuration does not name', async () => {
    const elsewhere = new Endpoint({
      baseUrl: 'http://169.254.169.254/v1',
      apiKey: null,
      request: http.fetchWithin(1_000),
      breaker: new Breaker(5, 1_000),
    });
    expect((await failure(new OpenAiChatModel('m', elsewhere).complete(asked, signal)))?.code).toBe('permission');
  });
});
