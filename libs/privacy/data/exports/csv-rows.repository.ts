import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';

export interface CsvTable {
  readonly name: string;
  readonly head: readonly string[];
  /** $1 the user, $2… the key of the row before, or nulls, and the limit last. */
  readonly sql: string;
  readonly keys: number;
}

export interface CsvPageRow {
  readonly cells: readonly (string | null)[];
  readonly place: readonly string[];
}

export const COMPANIES_CSV: CsvTable = {
  name: 'companies',
  head: ['Name', 'Domain', 'Belongs to', 'Contacts', 'Since'],
  keys: 1,
  sql: `select array[c.name, c.domain, parent.name, people.count::text, to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD')]
      as cells, array[c.id::text] as place
    from companies c left join companies parent on parent.user_id = c.user_id and parent.id = c.parent_id
    cross join lateral (
      select count(*) from contacts p where p.user_id = c.user_id and p.company_id = c.id
        and p.deleted_at is null and p.merged_into is null) people
    where c.user_id = $1 and ($2::uuid is null or c.id > $2) order by c.id limit $3`,
};

export const INTERACTIONS_CSV: CsvTable = {
  name: 'interactions',
  head: ['Time (UTC)', 'Kind', 'Direction', 'Subject', 'With', 'Beginning of the text', 'Place', 'Status'],
  keys: 2,
  sql: `select array[to_char(i.occurred_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS'), i.kind, i.direction, i.subject,
        people.shown, i.snippet, i.location, i.status] as cells,
      array[i.occurred_at::text, i.id::text] as place
    from interactions i
    cross join lateral (
      select string_agg(coalesce(nullif(p.name, '') || ' <' || p.address || '>', p.address), '; ' order by p.role, p.address)
        as shown
      from interaction_participants p where p.interaction_id = i.id) people
    where i.user_id = $1 and not i.shadowed
      and ($2::text is null or (i.occurred_at, i.id) > ($2::timestamptz, $3::uuid))
    order by i.occurred_at, i.id limit $4`,
};

/** Tables for spreadsheets, a page of cells at a time. */
@Injectable()
export class CsvRowsRepository {
  /** @param after key of the row before the page; null for the first */
  page(
    scope: UserScope,
    { sql, keys }: CsvTable,
    after: readonly (string | null)[] | null,
    limit: number,
  ): Promise<CsvPageRow[]> {
    const place = Array.from({ length: keys }, (_, index) => after?.[index] ?? null);
    return scope.query<CsvPageRow>(sql, [scope.userId, ...place, limit]);
  }
}
