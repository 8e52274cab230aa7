import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import { searchPattern } from './search-pattern.js';
import type { ContactView, IdentityView, Page } from '../domain/views.js';

/** What a list of contacts is asked for. */
export interface ContactQuery extends Page {
  search: string | null;
  /** Counts, first and next interaction. */
  stats: boolean;
  /** Number of contacts on all pages. */
  total: boolean;
}

const COLUMNS = `c.id, c.display_name as "displayName", c.primary_email as "primaryEmail",
  c.last_interaction_at as "lastInteractionAt", c.created_at as "createdAt",
  'displayName' = any(c.edited_fields) as edited`;

// One walk over the contact's part of one index; somebody with two roles in an interaction counts once.
const STATS = `
  left join lateral (
    select count(*)::int as "interactionCount",
      (count(*) filter (where kind = 'email'))::int as "emailCount",
      (count(*) filter (where kind = 'meeting'))::int as "meetingCount",
      min(occurred_at) as "firstInteractionAt",
      min(occurred_at) filter (where occurred_at > now() and not cancelled) as "nextInteractionAt"
    from (
      select distinct on (p.occurred_at, p.interaction_id) p.occurred_at, p.kind, p.cancelled
      from interaction_participants p
      where p.user_id = $1 and p.contact_id = c.id and not p.shadowed
      order by p.occurred_at desc, p.interaction_id desc
    ) taken_part
  ) stats on true`;

const MATCHES = `(c.display_name ilike $2 or exists (
  select from contact_identities ci where ci.user_id = $1 and ci.contact_id = c.id and ci.value ilike $2))`;

const AFTER = `(c.last_interaction_at < $4 or c.last_interaction_at is null or (c.last_interaction_at = $4 and c.id < $5))`;
const AFTER_LAST_DATED = `(c.last_interaction_at is null and $4::timestamptz is null and c.id < $5)`;

/** Statement of one variant of the list; parameters: user, pattern, limit, time and id to begin after. */
function listSql({ search, after, stats, total }: ContactQuery): string {
  const shown = `c.user_id = $1 and c.deleted_at is null and c.merged_into is null and ${search === null ? '$2::text is null' : MATCHES}`;
  const place =
    after === null ? '$4::timestamptz is null and $5::uuid is null' : after.at === null ? AFTER_LAST_DATED : AFTER;
  const page = `select c.* from contacts c where ${shown} and ${place}
    order by c.last_interaction_at desc nulls last, c.id desc limit $3`;
  const rows = `select ${COLUMNS}${stats ? ', stats.*' : ''} from (${page}) c ${stats ? STATS : ''}`;
  const order = 'order by "lastInteractionAt" desc nulls last, id desc';
  if (!total) return `${rows} ${order}`;
  return `select counted.total, listed.* from (select count(*)::int as total from contacts c where ${shown}) counted
    left join (${rows}) listed on true ${order}`;
}

/** Reads contacts, in one statement for each question. */
@Injectable()
export class ContactRepository {
  /** Contacts, most recent interaction first. @returns rows, and the total if it was asked for */
  async list(scope: UserScope, query: ContactQuery): Promise<{ rows: ContactView[]; total?: number }> {
    const { search, limit, after, stats, total } = query;
    const variant = [search !== null, after !== null, after?.at === null, stats, total].map(Number).join('');
    const rows = await scope.query<ContactView & { total?: number; id: string | null }>(
      listSql(query),
      [scope.userId, search === null ? null : searchPattern(search), limit, after?.at ?? null, after?.id ?? null],
      `contacts_${variant}`,
    );
    // With the total, an empty page is one row that holds nothing else.
    return { rows: rows.filter(({ id }) => id !== null), ...(total && { total: rows[0]?.total ?? 0 }) };
  }

  /** Contacts by key, in any order; those that are deleted or somebody else's are left out. */
  findMany(scope: UserScope, ids: readonly string[], stats: boolean): Promise<ContactView[]> {
    return scope.query<ContactView>(
      `select ${COLUMNS}${stats ? ', stats.*' : ''} from contacts c ${stats ? STATS : ''}
       where c.user_id = $1 and c.id = any($2::uuid[]) and c.deleted_at is null`,
      [scope.userId, ids],
      stats ? 'contacts_by_id_with_stats' : 'contacts_by_id',
    );
  }

  /** Gives a contact the user's own name for it. @returns whether that changed it; null when there is none by that key */
  async rename(scope: UserScope, id: string, name: string): Promise<boolean | null> {
    const [found] = await scope.query<{ changed: boolean }>(
      `with found as (
         select id, display_name <> $3 or 'displayName' <> all(edited_fields) as changed from contacts
         where user_id = $1 and id = $2 and deleted_at is null for update
       ), renamed as (
         update contacts c set display_name = $3, edited_at = now(), updated_at = now(),
           edited_fields = array_append(array_remove(c.edited_fields, 'displayName'), 'displayName')
         from found where c.id = found.id and found.changed
       )
       select changed from found`,
      [scope.userId, id, name],
    );
    return found?.changed ?? null;
  }

  /** Identities of contacts, oldest first. */
  identities(scope: UserScope, contactIds: readonly string[]): Promise<IdentityView[]> {
    return scope.query<IdentityView>(
      `select id, contact_id as "contactId", kind, value, original from contact_identities
       where user_id = $1 and contact_id = any($2::uuid[]) order by created_at, id`,
      [scope.userId, contactIds],
      'contact_identities',
    );
  }
}
