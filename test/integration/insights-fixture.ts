import type { CanonicalInteraction } from '../../libs/contacts/index.js';
import { interaction, newOrigin, newRawEvents, person, writeInteractions } from '../setup/interaction-builder.js';
import type { TestDatabase } from '../setup/index.js';

const DAY_MS = 86_400_000;

/** A message as a test tells it. */
export interface Letter {
  daysAgo: number;
  from?: string;
  to?: string;
  subject: string;
  body: string;
  thread?: string;
  more?: Partial<CanonicalInteraction>;
}

export const ME = 'ada@studio.example';

/** Writes messages of a user, newest last; those without a sender are the user's. */
export async function writeLetters(
  database: TestDatabase,
  userId: string,
  letters: readonly Letter[],
): Promise<{ batchId: string }> {
  const origin = await newOrigin(database.query, userId);
  const rawEvents = await newRawEvents(database.query, userId, origin, letters.length);
  const messages = letters.map(({ daysAgo, from, to, subject, body, thread, more }, index) =>
    interaction(origin, rawEvents[index]!, {
      ...{ subject, body, snippet: body.slice(0, 80), threadKey: thread ?? subject },
      direction: from ? 'inbound' : 'outbound',
      occurredAt: new Date(Date.now() - daysAgo * DAY_MS),
      conversation: { shared: [`thread ${thread ?? subject}`], subject: '', answers: false },
      participants: [
        person(from ?? ME, from ? {} : { makesContact: false }),
        person(to ?? ME, { role: 'to', makesContact: to !== undefined }),
      ],
      ...more,
    }),
  );
  await writeInteractions(database, userId, messages);
  return origin;
}

/** The key of the contact that has an address. */
export async function contactOf(database: TestDatabase, userId: string, address: string): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `select contact_id as id from contact_identities where user_id = $1 and value = $2`,
    [userId, address],
  );
  return row!.id;
}
