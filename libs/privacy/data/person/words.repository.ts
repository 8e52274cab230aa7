import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ErasureScope, Scope, UserScope } from '../../../platform/database/index.js';

/** A table in which words may stand, and who may change them. */
export interface WordTable {
  readonly name: string;
  readonly columns: readonly WordColumn[];
  readonly role: 'app' | 'eraser';
}

export interface WordColumn {
  readonly name: string;
  readonly type: 'text' | 'text[]' | 'json' | 'jsonb';
}

/** A row with words, by where it lies. */
export interface WordRow {
  readonly ctid: string;
  readonly values: Record<string, unknown>;
}

/** Looked through by steps of their own, where each content is read once. */
const LOOKED_THROUGH = ['raw_events.payload', 'raw_event_versions.payload', 'file_import_items.payload'];
/** By what providers and the system name things. */
const NAMES_OF_THINGS = `'{source,source_id,stream,kind,state,mode,role,status,direction,reason,change,source_type}'::text[]`;

const TABLES = `
  select c.relname as name, a.attname as column, format_type(a.atttypid, null) as type,
    has_column_privilege('omnicrm_app', c.oid, a.attnum, 'update') as app,
    has_column_privilege('omnicrm_eraser', c.oid, a.attnum, 'update') as eraser
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'json'::regtype, 'jsonb'::regtype)
    and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'user_id' and not o.attisdropped)
    and (a.attname <> all (${NAMES_OF_THINGS}) or c.relname = 'consents')
    and c.relname <> all ('{integrations,person_erasures,retention_settings}')
  order by c.relname, a.attnum`;

interface Found {
  name: string;
  column: string;
  type: WordColumn['type'];
  app: boolean;
  eraser: boolean;
}

/** Finds words wherever a user's rows hold any; which columns there are is asked of the catalogue. */
@Injectable()
export class WordsRepository {
  /** Columns that somebody may change, and those that nobody may: they must hold no words of people. */
  async tables(scope: Scope): Promise<{ tables: WordTable[]; unchangeable: string[] }> {
    const found = (await scope.query<Found>(TABLES)).filter(
      ({ name, column }) => !LOOKED_THROUGH.includes(`${name}.${column}`),
    );
    const unchangeable = found.filter(({ app, eraser }) => !app && !eraser);
    const changeable = found.filter(({ app, eraser }) => app || eraser);
    const groups = Map.groupBy(changeable, ({ name, app }) => `${name} ${app ? 'app' : 'eraser'}`);
    return {
      tables: [...groups.values()].map((columns) => ({
        name: columns[0]!.name,
        role: columns[0]!.app ? 'app' : 'eraser',
        columns: columns.map(({ column, type }) => ({ name: column, type })),
      })),
      unchangeable: unchangeable.map(({ name, column }) => `${name}.${column}`),
    };
  }

  /**
   * Rows that hold one of the words as part of some text, in the order in which they lie.
   * @param patterns for ILIKE
   * @param after    where the page before ended; null for the first
   */
  rows(
    scope: UserScope | ErasureScope,
    { name, columns }: WordTable,
    patterns: readonly string[],
    after: string | null,
    limit: number,
  ): Promise<WordRow[]> {
    const holds = columns.map((column) => `${asText(column)} ilike any($2::text[])`).join(' or ');
    // What was made of items was looked through with them.
    const derived = name === 'interactions' ? 'and raw_event_id is null' : '';
    return scope.query(
      `select t.ctid::text as ctid, jsonb_build_object(${columns.map((c) => `'${c.name}', t.${quoted(c.name)}`).join(', ')}) as values
       from ${quoted(name)} t where user_id = $1 ${derived} and ($3::tid is null or t.ctid > $3::tid) and (${holds})
       order by t.ctid limit $4`,
      [scope.userId, patterns, after, limit],
    );
  }

  /**
   * Two things that were called by a word may not be called the same without it: the second gets a number.
   * @param row with the values that change
   */
  async rewrite(scope: UserScope | ErasureScope, table: WordTable, row: WordRow): Promise<void> {
    await scope.query('savepoint words');
    try {
      await this.assign(scope, table, row);
    } catch (error) {
      if (!isTaken(error)) throw error;
      await scope.query('rollback to savepoint words');
      const told = Object.entries(row.values).map(([name, value]) => [name, numbered(value)] as const);
      await this.assign(scope, table, { ...row, values: Object.fromEntries(told) });
    }
    await scope.query('release savepoint words');
  }

  private async assign(scope: UserScope | ErasureScope, table: WordTable, { ctid, values }: WordRow): Promise<void> {
    const columns = table.columns.filter((column) => column.name in values);
    const assigned = columns
      .map((column, index) => `${quoted(column.name)} = $${index + 3}::${column.type}`)
      .join(', ');
    await scope.query(`update ${quoted(table.name)} set ${assigned} where user_id = $1 and ctid = $2::tid`, [
      scope.userId,
      ctid,
      ...columns.map((column) => valueFor(column, values[column.name])),
    ]);
  }
}

/** By a unique index. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

function numbered(value: unknown): unknown {
  return typeof value === 'string' ? `${value} ${randomInt(1_000_000, 10_000_000)}` : value;
}

function asText({ name, type }: WordColumn): string {
  return type === 'text[]' ? `array_to_string(${quoted(name)}, ' ')` : `${quoted(name)}::text`;
}

function valueFor({ type }: WordColumn, value: unknown): unknown {
  return (type === 'json' || type === 'jsonb') && value !== null ? JSON.stringify(value) : value;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
