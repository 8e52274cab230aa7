import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestSystem, type TestUser, startTestSystem, waitFor } from '../setup/index.js';
import { contactOf, writeLetters } from '../integration/insights-fixture.js';

interface Citation {
  quote: string;
  interaction: { id: string; subject: string } | null;
}
interface Insight {
  id: string;
  kind: string;
  model: string | null;
  cost: number;
  feedback: string;
  dismissed: boolean;
  correction: string | null;
  statements: { text: string; citations: Citation[] }[];
}
interface InsightSet {
  state: string;
  items: Insight[];
}
interface Done {
  insights?: InsightSet | null;
  insight?: Insight | null;
  userErrors: { code: string }[];
}

const ITEM = `id kind model cost feedback dismissed correction
  statements { text citations { quote interaction { id subject } } }`;
const SET = `state items { ${ITEM} }`;
const ANN = 'Ann Miller <ann@prints.example>';
const NOBODY = '0197a0de-0000-7000-8000-00000000dead';

let system: TestSystem;
let ada: TestUser;
let bob: TestUser;
let ann: string;

beforeAll(async () => {
  system = await startTestSystem({ environment: { SWEEP_SECONDS: '3600' } });
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
  await writeLetters(system.database, ada.userId, [
    {
      daysAgo: 20,
      from: ANN,
      subject: 'Paper for the catalogue',
      body: 'The offer is EUR 4,200.00 and holds until Friday.',
    },
    {
      daysAgo: 2,
      from: ANN,
      subject: 'Colours of the cover',
      body: 'Could you tell me which blue you want on the cover?',
    },
  ]);
  ann = await contactOf(system.database, ada.userId, 'ann@prints.example');
});
afterAll(() => system?.stop());

const told = async (user: TestUser, id = ann) =>
  (
    await user.ask<{ contact: { insights: InsightSet } | null }>(
      `query ($id: ID!) { contact(id: $id) { insights { ${SET} } } }`,
      { id },
    )
  ).contact?.insights;
const change = async (user: TestUser, name: string, input: object, shown = `insight { ${ITEM} }`): Promise<Done> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${shown} userErrors { code } } }`;
  return (await user.ask<{ done: Done }>(query, { input })).done;
};
const refresh = (user: TestUser, contactId = ann) =>
  change(user, 'refreshInsights', { contactId }, `insights { ${SET} }`);
const kind = ({ items }: InsightSet, name: string) => items.find((item) => item.kind === name)!;

describe('insights of a contact', () => {
  it('are made for whom they belong to, with sources, model and cost', async () => {
    expect(await told(ada)).toEqual({ state: 'NONE', items: [] });
    const { insights, userErrors } = await refresh(ada);
    expect(userErrors).toEqual([]);
    expect(insights!.state).toBe('CURRENT');
    const summary = kind(insights!, 'SUMMARY');
    expect(summary).toMatchObject({ model: expect.any(String), cost: 0, feedback: 'NONE', dismissed: false });
    for (const { statements } of insights!.items)
      for (const { citations } of statements) {
        expect(citations.length).toBeGreaterThan(0);
        for (const { quote, interaction } of citations)
          expect([quote.length > 3, interaction?.subject]).toEqual([true, expect.any(String)]);
      }
    expect(await told(ada)).toEqual(insights);
    expect(await told(bob)).toBeUndefined();
    for (const [user, id] of [
      [bob, ann],
      [ada, NOBODY],
    ] as const)
      expect(await refresh(user, id)).toEqual({ insights: null, userErrors: [{ code: 'CONTACT_NOT_FOUND' }] });
  });

  it('are rated, dismissed and corrected by their user alone, and that is audited', async () => {
    const { id: insightId } = kind((await told(ada))!, 'NEXT_STEP');
    for (const [name, input] of [
      ['rateInsight', { feedback: 'DOWN' }],
      ['dismissInsight', { dismissed: true }],
      ['correctInsight', { text: 'Mine' }],
    ] as const)
      expect(await change(bob, name, { insightId, ...input })).toEqual({
        insight: null,
        userErrors: [{ code: 'INSIGHT_NOT_FOUND' }],
      });
    expect((await change(ada, 'rateInsight', { insightId, feedback: 'DOWN' })).insight!.feedback).toBe('DOWN');
    expect((await change(ada, 'rateInsight', { insightId, feedback: 'NONE' })).insight!.feedback).toBe('NONE');
    expect((await change(ada, 'dismissInsight', { insightId })).insight!.dismissed).toBe(true);
    expect((await change(ada, 'dismissInsight', { insightId })).insight!.dismissed).toBe(true);
    expect((await change(ada, 'dismissInsight', { insightId, dismissed: false })).insight!.dismissed).toBe(false);
    expect((await change(ada, 'correctInsight', { insightId, text: ' Call her. ' })).insight!.correction).toBe(
      'Call her.',
    );
    await refresh(ada);
    expect(kind((await told(ada))!, 'NEXT_STEP').correction).toBe('Call her.');
    const audit = await system.database.query<{ action: string }>(
      `select action from audit_entries where user_id = $1 and action like 'insight.%' order by sequence`,
      [ada.userId],
    );
    expect(audit.map(({ action }) => action)).toEqual(
      ['rated', 'rated', 'dismissed', 'restored', 'corrected'].map((done) => `insight.${done}`),
    );
  });
});

describe('what wants attention', () => {
  it('are messages that ask and are not answered, and not those that others have', async () => {
    const query = `{ waitingMessages { question interaction { subject } contact { id displayName } } }`;
    expect(await ada.ask(query)).toEqual({
      waitingMessages: [
        {
          question: 'Could you tell me which blue you want on the cover?',
          interaction: { subject: 'Colours of the cover' },
          contact: { id: ann, displayName: 'Ann Miller' },
        },
      ],
    });
    expect(await bob.ask(query)).toEqual({ waitingMessages: [] });
  });

  it('are changes since a moment, and activity by month', async () => {
    const query = `query ($since: DateTime!) { changes(since: $since) { newContacts contacts { id } newInsights told { id } }
      activityByMonth(months: 2) { month count } }`;
    const since = new Date(Date.now() - 3_600_000).toISOString();
    const mine = await ada.ask<{ activityByMonth: { count: number }[] }>(query, { since });
    expect(mine).toMatchObject({
      changes: { newContacts: 1, contacts: [{ id: ann }], newInsights: 1, told: [{ id: ann }] },
    });
    expect(mine.activityByMonth.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(await bob.ask(query, { since })).toEqual({
      changes: { newContacts: 0, contacts: [], newInsights: 0, told: [] },
      activityByMonth: [],
    });
  });

  it('is a digest of the inbox, and of a view', async () => {
    const digest = async (user: TestUser) =>
      (
        await user.ask<{ done: Done }>(
          `mutation { done: refreshInboxDigest { insights { ${SET} } userErrors { code } } }`,
        )
      ).done;
    expect(JSON.stringify(await digest(ada))).toContain('which blue');
    expect((await digest(bob)).insights).toEqual({ state: 'TOO_LITTLE', items: [] });
    const view = await ada.ask<{ done: { view: { id: string } } }>(
      `mutation { done: createContactView(input: { name: "All", definition: {} }) { view { id } } }`,
    );
    const savedViewId = view.done.view.id;
    const segment = await change(ada, 'refreshSegmentInsights', { savedViewId }, `insights { ${SET} }`);
    expect(JSON.stringify(segment)).toContain('EUR 4,200.00');
    const query = `query ($savedViewId: ID!) { segmentInsights(savedViewId: $savedViewId) { state } }`;
    expect(await ada.ask(query, { savedViewId })).toEqual({ segmentInsights: { state: 'CURRENT' } });
    expect(await bob.ask(query, { savedViewId })).toEqual({ segmentInsights: null });
    expect((await change(bob, 'refreshSegmentInsights', { savedViewId }, `insights { ${SET} }`)).userErrors).toEqual([
      { code: 'VIEW_NOT_FOUND' },
    ]);
  });
});

describe('in the background', () => {
  it('insights come by themselves once mail has come', async () => {
    const carl = await system.signIn('Carl');
    await writeLetters(system.database, carl.userId, [
      { daysAgo: 3, from: ANN, subject: 'Delivery', body: 'The delivery is on Thursday, 18 June.' },
    ]);
    const contactId = await contactOf(system.database, carl.userId, 'ann@prints.example');
    // Any change of contacts asks for a look.
    await carl.ask(
      `mutation ($id: ID!) { createNote(input: { contactIds: [$id], text: "Hello" }) { userErrors { code } } }`,
      { id: contactId },
    );
    const set = await waitFor('insights', async () => {
      const found = await told(carl, contactId);
      return found && found.items.length > 0 ? found : null;
    });
    expect(kind(set, 'SUMMARY').statements[0]!.text).toContain('Thursday, 18 June');
  });
});
