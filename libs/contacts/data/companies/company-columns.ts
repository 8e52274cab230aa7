import type { CompanySort } from '../../domain/company-list.js';
import type { SortKey } from '../lists/keyset.js';

/** What of a row `m` of companies is shown. */
export const COMPANY_COLUMNS = `m.id, m.name, m.domain, m.parent_id as "parentId", m.created_at as "createdAt",
  m.edited_at is not null as edited`;

/** Sums over the contacts of each company; a condition and `group by 1` may follow. $1 is the user. */
export const TOTALS = `
  select c.company_id, count(*)::int as contact_count, sum(c.email_count + c.meeting_count)::int as interaction_count,
    max(c.last_interaction_at) as last_interaction_at, sum(c.strength) as strength
  from contacts c
  where c.user_id = $1 and c.company_id is not null and c.deleted_at is null and c.merged_into is null`;

/** The sums of a row `m` as they are shown. */
export const TOTAL_COLUMNS = `coalesce(m.contact_count, 0) as "contactCount",
  coalesce(m.interaction_count, 0) as "interactionCount", m.last_interaction_at as "lastInteractionAt",
  coalesce(m.strength, 0) as "strengthPoints"`;

const SORTS: Record<CompanySort['field'], Omit<SortKey, 'descending'>> = {
  lastInteraction: { sql: 'm.last_interaction_at', type: 'timestamptz', nullable: true },
  name: { sql: 'lower(m.name)', type: 'text' },
  contacts: { sql: 'coalesce(m.contact_count, 0)', type: 'integer' },
  strength: { sql: 'coalesce(m.strength, 0)', type: 'float8' },
  created: { sql: 'm.created_at', type: 'timestamptz' },
};

/** The key of an order of companies. */
export function companySortKeys({ field, direction }: CompanySort): SortKey[] {
  return [{ ...SORTS[field], descending: direction === 'desc' }];
}
