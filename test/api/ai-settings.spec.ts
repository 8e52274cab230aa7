import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestSystem, type TestUser, startTestSystem } from '../setup/index.js';

interface Credits {
  limit: number;
  spent: number;
  reserved: number;
  renewsAt: string;
}
interface Settings {
  available: boolean;
  on: boolean;
  credits: Credits;
  tasks: { task: string; model: string; host: string | null }[];
}
interface Model {
  id: string;
  task: string;
  name: string;
  place: string;
  available: boolean;
}

const CREDITS = 'limit spent reserved renewsAt';
const SETTINGS = `available on credits { ${CREDITS} } tasks { task model host }`;
const MODEL = 'id task name place available';

describe('settings of AI', () => {
  let system: TestSystem;
  let [ada, bob, eve]: TestUser[] = [];
  beforeAll(async () => {
    system = await startTestSystem({ environment: { AI_CREDITS: '200' } });
    [ada, bob, eve] = [await system.signIn('Ada'), await system.signIn('Bob'), await system.signIn('Eve')];
    await system.database.query(`update users set role = 'admin' where id = $1`, [eve.userId]);
  });
  afterAll(() => system?.stop());

  const settings = async (user: TestUser) =>
    (await user.ask<{ aiSettings: Settings }>(`{ aiSettings { ${SETTINGS} } }`)).aiSettings;
  const set = async (user: TestUser, on: boolean) =>
    (
      await user.ask<{ setAiEnabled: { settings: Settings | null; userErrors: { code: string }[] } }>(
        `mutation ($input: SetAiEnabledInput!) { setAiEnabled(input: $input) { settings { ${SETTINGS} } userErrors { code } } }`,
        { input: { on } },
      )
    ).setAiEnabled;
  const setCredits = async (userId: string, credits: number | null) =>
    (
      await eve!.ask<{ setUserAiCredits: { credits: Credits | null; userErrors: { code: string }[] } }>(
        `mutation ($input: SetUserAiCreditsInput!) { setUserAiCredits(input: $input) { credits { ${CREDITS} } userErrors { code } } }`,
        { input: { userId, credits } },
      )
    ).setUserAiCredits;
  const actions = async (userId: string) =>
    (
      await system.database.query<{ action: string }>(
        `select action from audit_entries where user_id = $1 and action like '%ai%' order by sequence`,
        [userId],
      )
    ).map(({ action }) => action);

  it('say that all runs here unless something else is configured', async () => {
    const { available, on, credits, tasks } = await settings(ada!);
    expect([available, on, credits.limit, credits.spent, credits.reserved]).toEqual([true, true, 200, 0, 0]);
    expect(new Date(credits.renewsAt).getTime()).toBeGreaterThan(Date.now());
    expect(tasks.map(({ task, host }) => [task, host])).toEqual([
      ['EMBED', null],
      ['INSIGHT', null],
      ['CHAT', null],
    ]);
  });

  it('have a switch for each person', async () => {
    expect((await set(ada!, false)).settings?.on).toBe(false);
    expect([(await settings(ada!)).on, (await settings(bob!)).on]).toEqual([false, true]);
    await set(ada!, false);
    await set(ada!, true);
    expect((await settings(ada!)).on).toBe(true);
    expect(await actions(ada!.userId)).toEqual(['ai.switched_off', 'ai.switched_on']);
  });

  it('show usage by day, of oneself alone', async () => {
    await system.database.query(
      `insert into ai_usage (user_id, hour, model_id, task, outcome, model, calls, input_tokens, output_tokens, cost) values
       ($1, date_trunc('hour', now()), 'm', 'chat', 'ok', 'chatty', 2, 100, 50, 1.5),
       ($1, date_trunc('hour', now()), 'm', 'chat', 'temporary', 'chatty', 1, 10, 0, 0.25),
       ($1, now() - interval '40 days', 'm', 'chat', 'ok', 'chatty', 7, 1, 1, 9)`,
      [ada!.userId],
    );
    const ask = `{ aiUsage { day model task calls failed inputTokens outputTokens cost } }`;
    const { aiUsage } = await ada!.ask<{ aiUsage: { model: string; day: string }[] }>(ask);
    expect(aiUsage.filter(({ model }) => model === 'chatty')).toEqual([
      {
        day: new Date().toISOString().slice(0, 10),
        model: 'chatty',
        task: 'CHAT',
        calls: 3,
        failed: 1,
        inputTokens: 110,
        outputTokens: 50,
        cost: 1.75,
      },
    ]);
    const { aiUsage: ofBob } = await bob!.ask<{ aiUsage: { model: string }[] }>(ask);
    expect(ofBob.filter(({ model }) => model === 'chatty')).toEqual([]);
    const year = await ada!.ask<{ aiUsage: { model: string }[] }>(`{ aiUsage(days: 60) { model } }`);
    expect(year.aiUsage.filter(({ model }) => model === 'chatty')).toHaveLength(2);
  });

  it('let administrators decide what somebody may spend', async () => {
    const { credits } = await setCredits(bob!.userId, 12.5);
    expect(credits?.limit).toBe(12.5);
    expect([(await settings(bob!)).credits.limit, (await settings(ada!)).credits.limit]).toEqual([12.5, 200]);
    expect((await setCredits(bob!.userId, null)).credits?.limit).toBe(200);
    const nobody = await setCredits('0197a0de-0000-7000-8000-00000000dead', 1);
    expect([nobody.credits, nobody.userErrors.map(({ code }) => code)]).toEqual([null, ['NOT_FOUND']]);
    const { adminAiCredits } = await eve!.ask<{ adminAiCredits: Credits }>(
      `query ($userId: ID!) { adminAiCredits(userId: $userId) { ${CREDITS} } }`,
      { userId: bob!.userId },
    );
    expect(adminAiCredits.limit).toBe(200);
    expect(await actions(bob!.userId)).toEqual(['user.ai_credits_set', 'user.ai_credits_set', 'user.ai_credits_read']);
    expect(await actions(eve!.userId)).toContain('admin.user_ai_credits_set');
  });

  it('let administrators choose models, and nobody else', async () => {
    const { aiModels } = await eve!.ask<{ aiModels: Model[] }>(`{ aiModels { ${MODEL} } }`);
    expect(aiModels.map(({ task, place, available }) => [task, place, available])).toEqual([
      ['CHAT', 'IN_USE', true],
      ['EMBED', 'IN_USE', true],
      ['INSIGHT', 'IN_USE', true],
    ]);
    const choose = `mutation ($input: ChooseAiModelInput!) { chooseAiModel(input: $input) { userErrors { code } } }`;
    for (const [modelId, place, code] of [
      [aiModels[0]!.id, 'COMPARED', 'IN_USE'],
      ['nothing', 'IN_USE', 'NOT_FOUND'],
    ])
      expect(await eve!.ask(choose, { input: { modelId, place } })).toEqual({
        chooseAiModel: { userErrors: [{ code }] },
      });
    const refused = await ada!.graphql(choose, { input: { modelId: aiModels[0]!.id, place: 'IN_USE' } });
    expect(refused.errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  });
});
