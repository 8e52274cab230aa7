import { Injectable } from '@nestjs/common';
import type { ErasureScope } from '../../platform/database/index.js';

/** A table that has rows of users. */
export interface OwnedTable {
  readonly name: string;
  /** Whether the erasing role may delete from it. */
  readonly covered: boolean;
}

/** A reference from a row of one table to a row of another. */
export interface TableReference {
  readonly from: string;
  readonly to: string;
}

/** The certificate outlives the account, and loses its user when it ends; whoever signs in goes with the account itself. */
export const LAST_TABLES: readonly string[] = ['erasure_certificates', 'user_identities', 'audit_entries'];

const COLUMN = `pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

/** Asks the catalogue what there is of users, so that no list has to be kept; and deletes from what it named. */
@Injectable()
export class ErasableTablesRepository {
  /** Every table with a column `user_id`, whoever made it. */
  tables(scope: ErasureScope): Promise<OwnedTable[]> {
    return scope.query(
      `select c.relname as name, has_table_privilege('omnicrm_eraser', c.oid, 'delete') as covered
         from ${COLUMN} order by 1`,
    );
  }

  references(scope: ErasureScope): Promise<TableReference[]> {
    return scope.query(
      `select distinct f.relname as "from", t.relname as "to" from pg_constraint k
         join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
        where k.contype = 'f' and f.relnamespace = 'public'::regnamespace`,
    );
  }

  /** Deletes at most so many of the user's rows. @param table from `tables` @returns how many went */
  async delete(scope: ErasureScope, table: string, limit: number): Promise<number> {
    const gone = await scope.query<{ rows: number }>(
      `with gone as (
         delete from ${quoted(table)} where ctid = any (array(
           select ctid from ${quoted(table)} where user_id = $1 limit $2)) returning 1
       ) select count(*)::int as rows from gone`,
      [scope.userId, limit],
    );
    return gone[0]!.rows;
  }

  /** Raw items that wait to be read: without them nobody makes anything new of the mailbox. */
  async deleteWaiting(scope: ErasureScope, limit: number): Promise<number> {
    const gone = await scope.query<{ rows: number }>(
      `with gone as (
         delete from raw_events where id = any (array(
           select id from raw_events where user_id = $1 and normalized_version is null limit $2)) returning 1
       ) select count(*)::int as rows from gone`,
      [scope.userId, limit],
    );
    return gone[0]!.rows;
  }

  /** Whether the user has any row in any of the tables. */
  async anyLeft(scope: ErasureScope, tables: readonly string[]): Promise<boolean> {
    const asked = tables.map((table) => `exists (select 1 from ${quoted(table)} where user_id = $1)`).join(' or ');
    const [row] = await scope.query<{ left: boolean }>(`select ${asked || 'false'} as left`, [scope.userId]);
    return row!.left;
  }

  /** The account itself, which what is still about to be written for it can no longer refer to. */
  async deleteUser(scope: ErasureScope): Promise<void> {
    await scope.query(`delete from users where id = $1`, [scope.userId]);
  }
}

function quoted(table: string): string {
  return `"${table.replaceAll('"', '""')}"`;
}
