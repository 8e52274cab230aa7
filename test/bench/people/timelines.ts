import { startTestSystem } from '../../setup/index.js';
import { insertTimeline } from '../../setup/timeline-builder.js';
import type { Figure } from '../sync/figure.js';
import { type Question, measureAnswers } from './answers.js';

const INTERACTIONS = 20_000;
const ROWS = `{ edges { cursor node {
  id kind subject snippet direction occurredAt endsAt allDay status automatedReason
  attachments { name } participants { role address name }
} } pageInfo { hasNextPage endCursor } }`;
const FILTERS: [name: string, aim: number, filter: object | null][] = [
  ['', 50, null],
  [', of people', 50, { automated: false }],
  [', of notes', 50, { kinds: ['NOTE'] }],
  // A part of a word is looked for in the rows themselves.
  [', by a text', 400, { text: 'proposal 77' }],
];

function questions(contactId: string, companyId: string): Question[] {
  const page = 'first: 50, filter: $filter';
  const timelines = [
    ['everything', `query ($filter: TimelineFilterInput) { interactions(${page}) ${ROWS} }`, {}],
    [
      'a contact',
      `query ($id: ID!, $filter: TimelineFilterInput) { contact(id: $id) { timeline(${page}) ${ROWS} } }`,
      { id: contactId },
    ],
    [
      'a company',
      `query ($id: ID!, $filter: TimelineFilterInput) { companyTimeline(companyId: $id, ${page}) ${ROWS} }`,
      { id: companyId },
    ],
  ] as const;
  return timelines.flatMap(([of, query, variables]) =>
    FILTERS.map(([by, aim, filter]) => ({
      name: `timeline of ${of}${by}`,
      aim,
      query,
      variables: { ...variables, filter },
    })),
  );
}

/** First pages of timelines that hold 20,000 interactions. */
export async function measureTimelines(): Promise<Figure[]> {
  const system = await startTestSystem();
  try {
    const user = await system.signIn('Long Time');
    const { contactId, companyId } = await insertTimeline(system.database.query, user.userId, INTERACTIONS);
    return await measureAnswers(system.url, user, questions(contactId, companyId));
  } finally {
    await system.stop();
  }
}
