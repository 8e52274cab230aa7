import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AiSwitch } from '../../libs/ai/domain/budget/ai-switch.service.js';
import { AiAdministration } from '../../libs/ai/domain/budget/ai-administration.service.js';
import { AiOffError, ModelError, OutOfCreditsError } from '../../libs/ai/domain/models/errors.js';
import { mostOfChat } from '../../libs/ai/domain/models/price.js';
import { Budget, ModelCatalog, ModelGateway } from '../../libs/ai/index.js';
import { Metrics } from '../../libs/platform/telemetry/index.js';
import { type AiContext, openAiContext } from '../setup/ai-context.js';

const request = { system: 's', messages: [{ role: 'user' as const, content: 'q' }], maxOutputTokens: 50 };
const PRICE = { inputPrice: 1000, outputPrice: 1000 };
/** What each call holds, and what it then costs. */
const MOST = mostOfChat(PRICE, request);
const COST = 0.06;
const usage = { inputTokens: 20, outputTokens: 40 };

describe('the gateway to models', () => {
  let context: AiContext;
  let gateway: ModelGateway;
  let ada: string;
  const signal = new AbortController().signal;
  const complete = (user = ada, onText?: (piece: string) => void) =>
    gateway.complete(user, 'chat', request, { signal, ...(onText ? { onText } : {}) });
  const credits = (user = ada) => context.get(Budget).of(user);
  const setLimit = async (limit: number | null, user = ada) => {
    const eve = await context.newUser('Eve');
    await context.get(AiAdministration).setCredits(eve, user, limit);
  };
  const used = (user = ada) =>
    context.query<{ outcome: string; calls: number; tokens: number; cost: number }>(
      `select outcome, calls, (input_tokens + output_tokens)::int as tokens, cost::float8 as cost
       from ai_usage where user_id = $1 order by outcome`,
      [user],
    );

  beforeAll(async () => {
    context = await openAiContext(() => ({ text: 'Hello' }));
    gateway = context.get(ModelGateway);
  });
  beforeEach(async () => {
    ada = await context.newUser();
    context.server.requests.length = 0;
    context.server.answerWith((asked) =>
      asked.kind === 'chat'
        ? { text: 'Hello', usage }
        : { vectors: asked.body.input.map(() => [1, 0]), inputTokens: asked.body.input.length },
    );
  });
  afterAll(() => context?.close());

  it('calls the model in use, and counts what it cost', async () => {
    const answer = await complete();
    expect(answer).toMatchObject({ text: 'Hello', cost: COST, model: { adapter: 'openai', name: 'chatty' } });
    await complete();
    expect(await credits()).toMatchObject({ limit: 1, spent: 2 * COST, reserved: 0 });
    expect(await used()).toEqual([{ outcome: 'ok', calls: 2, tokens: 120, cost: 2 * COST }]);
  });

  it('makes one row of many batches of embeddings', async () => {
    for (let batch = 0; batch < 3; batch++) await gateway.embed(ada, ['a', 'b'], { signal });
    expect(await used()).toEqual([{ outcome: 'ok', calls: 3, tokens: 6, cost: 0.006 }]);
  });

  it('never exceeds the limit, however many calls come at once', async () => {
    // Seven can be held at once, and no more can be paid for than seventeen.
    await setLimit(7.5 * MOST);
    let atOnce = 0;
    let most = 0;
    const seen: number[] = [];
    context.server.answerWith(async () => {
      most = Math.max(most, ++atOnce);
      const { spent, reserved } = await credits();
      seen.push(spent + reserved);
      atOnce--;
      return { text: 'Hello', usage };
    });
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => complete()));
    const done = results.filter(({ status }) => status === 'fulfilled').length;
    const refused = results.filter(
      (result) => result.status === 'rejected' && result.reason instanceof OutOfCreditsError,
    );
    expect(done + refused.length).toBe(50);
    expect(done).toBeGreaterThanOrEqual(7);
    expect(most).toBeLessThanOrEqual(7);
    expect(Math.max(...seen)).toBeLessThanOrEqual(7.5 * MOST + 1e-9);
    const { spent, reserved, limit } = await credits();
    expect(reserved).toBe(0);
    expect(spent).toBeCloseTo(done * COST, 6);
    expect(spent).toBeLessThanOrEqual(limit);
    expect(context.server.requests).toHaveLength(done);
  });

  it('takes the last credit, and not the one behind it', async () => {
    await setLimit(COST + MOST);
    await complete();
    await complete();
    await expect(complete()).rejects.toThrow(/budget of this period is used up. It renews on \d{4}-\d{2}-01/);
    await setLimit(10);
    expect((await complete()).text).toBe('Hello');
  });

  it('tells of four fifths once, by its id alone', async () => {
    const told = () =>
      context.query<{ title: string; subject: string }>(
        `select title, subject_id as subject from notifications where user_id = $1 and kind = 'ai_budget'`,
        [ada],
      );
    for (let call = 0; call < 13; call++) await complete();
    expect(await told()).toEqual([]);
    await complete();
    expect(await told()).toEqual([{ title: 'Most of this month’s AI budget is spent', subject: ada }]);
    await context.query(`update notifications set read_at = now() where user_id = $1`, [ada]);
    await setLimit(1.1);
    await complete();
    expect((await credits()).spent).toBeCloseTo(15 * COST);
    expect(await told()).toHaveLength(1);
  });

  it('counts what calls used that failed', async () => {
    context.server.answerWith(() => ({ status: 401 }));
    await expect(complete()).rejects.toThrow(ModelError);
    expect(await credits()).toMatchObject({ spent: 0, reserved: 0 });
    context.server.answerWith(() => ({ cutOff: { text: 'word '.repeat(100) } }));
    await expect(complete(ada, () => undefined)).rejects.toThrow(ModelError);
    const { spent, reserved } = await credits();
    expect([spent > 0.005, reserved]).toEqual([true, 0]);
    expect((await used()).map(({ outcome }) => outcome)).toEqual(['permission', 'temporary']);
  });

  it('ends a call that is given up, and holds nothing for it', async () => {
    context.server.answerWith(() => ({ hang: true }));
    const controller = new AbortController();
    const call = gateway.complete(ada, 'chat', request, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(call).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await credits()).toMatchObject({ spent: 0, reserved: 0 });
    expect((await used()).map(({ outcome }) => outcome)).toEqual(['given_up']);
  });

  it('frees what a call held whose process is gone', async () => {
    const budget = context.get(Budget);
    const lost = await budget.reserve(ada, 0.9);
    await expect(budget.reserve(ada, 0.2)).rejects.toThrow(OutOfCreditsError);
    await context.query(`update ai_reservations set expires_at = now() - interval '1 second' where id = $1`, [
      lost!.id,
    ]);
    const next = await budget.reserve(ada, 0.2);
    expect((await credits()).reserved).toBeCloseTo(0.2);
    await context.query(`update ai_reservations set expires_at = now() - interval '1 second' where id = $1`, [
      next!.id,
    ]);
    expect(await budget.releaseLapsed()).toBe(1);
    expect(await budget.releaseLapsed()).toBe(0);
    // It was slow and not gone: what it cost counts.
    const late = { modelId: 'm', model: 'm', task: 'chat', outcome: 'ok', ...usage, cost: 0.1 } as const;
    await budget.settle(ada, next, late);
    expect(await credits()).toMatchObject({ spent: 0.1, reserved: 0 });
  });

  it('calls nothing when the person has switched it off', async () => {
    const bob = await context.newUser('Bob');
    await context.get(AiSwitch).set(ada, false);
    expect([await gateway.isOn(ada), await gateway.isOn(bob)]).toEqual([false, true]);
    await expect(complete()).rejects.toThrow(AiOffError);
    await expect(gateway.embed(ada, ['a'], { signal })).rejects.toThrow(AiOffError);
    await expect(gateway.compare(ada, 'chat', request, { signal })).rejects.toThrow(AiOffError);
    expect(context.server.requests).toEqual([]);
    expect((await complete(bob)).text).toBe('Hello');
    await context.get(AiSwitch).set(ada, true);
    expect((await complete()).text).toBe('Hello');
    const audited = await context.query<{ action: string }>(
      `select action from audit_entries where user_id = $1 and action like 'ai.%' order by sequence`,
      [ada],
    );
    expect(audited.map(({ action }) => action)).toEqual(['ai.switched_off', 'ai.switched_on']);
  });

  it('gives one request to two models', async () => {
    const catalog = context.get(ModelCatalog);
    const local = (await catalog.list()).find(({ task, adapter }) => task === 'chat' && adapter === 'local')!;
    const eve = await context.newUser('Eve');
    expect(await gateway.compare(ada, 'chat', request, { signal })).toHaveLength(1);
    expect(await catalog.choose(eve, local.id, 'compared')).toBeNull();
    const both = await gateway.compare(ada, 'chat', request, { signal });
    expect(both.map(({ model, error }) => [model.name, error])).toEqual([
      ['chatty', null],
      ['omnicrm-rules-1', null],
    ]);
    expect(await catalog.choose(eve, local.id, 'none')).toBeNull();
  });

  it('tells Prometheus', async () => {
    await complete();
    const metrics = await context.get(Metrics).scrape();
    expect(metrics).toMatch(/omnicrm_ai_calls_total\{model="chatty",task="chat",outcome="ok"\} \d+/);
    expect(metrics).toMatch(/omnicrm_ai_tokens_total\{model="chatty",task="chat",direction="out"\} \d+/);
    expect(metrics).toContain('omnicrm_ai_call_seconds_bucket');
  });
});
