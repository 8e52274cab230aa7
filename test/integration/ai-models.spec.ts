import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModelCatalog, ModelGateway, ModelsModule } from '../../libs/ai/index.js';
import { type AiContext, openAiContext } from '../setup/ai-context.js';
import { openTestContext } from '../setup/index.js';

const request = { system: 's', messages: [{ role: 'user' as const, content: 'q' }], maxOutputTokens: 50 };
const { signal } = new AbortController();

describe('the models of an installation', () => {
  let context: AiContext;
  let catalog: ModelCatalog;
  let [ada, eve]: string[] = [];
  const names = async () =>
    (await catalog.list()).map(({ task, name, inUse, compared }) => [task, name, inUse, compared]);
  const find = async (task: string, adapter: string) =>
    (await catalog.list()).find((model) => model.task === task && model.adapter === adapter)!;

  beforeAll(async () => {
    context = await openAiContext(() => ({ text: 'Hello' }));
    catalog = context.get(ModelCatalog);
    [ada, eve] = [await context.newUser('Ada'), await context.newUser('Eve')];
  });
  afterAll(() => context?.close());

  it('are those that run here and those that are configured; the configured ones are in use', async () => {
    expect(await names()).toEqual(
      expect.arrayContaining([
        ['chat', 'omnicrm-rules-1', false, false],
        ['chat', 'chatty', true, false],
        ['insight', 'chatty', true, false],
        ['embed', 'pointy', true, false],
      ]),
    );
    expect((await find('chat', 'openai')).host).toMatch(/^127\.0\.0\.1:\d+$/);
    expect((await find('chat', 'local')).host).toBeNull();
  });

  it('can be exchanged; what embeds then has another id and other dimensions', async () => {
    const gateway = context.get(ModelGateway);
    const before = await gateway.modelFor('embed');
    expect(before).toMatchObject({ name: 'pointy', dimensions: 2 });
    const local = await find('embed', 'local');
    expect(await catalog.choose(eve!, local.id, 'in_use')).toBeNull();
    const after = await gateway.modelFor('embed');
    expect(after).toMatchObject({ id: local.id, adapter: 'local' });
    expect(after.id).not.toBe(before.id);
    const audited = await context.query<{ data: object }>(
      `select data from audit_entries where user_id = $1 and action = 'admin.ai_model_chosen'`,
      [eve],
    );
    expect(audited).toEqual([{ data: { model: local.name, task: 'embed', place: 'in_use' } }]);
  });

  it('are not chosen when they are not there, not reached, or needed', async () => {
    expect(await catalog.choose(eve!, 'nothing', 'in_use')).toBe('NOT_FOUND');
    await context.query(
      `insert into ai_models (id, task, adapter, base_url, name) values ('far', 'chat', 'openai', 'https://far.example/v1', 'far')`,
    );
    expect(await catalog.choose(eve!, 'far', 'in_use')).toBe('UNAVAILABLE');
    expect(await catalog.choose(eve!, (await find('insight', 'openai')).id, 'none')).toBe('IN_USE');
  });

  it('are local again without the endpoint, whatever was chosen', async () => {
    expect((await context.get(ModelGateway).modelFor('chat')).name).toBe('chatty');
    const other = await openTestContext([ModelsModule]);
    try {
      await other.query(
        `insert into ai_models (id, task, adapter, name, in_use) values ('x', 'chat', 'openai', 'chatty', true)`,
      );
      const bob = await other.newUser('Bob');
      const gateway = other.get(ModelGateway);
      expect(await gateway.modelFor('chat')).toMatchObject({ adapter: 'local' });
      expect(await gateway.complete(bob, 'chat', request, { signal })).toMatchObject({ cost: 0 });
    } finally {
      await other.close();
    }
  });

  it('send the key to the configured endpoint alone', async () => {
    context.server.requests.length = 0;
    const { origin } = new URL(context.server.url);
    await context.query(
      `insert into ai_models (id, task, adapter, base_url, name) values ('other', 'chat', 'openai', $1, 'other')`,
      [`${origin}/v1/../v1`],
    );
    await catalog.choose(eve!, 'other', 'compared');
    await context.get(ModelGateway).compare(ada!, 'chat', request, { signal });
    expect(context.server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer sk-test', undefined]);
  });

  it('are one in use and one compared for each task, says the database', async () => {
    const twice = context.query(`update ai_models set in_use = true where task = 'chat'`);
    await expect(twice).rejects.toThrow(/ai_models_in_use/);
  });
});
