import type { CanonicalInteraction } from '../../libs/contacts/index.js';
import {
  type Origin,
  interaction,
  newOrigin,
  newRawEvents,
  person,
  writeInteractions,
} from '../setup/interaction-builder.js';
import type { TestDatabase } from '../setup/index.js';

const INTERACTIONS = 20_000;
const PEOPLE = 1_500;
const STEP_MS = 40 * 60_000;

/** The same numbers in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return (state >>> 8) % below;
  };
}

/** A mailbox of a year and a half: a few people write much, most seldom; one item in eight is a meeting. */
function* mailbox(origin: Origin, rawEventIds: readonly string[]): Generator<CanonicalInteraction> {
  const random = randomNumbers(7);
  const somebody = () => {
    const number = random(4) === 0 ? random(60) : random(PEOPLE);
    return `Person ${number} Example <person.${number}@people.example>`;
  };
  const newest = Date.now() + 14 * 24 * 3_600_000;
  for (const [index, rawEventId] of rawEventIds.entries()) {
    const meeting = index % 8 === 0;
    const occurredAt = new Date(newest - index * STEP_MS);
    yield interaction(origin, rawEventId, {
      kind: meeting || occurredAt.getTime() > Date.now() ? 'meeting' : 'email',
      subject: `Re: proposal ${index} for the new rooms`,
      snippet: 'Thank you for the drawings. Two questions about the windows before we go on, and could you tell me',
      body: `Thank you for the drawings.\n`.repeat(40),
      direction: index % 3 === 0 ? 'outbound' : 'inbound',
      occurredAt,
      endsAt: meeting ? new Date(occurredAt.getTime() + 3_600_000) : null,
      participants: [
        person(somebody(), { role: meeting ? 'organizer' : 'from' }),
        person('Ada Example <ada@studio.example>', { role: meeting ? 'attendee' : 'to', makesContact: false }),
        person(somebody(), { role: meeting ? 'attendee' : 'cc' }),
      ],
    });
  }
}

/**
 * Fills a user's contacts and interactions through the module's own store.
 * @returns contacts with the longest timelines
 */
export async function seed(database: TestDatabase, userId: string): Promise<string[]> {
  const origin = await newOrigin(database.query, userId);
  const rawEventIds = await newRawEvents(database.query, userId, origin, INTERACTIONS);
  await writeInteractions(database, userId, [...mailbox(origin, rawEventIds)]);
  // What autovacuum would have done by the time that anybody looks.
  for (const table of ['contacts', 'contact_identities', 'interactions', 'interaction_participants'])
    await database.query(`vacuum (analyze) ${table}`);
  const rows = await database.query<{ contact_id: string }>(
    `select contact_id from interaction_participants where user_id = $1 and contact_id is not null
     group by contact_id order by count(*) desc, contact_id limit 40`,
    [userId],
  );
  return rows.map(({ contact_id }) => contact_id);
}
