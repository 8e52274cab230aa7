import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { ExportedTable, NestedTable } from '../../domain/exports/exported-table.js';

/** Rows that a page has at most, and bytes that it has besides its last row: as stored, and as text. */
export interface PageLimits {
  readonly rows: number;
  readonly stored: number;
  readonly text: number;
}

export interface ExportedRow {
  /** JSON, without a line end. */
  readonly line: string;
  /** Values of the key, as text. */
  readonly place: string[];
}

interface Column {
  readonly name: string;
  readonly type: string;
}

type ColumnsOf = ReadonlyMap<string, readonly Column[]>;

/** What may be large enough to count. */
const LARGE = ['text', 'json', 'jsonb', 'bytea', 'text[]'];

/** Reads tables by what the catalogue says of them. Names come from the code and from the catalogue, so they are safe in SQL. */
@Injectable()
export class ExportedRowsRepository {
  /** How many rows of a table the user has. */
  async count(scope: UserScope, { table, owner = 'user_id' }: ExportedTable): Promise<number> {
    const [row] = await scope.query<{ rows: number }>(
      `select count(*)::int as rows from ${quoted(table)} where ${quoted(owner)} = $1`,
      [scope.userId],
    );
    return row!.rows;
  }

  /** A page in the order of the key. @param after key of the row before it; null for the first page */
  async page(
    scope: UserScope,
    table: ExportedTable,
    after: readonly (string | null)[] | null,
    limits: PageLimits,
  ): Promise<ExportedRow[]> {
    const names = [table.table, ...(table.nested ?? []).map((child) => child.table)];
    const columns = await this.columns(scope, names);
    return scope.query<ExportedRow>(pageSql(table, columns, after !== null), [
      scope.userId,
      limits.rows,
      limits.stored,
      limits.text,
      ...(after ?? []),
    ]);
  }

  private async columns(scope: UserScope, tables: readonly string[]): Promise<ColumnsOf> {
    const columns = await scope.query<Column & { table: string }>(
      `select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relname = any($1::text[]) order by a.attnum`,
      [tables],
    );
    return new Map(tables.map((name) => [name, columns.filter(({ table }) => table === name)]));
  }
}

/** One statement: the next rows by key, cut off where they become large, each as a line with what is nested in it. */
function pageSql(table: ExportedTable, columnsOf: ColumnsOf, goesOn: boolean): string {
  const { key, owner = 'user_id', without = {}, nested = [] } = table;
  const columns = columnsOf.get(table.table) ?? [];
  const typeOf = (name: string) => columns.find((column) => column.name === name)?.type ?? 'text';
  const order = key.map(quoted).join(', ');
  const large = columns.filter(({ type }) => LARGE.includes(type)).map(({ name }) => quoted(name));
  // As it is stored, packed; asking for it does not read what is stored apart.
  const size = large.map((name) => `coalesce(pg_column_size(${name}), 0)`).join(' + ') || '0';
  // What packs well is measured once more, but only what the first measure left.
  const unpacked = large.map((name) => `coalesce(octet_length(${name}::text), 0)`).join(' + ') || '0';
  const before = (bytes: string) => `sum(${bytes}) over (order by ${order} rows unbounded preceding) - (${bytes})`;
  const after = key.map((name, index) => `$${index + 5}::text::${typeOf(name)}`).join(', ');
  const own = columns.filter(({ name }) => !(name in without)).map((column) => asJson('p', column));
  const lists = nested.map((child) => listSql(child, columnsOf.get(child.table) ?? []));
  return `
    select row_to_json(l)::text as line, place from (
      select array[${key.map((name) => `p.${quoted(name)}::text`).join(', ')}] as place,
        (select x from (select ${[...own, ...lists].join(', ')}) x) as l
      from (
        select s.*, ${before(unpacked)} as text_before from (
          select t.*, ${before(size)} as bytes_before from (
            select * from ${quoted(table.table)} where ${quoted(owner)} = $1
            ${goesOn ? `and (${order}) > (${after})` : ''} order by ${order} limit $2
          ) t
        ) s where s.bytes_before < $3
      ) p where p.text_before < $4 order by ${key.map((name) => `p.${quoted(name)}`).join(', ')}
    ) lines`;
}

/** The rows of another table that belong to `p`; not `json_agg`, which breaks lines. */
function listSql({ table, as, column }: NestedTable, columns: readonly Column[]): string {
  return `array_to_json(array(
    select row_to_json(c) from (
      select ${columns.map((each) => asJson('n', each)).join(', ')} from ${quoted(table)} n where n.${quoted(column)} = p.id
    ) c order by c::text)) as ${quoted(as)}`;
}

/** A column as it is written: text of `json` stays as it came, breaks of lines and all, so it is written as a string. */
function asJson(from: string, { name, type }: Column): string {
  return `${from}.${quoted(name)}${type === 'json' ? '::text' : ''} as ${quoted(name)}`;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
