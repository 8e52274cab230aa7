import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContactsModule, ContactsService, type TimelineFilter } from '../../libs/contacts/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';
import { type Timeline, insertTimeline } from '../setup/timeline-builder.js';

const INTERACTIONS = 20_000;
const LEAN = { body: false, details: false, participants: true };
const NONE: TimelineFilter = { kinds: null, direction: null, automated: null, text: null, from: null, to: null };

let context: TestContext;
let contacts: ContactsService;
let ada: string;
let timeline: Timeline;

beforeAll(async () => {
  context = await openTestContext([ContactsModule]);
  contacts = context.get(ContactsService);
  ada = await context.newUser('Ada');
  timeline = await insertTimeline(context.query, ada, INTERACTIONS);
});
afterAll(() => context.close());

const FILTERS: [string, TimelineFilter | null, (n: number) => boolean][] = [
  ['nothing', null, () => true],
  ['kinds', { ...NONE, kinds: ['note'] }, (n) => n % 100 === 0],
  ['a kind that is not there', { ...NONE, kinds: ['call'] }, () => false],
  ['direction', { ...NONE, direction: 'outbound', kinds: ['meeting'] }, (n) => n % 24 === 0 && n % 100 !== 0],
  ['people', { ...NONE, automated: false }, (n) => n % 5 !== 0 || n % 100 === 0],
  ['text', { ...NONE, text: 'proposal 77' }, (n) => String(n).startsWith('77')],
];

/** What the page should hold: the numbers of the newest that match. */
const wanted = (matches: (n: number) => boolean): string[] => {
  const found: string[] = [];
  for (let n = 1; n <= INTERACTIONS && found.length < 50; n += 1) if (matches(n)) found.push(`Proposal ${n}`);
  return found;
};

// How quick they are is measured by `npm run bench:people`.
describe.each([
  ['everything', (filter: TimelineFilter | null) => contacts.interactionList(ada, page(filter), LEAN)],
  [
    'a contact',
    async (filter: TimelineFilter | null) =>
      (await contacts.timelines(ada, [timeline.contactId], page(filter), LEAN))[0]!,
  ],
  [
    'a company',
    (filter: TimelineFilter | null) => contacts.companyInteractions(ada, timeline.companyId, page(filter), LEAN),
  ],
])('the timeline of %s, of 20,000 interactions', (_, read) => {
  it.each(FILTERS)('narrowed down by %s, is right', async (_, filter, matches) => {
    const rows = await read(filter);
    expect(rows.map(({ subject }) => subject)).toEqual(wanted(matches));
  });
});

function page(filter: TimelineFilter | null) {
  return { limit: 50, after: null, filter };
}
