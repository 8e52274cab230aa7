import type { TestDatabase } from './test-database.js';

export interface ContentOptions {
  /** Leaves out contacts that take part in nothing: whether one is left over depends on what was deleted when. */
  withoutLeftovers?: boolean;
  /** Addresses of contacts that are left out. */
  except?: readonly string[];
}

const counted = `
  select * from contacts c where c.user_id = $1 and c.merged_into is null
    and coalesce(c.primary_email, '') <> all($3::text[]) and (not $2 or exists (
      select from interaction_participants p where p.user_id = $1 and p.contact_id = c.id))`;

/**
 * Content only: no keys, no batches, no times of writing, no versions; nor which of several merged contacts shows the others,
 * for that is the oldest.
 */
const CONTENT: Record<string, string> = {
  contacts: `select c.display_name, c.primary_email, c.first_interaction_at, c.last_interaction_at, c.email_count,
      c.meeting_count, c.strength, c.written_by_them, c.written_by_user, c.job_title, c.phone,
      (select array[domain, name] from companies where id = c.company_id), c.edited_at is not null, c.deleted_at is not null
    from (${counted}) c`,
  identities: `select ci.kind, ci.value, ci.original, ci.uses, ci.last_used_at, c.primary_email
    from contact_identities ci join (${counted}) c on c.id = ci.contact_id`,
  suggestions: `select least(l.value, r.value), greatest(l.value, r.value), s.reason, s.evidence, s.score
    from merge_suggestions s join contact_identities l on l.id = s.left_id join contact_identities r on r.id = s.right_id
    join (${counted}) lc on lc.id = l.contact_id join (${counted}) rc on rc.id = r.contact_id where s.user_id = $1`,
  companies: `select co.domain, co.name, parent.domain from companies co left join companies parent on parent.id = co.parent_id
    where co.user_id = $1 and exists (select from (${counted}) c where c.company_id = co.id)`,
  interactions: `select n.source, n.account_email, i.source, i.source_id, i.kind, i.subject, i.snippet, i.body, i.body_full,
      i.direction, i.thread_key, i.message_id, i.occurred_at, i.ends_at, i.all_day, i.time_zone, i.status, i.location,
      i.automated_reason, i.automated_rule, i.labels, i.attachments, i.series_id, i.series_exception, i.same_key,
      i.precedence, i.shadowed, r.source_id as raw_source_id
    from interactions i join integrations n on n.id = i.integration_id left join raw_events r on r.id = i.raw_event_id
    where i.user_id = $1 and ($2 or true) and ($3::text[] is not null)`,
  conversations: `select i.source, i.source_id, (
      select min(r.source || ' ' || r.source_id) from conversation_members o join interactions r on r.id = o.interaction_id
      where o.user_id = $1 and o.conversation_id = m.conversation_id) as first
    from conversation_members m join interactions i on i.id = m.interaction_id
    where m.user_id = $1 and ($2 or true) and ($3::text[] is not null)`,
  participants: `select i.source, i.source_id, p.role, p.address, p.name, p.response, p.kind, p.cancelled, p.occurred_at,
      p.makes_contact, p.written, p.shadowed, p.automated, p.outbound, c.primary_email
    from interaction_participants p join interactions i on i.id = p.interaction_id
    left join (${counted}) c on c.id = p.contact_id where p.user_id = $1`,
  tags: `select t.name, t.colour, c.primary_email, c.display_name
    from tags t left join contact_tags ct on ct.tag_id = t.id left join (${counted}) c on c.id = ct.contact_id
    where t.user_id = $1`,
  claims: `select r.source_id, cl.place, cl.kind, cl.value, cl.original, cl.display_name, cl.phone, cl.job_title, cl.company,
      cl.tags
    from contact_claims cl join raw_events r on r.id = cl.raw_event_id
    where cl.user_id = $1 and ($2 or true) and ($3::text[] is not null)`,
  raw_events: `select n.source, n.account_email, r.source, r.stream, r.source_id, md5(r.payload::text), r.occurred_at, r.dedupe_key
    from raw_events r join integrations n on n.id = r.integration_id
    where r.user_id = $1 and r.deleted_at is null and r.undone_batch_id is null and ($2 or true) and ($3::text[] is not null)`,
};

/** A fingerprint of all that a user has; equal exactly when the content is. @returns a line for each table, with its rows */
export async function contentHash(
  query: TestDatabase['query'],
  userId: string,
  { withoutLeftovers = false, except = [] }: ContentOptions = {},
): Promise<string> {
  const lines: string[] = [];
  for (const [table, rows] of Object.entries(CONTENT)) {
    const [found] = await query<{ rows: number; hash: string }>(
      `select count(*)::int as rows, coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '-') as hash from (${rows}) t`,
      [userId, withoutLeftovers, except],
    );
    lines.push(`${table} ${found!.rows} ${found!.hash}`);
  }
  return lines.join('\n');
}
