import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InsightLane, InsightsModule, InsightsService, InsightVerdicts } from '../../libs/ai/index.js';
import { INBOX, ofContact } from '../../libs/ai/domain/insights/views.js';
import { ModelGateway } from '../../libs/ai/domain/models/model-gateway.service.js';
import { AiOffError, ModelError, OutOfCreditsError } from '../../libs/ai/domain/models/errors.js';
import { type TestContext, openTestContext } from '../setup/index.js';
import { type Letter, contactOf, writeLetters } from './insights-fixture.js';

const ANN = 'Ann Miller <ann@prints.example>';
const NEVER = new AbortController().signal;
const LETTERS: Letter[] = [
  {
    daysAgo: 9,
    from: ANN,
    subject: 'Paper for the catalogue',
    body: 'Hi Ada,\n\nthe offer for the catalogue is EUR 4,200.00 and holds until Friday, 12 June.\n\nBest,\nAnn',
    more: {
      bodyFull:
        'Hi Ada,\n\nthe offer for the catalogue is EUR 4,200.00 and holds until Friday, 12 June.\n\nBest,\nAnn\n\n-- \nAnn Miller\nPrint manager | Miller Prints\n+1 212 555 0142',
    },
  },
  {
    daysAgo: 8,
    to: 'ann@prints.example',
    subject: 'Re: Paper for the catalogue',
    thread: 'Paper for the catalogue',
    body: 'I will send the files by Monday.',
  },
  {
    daysAgo: 2,
    from: ANN,
    subject: 'Colours of the cover',
    body: 'Hello,\n\ncould you tell me which blue you want on the cover?\n\nAnn',
  },
];

let context: TestContext;
let service: InsightsService;
let ada: string;
let bob: string;
let ann: string;
const database = () => ({ query: context.query, url: context.environment!.DATABASE_URL! }) as never;

beforeAll(async () => {
  context = await openTestContext([InsightsModule]);
  service = context.get(InsightsService);
});
afterAll(() => context?.close());
beforeEach(async () => {
  [ada, bob] = [await context.newUser('Ada'), await context.newUser('Bob')];
  await writeLetters(database(), ada, LETTERS);
  ann = await contactOf(database(), ada, 'ann@prints.example');
});

const count = async (table: string, userId = ada) =>
  (await context.query<{ n: number }>(`select count(*)::int as n from ${table} where user_id = $1`, [userId]))[0]!.n;
const refreshed = () => service.refresh(ada, ofContact(ann));
const byKind = async () => Object.fromEntries((await refreshed()).items.map((item) => [item.kind, item]));

/** Answers as a test wants, and counts how often it was asked. */
function answering(answer: () => Promise<string>): { asked: number; restore(): void } {
  const gateway = context.get(ModelGateway);
  const real = gateway.complete.bind(gateway);
  const state = { asked: 0, restore: () => void (gateway.complete = real) };
  gateway.complete = async (...parameters) => {
    state.asked += 1;
    return { ...(await real(...parameters)), text: await answer() };
  };
  return state;
}

describe('insights of a contact', () => {
  it('tell what was said, asked and promised, each with the words that say so', async () => {
    const { summary, next_step: next, persona } = await byKind();
    const texts = (summary?.statements ?? []).map(({ text }) => text);
    expect(texts.join('\n')).toMatch(/EUR 4,200\.00/);
    expect(next?.statements[0]?.text).toMatch(/^Answer Ann Miller, who asked on .*which blue you want/);
    expect(persona?.statements.map(({ text }) => text)).toContain('Signs as “Print manager | Miller Prints”');
    const citations = [summary, next, persona].flatMap((item) => item!.statements.flatMap((each) => each.citations));
    expect(citations.length).toBeGreaterThan(3);
    const bodies = await context.query<{ id: string; text: string }>(
      `select id, concat_ws(E'\\n', subject, body, body_full) as text from interactions where user_id = $1`,
      [ada],
    );
    for (const { interactionId, quote } of citations)
      expect(bodies.find(({ id }) => id === interactionId)?.text).toContain(quote);
  });

  it('are not made again without cause, and are when something comes', async () => {
    await refreshed();
    const model = answering(() => Promise.resolve('{"statements":[]}'));
    await refreshed();
    expect(model.asked).toBe(0);
    model.restore();
    await writeLetters(database(), ada, [
      { daysAgo: 0.1, from: ANN, subject: 'Delivery', body: 'The delivery is on Thursday, 18 June.' },
    ]);
    expect((await service.ofContacts(ada, [ann]))[0]!.state).toBe('stale');
    const set = await refreshed();
    expect(set.state).toBe('current');
    expect(JSON.stringify(set.items)).toContain('The delivery is on Thursday');
  });

  it('keep nothing that a model made up', async () => {
    const statements = [
      { kind: 'summary', text: 'Ann owes you EUR 9,000.', citations: [] },
      { kind: 'summary', text: 'Ann wants a blue.', citations: [{ evidenceId: 'e99', quote: 'which blue you want' }] },
      {
        kind: 'summary',
        text: 'Ann wants a red.',
        citations: [{ evidenceId: 'e1', quote: 'which red you want on it' }],
      },
      {
        kind: 'summary',
        text: 'Ann paid EUR 9,000.',
        citations: [{ evidenceId: 'e1', quote: 'which blue you want on the cover' }],
      },
      {
        kind: 'digest',
        text: 'Ann asks for a blue.',
        citations: [{ evidenceId: 'e1', quote: 'which blue you want on the cover' }],
      },
      {
        kind: 'summary',
        text: 'Ann asks for <b>the blue</b>, see https://evil.example/x ![p](https://evil.example/p.png)',
        citations: [{ evidenceId: 'e1', quote: 'WHICH  blue you want\non the cover' }],
      },
    ];
    const model = answering(() => Promise.resolve(JSON.stringify({ statements })));
    const { items } = await refreshed();
    model.restore();
    expect(items).toHaveLength(1);
    expect(items[0]!.statements).toEqual([
      {
        text: 'Ann asks for the blue , see p',
        citations: [expect.objectContaining({ quote: 'which blue you want on the cover' })],
      },
    ]);
  });

  it('leave the user’s own words alone, and tell again when they are taken back', async () => {
    const { risk, summary } = await byKind();
    expect(risk).toBeUndefined();
    const verdicts = context.get(InsightVerdicts);
    expect(await verdicts.correct(ada, summary!.id, ' Ann prints the catalogue. ')).toMatchObject({
      correction: 'Ann prints the catalogue.',
    });
    await writeLetters(database(), ada, [
      { daysAgo: 0.1, from: ANN, subject: 'Delivery', body: 'The delivery is on Thursday, 18 June.' },
    ]);
    const after = await byKind();
    expect(after.summary).toMatchObject({ correction: 'Ann prints the catalogue.' });
    await expect(verdicts.correct(bob, after.summary!.id, 'Mine')).rejects.toMatchObject({ code: 'INSIGHT_NOT_FOUND' });
    await verdicts.correct(ada, after.summary!.id, '');
    expect((await byKind()).summary).toMatchObject({ correction: null });
    const audit = await context.query<{ action: string; data: object }>(
      `select action, data from audit_entries where user_id = $1 and action like 'insight.%' order by sequence`,
      [ada],
    );
    expect(audit).toEqual([
      { action: 'insight.corrected', data: { kind: 'summary' } },
      { action: 'insight.uncorrected', data: { kind: 'summary' } },
    ]);
  });

  it('keep a verdict while they say the same', async () => {
    const { summary, next_step: next } = await byKind();
    const verdicts = context.get(InsightVerdicts);
    await verdicts.rate(ada, summary!.id, 'up');
    await verdicts.dismiss(ada, next!.id, true);
    await context.query(`update ai_insight_subjects set input_hash = null where user_id = $1`, [ada]);
    const again = await byKind();
    expect(again.summary).toMatchObject({ id: summary!.id, feedback: 'up' });
    expect(again.next_step).toMatchObject({ dismissed: true });
  });

  it('go with a message that they cite, with its text, and with the contact', async () => {
    await refreshed();
    const subjects = async () => (await refreshed()).items.map(({ kind }) => kind);
    expect(await subjects()).toContain('next_step');
    await context.database.forUser(ada, (scope) =>
      scope.query(`update interactions set body = 'Nothing.' where user_id = $1 and subject = 'Colours of the cover'`, [
        ada,
      ]),
    );
    expect((await service.ofContacts(ada, [ann]))[0]).toMatchObject({ state: 'stale' });
    const left = await context.query<{ text: string }>(
      `select statements::text as text from ai_insights where user_id = $1`,
      [ada],
    );
    expect(left.map(({ text }) => text).join()).not.toContain('which blue');
    await refreshed();
    await context.database.forUser(ada, (scope) => scope.query(`delete from interactions where user_id = $1`, [ada]));
    expect([await count('ai_insights'), await count('ai_insight_citations')]).toEqual([0, 0]);
    await context.query(`delete from contacts where user_id = $1`, [ada]);
    expect(await count('ai_insight_subjects')).toBe(0);
  });

  it('are the user’s alone', async () => {
    await refreshed();
    await expect(service.refresh(bob, ofContact(ann))).rejects.toMatchObject({ code: 'CONTACT_NOT_FOUND' });
    expect((await service.ofContacts(bob, [ann]))[0]).toEqual({ state: 'none', lookedAt: null, items: [] });
  });

  it('cite open tasks, and forget them when they are done', async () => {
    await context.query(
      `with t as (insert into tasks (id, user_id, title, due_on) values (gen_random_uuid(), $1, 'Send the proofs to Ann', current_date - 3) returning id)
       insert into task_contacts (user_id, task_id, contact_id) select $1, id, $2 from t`,
      [ada, ann],
    );
    const { next_step: next } = await byKind();
    expect(next!.statements.map(({ text }) => text).join('\n')).toMatch(/Overdue since .*: Send the proofs to Ann/);
    await context.query(`update tasks set done_at = now() where user_id = $1`, [ada]);
    expect((await service.ofContacts(ada, [ann]))[0]!.items.map(({ kind }) => kind)).not.toContain('next_step');
  });
});

describe('the round of insights', () => {
  const round = async (userId: string) => {
    while (await context.get(InsightLane).runSlice(userId, NEVER)) continue;
  };

  it('looks at contacts and the inbox, once, and is asked for again by what comes', async () => {
    await round(ada);
    expect(await count('ai_insight_subjects')).toBe(2);
    expect((await service.of(ada, INBOX)).items[0]!.statements[0]!.text).toMatch(/which blue/);
    const model = answering(() => Promise.resolve('{"statements":[]}'));
    await round(ada);
    expect(model.asked).toBe(0);
    model.restore();
    const users = await context.get(InsightLane).users();
    expect(users).toContain(bob);
    expect(users).not.toContain(ada);
  });

  it.each([
    ['AI is off', new AiOffError()],
    ['nothing is left to pay with', new OutOfCreditsError(new Date('2026-07-01T00:00:00Z'))],
  ])('ends when %s, and says so to who asks', async (_, error) => {
    const model = answering(() => Promise.reject(error));
    await round(ada);
    expect(model.asked).toBe(1);
    await expect(refreshed()).rejects.toMatchObject({
      code: error instanceof AiOffError ? 'AI_OFF' : 'OUT_OF_CREDITS',
    });
    model.restore();
    expect(await count('ai_insights')).toBe(0);
  });

  it('leaves alone what a model cannot answer, and tries again what may pass', async () => {
    const garbled = answering(() => Promise.resolve('I am sorry'));
    await round(ada);
    garbled.restore();
    expect(await count('ai_insight_subjects')).toBe(2);
    await context.query(`delete from ai_insight_subjects where user_id = $1`, [ada]);
    const busy = answering(() => Promise.reject(new ModelError('rate_limited', 'Busy')));
    await expect(round(ada)).rejects.toMatchObject({ code: 'rate_limited' });
    busy.restore();
    await expect(refreshed()).resolves.toMatchObject({ state: 'current' });
  });
});
