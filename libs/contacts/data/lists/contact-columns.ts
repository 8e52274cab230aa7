import type { SortKey } from './keyset.js';
import type { ContactSort } from '../../domain/contact-filter.js';

/** What of a row `c` of contacts is shown. */
export const CONTACT_COLUMNS = `c.id, c.display_name as "displayName", c.primary_email as "primaryEmail", c.phone,
  c.job_title as "jobTitle", c.company_id as "companyId", c.email_count + c.meeting_count as "interactionCount",
  c.email_count as "emailCount", c.meeting_count as "meetingCount", c.first_interaction_at as "firstInteractionAt",
  c.last_interaction_at as "lastInteractionAt", c.strength as "strengthPoints", c.written_by_them as "writtenByThem",
  c.written_by_user as "writtenByUser", c.created_at as "createdAt", c.edited_at is not null as edited,
  c.edited_fields as "editedFields"`;

/** Joins the next meeting to rows `c`; $1 is the user. One step into the timeline's index for each. */
export const NEXT_MEETING = `
  left join lateral (
    select min(p.occurred_at) as "nextInteractionAt" from interaction_participants p
    where p.user_id = $1 and p.contact_id = c.id and not p.shadowed and p.occurred_at > now() and not p.cancelled
  ) next on true`;

/** Contacts that are shown: neither deleted nor part of another. */
export const SHOWN = 'c.user_id = $1 and c.deleted_at is null and c.merged_into is null';

const SORTS: Record<ContactSort['field'], Omit<SortKey, 'descending'>> = {
  lastInteraction: { sql: 'm.last_interaction_at', type: 'timestamptz', nullable: true },
  firstInteraction: { sql: 'm.first_interaction_at', type: 'timestamptz', nullable: true },
  name: { sql: 'lower(m.display_name)', type: 'text' },
  strength: { sql: 'm.strength', type: 'float8' },
  interactions: { sql: '(m.email_count + m.meeting_count)', type: 'integer' },
  created: { sql: 'm.created_at', type: 'timestamptz' },
};

/** The keys of an order of contacts; null orders what a search found by how well it fits. */
export function contactSortKeys(sort: ContactSort | null): SortKey[] {
  if (sort) return [{ ...SORTS[sort.field], descending: sort.direction === 'desc' }];
  return [
    { sql: 'm.rank', type: 'float8', descending: false },
    { ...SORTS.lastInteraction, descending: true },
  ];
}
