import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { CompanyTotals, CompanyView } from '../../domain/views.js';
import { COMPANY_COLUMNS, TOTALS, TOTAL_COLUMNS } from './company-columns.js';

/** Longest chain of parents that is followed. */
const DEEPEST = 50;
const MOST_SUBSIDIARIES = 200;

/** Companies by key, and what the user changes in them. */
@Injectable()
export class CompanyRepository {
  /** Companies by key, in any order. */
  findMany(scope: UserScope, ids: readonly string[]): Promise<CompanyView[]> {
    return scope.query<CompanyView>(
      `select ${COMPANY_COLUMNS} from companies m where m.user_id = $1 and m.id = any($2::uuid[])`,
      [scope.userId, ids],
      'companies_by_id',
    );
  }

  /** The company by a name, capitals and small letters alike; of several the oldest. */
  async findByName(scope: UserScope, name: string): Promise<CompanyView | undefined> {
    const [found] = await scope.query<CompanyView>(
      `select ${COMPANY_COLUMNS} from companies m where m.user_id = $1 and lower(m.name) = lower($2)
       order by m.created_at, m.id limit 1`,
      [scope.userId, name],
    );
    return found;
  }

  /** What the contacts of companies come to; those without contacts are left out. */
  totals(scope: UserScope, ids: readonly string[]): Promise<(CompanyTotals & { id: string })[]> {
    return scope.query<CompanyTotals & { id: string }>(
      `select m.company_id as id, ${TOTAL_COLUMNS} from (${TOTALS} and c.company_id = any($2::uuid[]) group by 1) m`,
      [scope.userId, ids],
      'company_totals',
    );
  }

  /** Companies that belong to others, by name. */
  subsidiaries(scope: UserScope, parentIds: readonly string[]): Promise<CompanyView[]> {
    return scope.query<CompanyView>(
      `select m.* from unnest($2::uuid[]) as parent(id) cross join lateral (
         select ${COMPANY_COLUMNS} from companies m where m.user_id = $1 and m.parent_id = parent.id
         order by lower(m.name), m.id limit ${MOST_SUBSIDIARIES}
       ) m order by lower(m.name), m.id`,
      [scope.userId, parentIds],
    );
  }

  /** Makes a company by hand. @returns whether neither its key nor its domain was in use */
  async insert(
    scope: UserScope,
    { id, name, domain, parentId }: Pick<CompanyView, 'id' | 'name' | 'domain' | 'parentId'>,
  ): Promise<boolean> {
    const made = await scope.query(
      `insert into companies (id, user_id, name, domain, parent_id, edited_at) values ($2, $1, $3, $4, $5, now())
       on conflict do nothing returning id`,
      [scope.userId, id, name, domain, parentId],
    );
    return made.length > 0;
  }

  /** Changes a company. @param parentId undefined leaves it as it is. @returns it as it is now */
  async update(
    scope: UserScope,
    id: string,
    { name, parentId }: { name?: string; parentId?: string | null },
  ): Promise<CompanyView | undefined> {
    const [changed] = await scope.query<CompanyView>(
      `update companies m set name = coalesce($3, m.name), parent_id = case when $4 then $5::uuid else m.parent_id end,
         edited_at = now(), updated_at = now()
       where m.user_id = $1 and m.id = $2 returning ${COMPANY_COLUMNS}`,
      [scope.userId, id, name ?? null, parentId !== undefined, parentId ?? null],
    );
    return changed;
  }

  /** Holds off other changes of who belongs to whom, so that two of them cannot close a circle. */
  async lockParents(scope: UserScope): Promise<void> {
    await scope.query(`select pg_advisory_xact_lock(hashtextextended('company parents ' || $1::text, 0))`, [
      scope.userId,
    ]);
  }

  /** A company and those above it, nearest first. */
  async lineOf(scope: UserScope, id: string): Promise<string[]> {
    const line = await scope.query<{ id: string }>(
      `with recursive line as (
         select id, parent_id, 1 as step from companies where user_id = $1 and id = $2
         union all
         select co.id, co.parent_id, line.step + 1 from line join companies co on co.user_id = $1 and co.id = line.parent_id
         where line.step < ${DEEPEST}
       )
       select id from line order by step`,
      [scope.userId, id],
    );
    return line.map((row) => row.id);
  }
}
