import { interaction, newOrigin, newRawEvents, person, writeInteractions } from '../setup/interaction-builder.js';
import type { TestDatabase } from '../setup/index.js';

/** Writes one message to a user, and settles who wrote it. @returns the key of the contact */
export async function writeLetterFrom(
  database: TestDatabase,
  userId: string,
  { name, address, text }: { name: string; address: string; text: string },
): Promise<string> {
  const origin = await newOrigin(database.query, userId);
  const [rawEvent] = await newRawEvents(database.query, userId, origin, 1);
  const participants = [person(`${name} <${address}>`)];
  await writeInteractions(database, userId, [
    interaction(origin, rawEvent!, { subject: text, body: text, snippet: text, participants }),
  ]);
  return (await contactWith(database, userId, address))!;
}

/** The key of the contact that has an address; null when there is none. */
export async function contactWith(database: TestDatabase, userId: string, address: string): Promise<string | null> {
  const [row] = await database.query<{ id: string }>(
    `select contact_id as id from contact_identities where user_id = $1 and value = $2`,
    [userId, address],
  );
  return row?.id ?? null;
}
