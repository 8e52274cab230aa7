import { Keyring } from '../../libs/platform/crypto/index.js';
import { newId } from '../../libs/platform/database/index.js';
import type { TestDatabase } from '../setup/test-database.js';

export interface Connection {
  readonly userId: string;
  readonly id: string;
}

const USERS = 50;
const COLUMNS = ['access_token_encrypted', 'refresh_token_encrypted'] as const;

const place = (column: string, rowId: string) => ({ table: 'integrations', column, rowId });

/**
 * Connects many accounts whose tokens are under an old key and whose access has run out.
 * @param refreshToken one that the provider takes, for all of them
 */
export async function populate(
  database: TestDatabase,
  count: number,
  oldKeys: string,
  refreshToken: string,
): Promise<Connection[]> {
  const keyring = new Keyring({ ENCRYPTION_KEYS: oldKeys });
  const users = Array.from({ length: USERS }, () => newId());
  await database.query(
    `insert into users (id, email, name) select id, id || '@people.example', 'Somebody' from unnest($1::uuid[]) id`,
    [users],
  );
  const connections = Array.from({ length: count }, (_, index) => ({ id: newId(), userId: users[index % USERS]! }));
  const seal = (column: string, secret: string) =>
    connections.map(({ id }) => keyring.encrypt(secret, place(column, id)));
  await database.query(
    `insert into integrations (id, user_id, source, account_id, account_email, scopes, access_token_encrypted,
       access_token_expires_at, refresh_token_encrypted)
     select id, user_id, 'google_gmail', id, id || '@mail.example', '{}', access, now() - interval '1 hour', refresh
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) c(id, user_id, access, refresh)`,
    [
      connections.map(({ id }) => id),
      connections.map(({ userId }) => userId),
      seal(COLUMNS[0], 'run out'),
      seal(COLUMNS[1], refreshToken),
    ],
  );
  return connections;
}

/** The refresh token of a connection, in clear. */
export async function refreshTokenOf(database: TestDatabase, keys: string, id: string): Promise<string> {
  const [row] = await database.query<{ envelope: string }>(
    `select refresh_token_encrypted as envelope from integrations where id = $1`,
    [id],
  );
  return new Keyring({ ENCRYPTION_KEYS: keys }).decrypt(row!.envelope, place(COLUMNS[1], id));
}

export interface Findings {
  readonly secrets: number;
  readonly undecryptable: number;
  readonly notOnNewest: number;
  /** Renewed tokens that are not stored any more. */
  readonly lost: number;
}

/** Opens every stored secret with the newest key alone. @param renewed access tokens by the id of their connection */
export async function inspect(
  database: TestDatabase,
  newestKey: string,
  renewed: ReadonlyMap<string, string>,
): Promise<Findings> {
  const keyring = new Keyring({ ENCRYPTION_KEYS: newestKey });
  const rows = await database.query<{ id: string; column: (typeof COLUMNS)[number]; envelope: string }>(
    COLUMNS.map((c) => `select id, '${c}' as column, ${c} as envelope from integrations where ${c} is not null`).join(
      ' union all ',
    ),
  );
  const found = { secrets: rows.length, undecryptable: 0, notOnNewest: 0 };
  const kept = new Set<string>();
  for (const { id, column, envelope } of rows) {
    if (!keyring.isNewest(envelope)) found.notOnNewest += 1;
    try {
      const secret = keyring.decrypt(envelope, place(column, id));
      if (column === COLUMNS[0] && secret === renewed.get(id)) kept.add(id);
    } catch {
      found.undecryptable += 1;
    }
  }
  return { ...found, lost: renewed.size - kept.size };
}
