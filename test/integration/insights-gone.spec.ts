import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InsightVerdicts, InsightsModule, InsightsService } from '../../libs/ai/index.js';
import { INBOX, ofContact } from '../../libs/ai/domain/insights/views.js';
import { NormalizationModule } from '../../libs/normalization/index.js';
import { scanDatabase } from '../setup/byte-scan.js';
import { PrivacyFixture } from './privacy-fixture.js';
import type { Connected } from './sync-fixture.js';

const ANN = 'ann.quill@mill-canary.example';
const NAME = 'Annabel Quillfeather';
const BOB = 'bob@works.example';

let fixture: PrivacyFixture;
beforeAll(async () => {
  fixture = await PrivacyFixture.open([NormalizationModule, InsightsModule]);
}, 60_000);
afterAll(() => fixture?.close());

/** Where insights are kept that hold one of some words. */
const scan = async (needles: readonly string[]) => {
  const found = await scanDatabase({ query: fixture.context.query } as Parameters<typeof scanDatabase>[0], needles);
  return found.filter(({ place }) => place.startsWith('public.ai_'));
};
const insights = () => fixture.context.get(InsightsService);
const told = async ({ userId }: Connected) =>
  (
    await fixture.context.query<{ n: number }>('select count(*)::int as n from ai_insights where user_id = $1', [
      userId,
    ])
  )[0]!.n;

/** Mail of two people, and what insights make of it. */
async function mailboxWithInsights(): Promise<{ ada: Connected; batchId: string; bob: string }> {
  const ada = await fixture.account();
  const ann = `${NAME} <${ANN}>`;
  await fixture.send(ada, {
    from: ann,
    subject: 'Colours of the cover',
    text: 'Hello,\n\ncould you tell me by Friday which blue you want on the canary-cover? It costs EUR 4,200.00.',
  });
  await fixture.send(ada, {
    from: `Bob Works <${BOB}>`,
    to: `${ada.email}, ${ann}`,
    subject: `Plans with ${NAME}`,
    text: `Dear both,\n\ncan ${NAME} bring the canary-plan on Monday, 15 June? We have agreed on EUR 900.00 with her.`,
  });
  const batch = await fixture.imported(ada);
  expect(batch.state).toBe('completed');
  const bob = (await fixture.contactOf(ada, BOB))!;
  for (const address of [ANN, BOB])
    await insights().refresh(ada.userId, ofContact((await fixture.contactOf(ada, address))!));
  await insights().refresh(ada.userId, INBOX);
  expect(await told(ada)).toBeGreaterThan(2);
  return { ada, batchId: batch.id, bob };
}

describe('insights', () => {
  it('go with the batch that brought what they are of', async () => {
    const { ada, batchId } = await mailboxWithInsights();
    await fixture.undo(ada, batchId);
    expect(await told(ada)).toBe(0);
    expect(await scan(['canary-cover', 'canary-plan'])).toEqual([]);
  });

  it('say nothing of somebody who was erased, nor does what the user wrote in their place', async () => {
    const { ada, bob } = await mailboxWithInsights();
    const { items } = await insights().refresh(ada.userId, ofContact(bob));
    await fixture.context
      .get(InsightVerdicts)
      .correct(ada.userId, items.find(({ kind }) => kind === 'summary')!.id, `Plans with ${NAME}, and canary-words.`);
    expect((await scan([NAME])).length).toBeGreaterThan(0);
    await fixture.erase(ada, ANN);
    expect(await scan([NAME, ANN, 'canary-cover'])).toEqual([]);
    const { items: left } = await insights().refresh(ada.userId, ofContact(bob));
    const [summary] = left.filter(({ kind }) => kind === 'summary');
    expect(summary!.correction).toBe('Plans with erased person, and canary-words.');
  });
});
