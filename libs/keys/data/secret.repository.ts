import { Injectable } from '@nestjs/common';
import type { SystemScope } from '../../platform/database/index.js';
import { type SecretTable, secretTables } from './secret-table.js';

/** A stretch of a table, from one key on to another. */
export interface Stretch {
  /** Behind this key; null from the first row. */
  readonly after: string | null;
  readonly until: string;
}

export interface SecretRow {
  readonly id: string;
  /** Whose it is; null for what is the installation's. */
  readonly userId: string | null;
  /** By column; null where there is none. */
  readonly envelopes: Readonly<Record<string, string | null>>;
}

/** One envelope that takes the place of another. */
export interface Replacement {
  readonly id: string;
  readonly old: string;
  readonly fresh: string;
}

export interface KeyCount {
  readonly keyId: string;
  readonly secrets: number;
}

/** The key id is the second part of an envelope; what is no envelope has none. */
const keyIdOf = (column: string) => `split_part(${column}, '.', 2)`;
const within = ({ key }: SecretTable) => `($1::uuid is null or ${key} > $1) and ${key} <= $2`;

/**
 * Reads and replaces envelopes wherever there are any. Tables are walked by their primary key in stretches, so that each
 * statement is short however large the table is, and no index has to be kept for something that happens once a year.
 */
@Injectable()
export class SecretRepository {
  tables(scope: SystemScope): SecretTable[] {
    return secretTables(scope);
  }

  /** @returns the next `rows` rows of a table; null behind its last row */
  async stretch(scope: SystemScope, table: SecretTable, after: string | null, rows: number): Promise<Stretch | null> {
    const [last] = await scope.query<{ until: string }>(
      `select until from (
         select ${table.key} as until from ${table.name} where $1::uuid is null or ${table.key} > $1
         order by ${table.key} limit $2
       ) next_rows order by until desc limit 1`,
      [after, rows],
    );
    return last ? { after, until: last.until } : null;
  }

  /**
   * Locks the rows of a stretch with an envelope of another key, in the order of their keys, so that two who do this take
   * turns. Whoever renews a token meanwhile waits for the few milliseconds, or is waited for.
   */
  lockStale(scope: SystemScope, table: SecretTable, stretch: Stretch, newestKeyId: string): Promise<SecretRow[]> {
    const stale = table.columns.map((column) => `${keyIdOf(column)} <> $3`).join(' or ');
    const pairs = table.columns.map((column) => `'${column}', ${column}`).join(', ');
    return scope.query<SecretRow>(
      `select ${table.key} as id, ${table.owner ?? 'null'} as "userId", json_build_object(${pairs}) as envelopes
       from ${table.name} where ${within(table)} and (${stale}) order by ${table.key} for no key update`,
      [stretch.after, stretch.until, newestKeyId],
    );
  }

  /** Replaces only what is still as it was read. */
  async replace(
    scope: SystemScope,
    table: SecretTable,
    column: string,
    changes: readonly Replacement[],
  ): Promise<void> {
    await scope.query(
      `update ${table.name} t set ${column} = n.fresh
       from unnest($1::uuid[], $2::text[], $3::text[]) as n(id, old, fresh)
       where t.${table.key} = n.id and t.${column} = n.old`,
      [changes.map(({ id }) => id), changes.map(({ old }) => old), changes.map(({ fresh }) => fresh)],
    );
  }

  count(scope: SystemScope, table: SecretTable, stretch: Stretch): Promise<KeyCount[]> {
    const columns = table.columns.map((column) => `(${column})`).join(', ');
    return scope.query<KeyCount>(
      `select ${keyIdOf('envelope')} as "keyId", count(*)::int as secrets
       from ${table.name}, lateral (values ${columns}) v(envelope)
       where ${within(table)} and envelope is not null group by 1`,
      [stretch.after, stretch.until],
    );
  }
}
