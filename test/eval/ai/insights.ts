import { type Figure, atLeast, exactly } from '../../bench/sync/figure.js';
import { type TestSystem, startTestSystem, waitFor } from '../../setup/index.js';
import { importMailbox } from '../import-mailbox.js';
import { evaluatedMailboxes, sandboxArguments } from '../mailboxes.js';
import { sampleFacts } from './sample-facts.js';

const ROUND_LIMIT_MS = 600_000;
const MISSED_SHOWN = 25;

/**
 * Insights of the sample and of real mail, made by the local model in the background: whether citations stand where they are
 * said to, read back from the messages themselves, and whether summaries tell the key facts.
 */
export async function measureInsights(): Promise<Figure[]> {
  const { here, skipped } = evaluatedMailboxes();
  for (const path of skipped) console.log(`${path} is not here: skipped`);
  const system = await startTestSystem({
    sandbox: sandboxArguments(here),
    environment: { SYNC_POLL_MINUTES: '1440' },
  });
  try {
    const figures: Figure[] = [];
    for (const mailbox of here) {
      const { user } = await importMailbox(system, mailbox);
      await roundOver(system, user.userId);
      figures.push(...(await figuresOf(system, user.userId, mailbox.name)));
      if (mailbox.content === 'sample') figures.push(await coverage(system, user.userId));
    }
    return figures;
  } finally {
    await system.stop();
  }
}

/** Waits until all contacts that matter were looked at, after everything was settled. */
async function roundOver({ database }: TestSystem, userId: string): Promise<void> {
  const [start] = await database.query<{ now: Date }>('select now()');
  await waitFor(
    'insights to be made',
    async () => {
      const [row] = await database.query<{ over: boolean }>(
        'select ended_at > $2 as over from ai_insight_rounds where user_id = $1',
        [userId, start!.now],
      );
      return row?.over;
    },
    ROUND_LIMIT_MS,
    500,
  );
}

interface CitedText {
  part: string;
  starts: number;
  ends: number;
  quote: string;
  subject: string;
  body: string;
  full: string | null;
}

const CITED = `
  select c.part, c.starts, c.ends, c.quote, i.subject, i.body, i.body_full as full
  from ai_insight_citations c join interactions i on i.id = c.interaction_id and i.user_id = c.user_id where c.user_id = $1`;

/** Whether the words stand where the citation says. */
function stands({ part, starts, ends, quote, subject, body, full }: CitedText): boolean {
  if (quote.trim() === '') return false;
  if (part === 'signature') return full?.includes(quote) === true;
  return (part === 'subject' ? subject : body).slice(starts, ends) === quote;
}

async function figuresOf({ database }: TestSystem, userId: string, name: string): Promise<Figure[]> {
  const cited = await database.query<CitedText>(CITED, [userId]);
  const [counts] = await database.query<Record<'citations' | 'statements' | 'uncited' | 'contacts' | 'told', number>>(
    `select (select count(*) from ai_insight_citations where user_id = $1 and interaction_id is not null)::int as citations,
       (select sum(jsonb_array_length(statements)) from ai_insights where user_id = $1)::int as statements,
       (select count(*) from ai_insights i, jsonb_array_elements(i.statements) with ordinality as s(value, number)
        where i.user_id = $1 and not exists (
          select from ai_insight_citations c where c.insight_id = i.id and c.statement = s.number))::int as uncited,
       (select count(*) from ai_insight_subjects where user_id = $1 and kind = 'contact' and evidence_count > 0)::int as contacts,
       (select count(*) from ai_insight_subjects s where user_id = $1 and kind = 'contact' and exists (
          select from ai_insights i where i.subject_id = s.id))::int as told`,
    [userId],
  );
  const { citations, statements, uncited, contacts, told } = counts!;
  console.log(`${name}: ${statements} statements with ${citations} citations of messages, of ${contacts} contacts`);
  return [
    exactly(`${name}: valid citations of ${citations}`, cited.filter(stands).length, citations),
    exactly(`${name}: statements without citation, of ${statements}`, uncited, 0),
    atLeast(`${name}: contacts of which something is told, of ${contacts}`, told / Math.max(1, contacts), 0.9, '', 3),
  ];
}

async function coverage(system: TestSystem, userId: string): Promise<Figure> {
  const facts = await sampleFacts(system, userId);
  const rows = await system.database.query<{ address: string; text: string }>(
    `select ci.value as address, string_agg(i.statements::text, ' ') as text
     from ai_insights i join ai_insight_subjects s on s.id = i.subject_id
     join contact_identities ci on ci.user_id = i.user_id and ci.contact_id = s.contact_id
     where i.user_id = $1 and i.kind = 'summary' group by 1`,
    [userId],
  );
  const summaries = new Map(rows.map(({ address, text }) => [address, text]));
  const missed = facts.filter(({ address, fact }) => !summaries.get(address)?.includes(fact));
  for (const { address, fact } of missed.slice(0, MISSED_SHOWN)) console.log(`sample: not told of ${address}: ${fact}`);
  const share = (facts.length - missed.length) / Math.max(1, facts.length);
  return atLeast(`sample: key facts told in summaries, of ${facts.length}`, share, 0.7, '', 3);
}
