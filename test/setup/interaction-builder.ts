import { DataSource } from 'typeorm';
import {
  type CanonicalInteraction,
  type CanonicalParticipant,
  InteractionStore,
  PeopleSettler,
  contactsEntities,
} from '../../libs/contacts/index.js';
import { Database, dataSourceOptions, newId } from '../../libs/platform/database/index.js';
import type { TestDatabase } from './test-database.js';

/** Ids that interactions of a user need to refer to. */
export interface Origin {
  integrationId: string;
  batchId: string;
}

/** Inserts an integration and a batch of a user. */
export async function newOrigin(
  query: TestDatabase['query'],
  userId: string,
  source = 'google_gmail',
): Promise<Origin> {
  const origin = { integrationId: newId(), batchId: newId() };
  await query(
    `insert into integrations (id, user_id, source, account_id, account_email, scopes) values ($1::uuid, $2, $3, ($1::uuid)::text, 'ada@studio.example', '{}')`,
    [origin.integrationId, userId, source],
  );
  await query(
    `insert into sync_batches (id, user_id, integration_id, source, kind) values ($1, $2, $3, $4, 'initial')`,
    [origin.batchId, userId, origin.integrationId, source],
  );
  return origin;
}

/** Inserts raw events without payload. @returns their ids */
export async function newRawEvents(
  query: TestDatabase['query'],
  userId: string,
  origin: Origin,
  count: number,
): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  await query(
    `insert into raw_events (id, user_id, integration_id, batch_id, last_batch_id, source, stream, source_id)
     select id, $2, $3, $4, $4, 'google_gmail', 'mailbox', id::text from unnest($1::uuid[]) as id`,
    [ids, userId, origin.integrationId, origin.batchId],
  );
  return ids;
}

/** Somebody who writes; `Ann Miller <ann@people.example>` or a bare address. */
export function person(text: string, overrides: Partial<CanonicalParticipant> = {}): CanonicalParticipant {
  const [, name, original] = /^(?:(.*?)\s*<)?([^<>]+)>?$/.exec(text) ?? [];
  if (original === undefined) throw new Error(`Not a person: ${text}`);
  return {
    role: 'from',
    address: original.toLowerCase(),
    original,
    name: name || null,
    response: null,
    makesContact: true,
    ...overrides,
  };
}

/** An e-mail from Ann, an hour old, unless said otherwise. */
export function interaction(
  origin: Origin,
  rawEventId: string,
  overrides: Partial<CanonicalInteraction> = {},
): CanonicalInteraction {
  return {
    ...origin,
    rawEventId,
    source: 'google_gmail',
    sourceId: rawEventId,
    kind: 'email',
    subject: 'Plans',
    snippet: 'Shall we meet?',
    body: 'Shall we meet?',
    bodyFull: null,
    direction: 'inbound',
    threadKey: 'thread',
    messageId: null,
    occurredAt: new Date(Date.now() - 3_600_000),
    endsAt: null,
    allDay: false,
    timeZone: null,
    status: 'confirmed',
    location: null,
    automatedReason: null,
    automatedRule: null,
    labels: ['INBOX'],
    attachments: [],
    seriesId: null,
    seriesException: false,
    sameKey: null,
    precedence: 0,
    identityPairs: [],
    participants: [person('Ann Miller <ann@people.example>')],
    ...overrides,
  };
}

/** Writes interactions through the module's own store, beside whatever process uses the database. */
export async function writeInteractions(
  database: TestDatabase,
  userId: string,
  interactions: readonly CanonicalInteraction[],
): Promise<void> {
  const chunk = 500;
  // Unnamed statements suit both modes.
  const config = {
    DATABASE_URL: database.url,
    DATABASE_POOL: 1,
    DATABASE_EMBEDDED: true,
    DATABASE_STATEMENT_TIMEOUT_MS: 60_000,
  };
  const dataSource = new DataSource(
    dataSourceOptions({ ...config, NODE_ENV: 'test', DIRECT_URL: undefined }, contactsEntities),
  );
  await dataSource.initialize();
  try {
    const scopes = new Database(dataSource, config as ConstructorParameters<typeof Database>[1]);
    const store = new InteractionStore();
    for (let start = 0; start < interactions.length; start += chunk)
      await scopes.forUser(userId, (scope) =>
        store.upsert(scope, interactions.slice(start, start + chunk), { version: 1 }),
      );
    await scopes.forUser(userId, (scope) => PeopleSettler.on(scopes).settle(scope));
  } finally {
    await dataSource.destroy();
  }
}
