import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { CompanyFilter, CompanySort } from '../../domain/company-list.js';
import type { Place, PlacedPage } from '../../domain/list-place.js';
import type { SearchWords } from '../../domain/search-words.js';
import type { CompanyTotals, CompanyView } from '../../domain/views.js';
import { isAfter, orderBy, placeColumn, withId } from '../lists/keyset.js';
import { Parameters } from '../lists/parameters.js';
import { literalPattern } from '../search-pattern.js';
import { COMPANY_COLUMNS, TOTALS, TOTAL_COLUMNS, companySortKeys } from './company-columns.js';

/** A page of companies. */
export interface CompanyListQuery extends PlacedPage {
  filter: CompanyFilter;
  search: SearchWords | null;
  sort: CompanySort;
  total: boolean;
}

export interface CompanyRow {
  view: CompanyView;
  place: Place;
}

type RawRow = CompanyView & CompanyTotals & { place: string[]; total?: number };

const isSo = (condition: string, wanted: boolean): string => (wanted ? condition : `not (${condition})`);

/** What companies `co` with their sums `sums` that are asked for fulfil. */
function conditions({ filter, search }: CompanyListQuery, parameters: Parameters): string {
  const { parentId, hasContacts, edited, hasDomain } = filter;
  return [
    'co.user_id = $1',
    ...(parentId === undefined ? [] : [`co.parent_id = ${parameters.add(parentId, 'uuid')}`]),
    ...(hasContacts === undefined ? [] : [isSo('sums.company_id is not null', hasContacts)]),
    ...(edited === undefined ? [] : [isSo('co.edited_at is not null', edited)]),
    ...(hasDomain === undefined ? [] : [isSo('co.domain is not null', hasDomain)]),
    ...(search
      ? [
          `concat_ws(' ', co.name, co.domain) ilike all (${parameters.add(
            search.words.map((word) => `%${literalPattern(word)}%`),
            'text[]',
          )})`,
        ]
      : []),
  ].join(' and ');
}

/** Lists of companies with what their contacts come to, a page in one statement. */
@Injectable()
export class CompanyListRepository {
  async list(scope: UserScope, query: CompanyListQuery): Promise<{ rows: CompanyRow[]; total?: number }> {
    const parameters = new Parameters(scope.userId);
    const keys = withId(companySortKeys(query.sort));
    const order = orderBy(keys);
    const matching = conditions(query, parameters);
    const begin = query.after ? isAfter(keys, query.after, parameters) : 'true';
    const rows = await scope.query<RawRow>(
      `with matching as materialized (
         select co.*, sums.* from companies co left join (${TOTALS} group by 1) sums on sums.company_id = co.id
         where ${matching}
       ), page as (
         select m.*, ${placeColumn(keys)} as place, row_number() over (order by ${order}) as number
         from matching m where ${begin} order by ${order} limit ${parameters.add(query.limit, 'integer')}
       )
       select ${COMPANY_COLUMNS}, ${TOTAL_COLUMNS}, m.place, counted.total
       from (select count(*)::int as total from matching) counted left join page m on true order by m.number`,
      parameters.values,
    );
    const listed = rows.filter(({ id }) => id !== null).map(toRow);
    // An empty page is one row that holds nothing but the total.
    return { rows: listed, ...(query.total && { total: rows[0]?.total ?? 0 }) };
  }
}

function toRow(row: RawRow): CompanyRow {
  const { place, total: _, contactCount, interactionCount, lastInteractionAt, strengthPoints, ...view } = row;
  return { view: { ...view, totals: { contactCount, interactionCount, lastInteractionAt, strengthPoints } }, place };
}
