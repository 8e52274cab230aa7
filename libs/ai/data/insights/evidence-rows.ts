import type { Evidence } from '../../domain/insights/evidence.js';

/** Characters of a text that are read. */
export const BODY_CHARACTERS = 2_500;
const SIGNATURE_CHARACTERS = 400;

/** A row of evidence, before it has a name within its answer. */
export type EvidenceRow = Omit<Evidence, 'id' | 'at' | 'signature'> & { at: Date | null; rest: string | null };

/** CTE of the user's own addresses; `$1` is the user. */
export const OWN = `own as materialized (
  select coalesce(array_agg(lower(account_email)), '{}') as addresses from integrations where user_id = $1
)`;

/**
 * Columns of evidence, and the look-ups that they need: one by key for each interaction that was picked.
 * @param picked  row that has the `id` of an interaction
 * @param subject SQL of the contacts whose insights these are
 */
export function evidenceSql(picked: string, subject: string): { columns: string; lookups: string } {
  return {
    columns: `'interaction' as source, i.id as key, i.kind, i.occurred_at as at, i.direction, i.status,
      coalesce(w.name, w.address) as author, w.contact_id as "contactId",
      (w.contact_id = any(${subject})) is true as "bySubject", t.direct as "toUser", m.conversation_id as conversation,
      left(i.subject, 300) as subject, left(i.body, ${BODY_CHARACTERS}) as body,
      case when i.body <> '' and starts_with(i.body_full, i.body)
        then substr(i.body_full, length(i.body) + 1, ${SIGNATURE_CHARACTERS * 2}) end as rest`,
    lookups: `cross join lateral (
        select id, kind, occurred_at, direction, status, subject, body, body_full from interactions where id = ${picked}.id offset 0
      ) i
      left join lateral (
        select coalesce(c.display_name, p.name) as name, p.address, p.contact_id
        from interaction_participants p left join lateral (
          select display_name from contacts where id = p.contact_id offset 0
        ) c on true
        where p.interaction_id = i.id and p.role in ('from', 'organizer', 'about')
        order by p.role desc limit 1 offset 0
      ) w on true
      cross join lateral (
        select exists (
          select from interaction_participants p, own where p.interaction_id = i.id and p.role = 'to' and p.address = any(own.addresses)
        ) as direct offset 0
      ) t
      left join lateral (
        select conversation_id from conversation_members where interaction_id = i.id offset 0
      ) m on true`,
  };
}

/** Names rows, and cuts signatures off where history is quoted. */
export function toEvidence(rows: readonly EvidenceRow[]): Evidence[] {
  return rows.map(({ rest, at, ...row }, index) => ({
    ...row,
    id: `e${index + 1}`,
    at: at?.toISOString() ?? null,
    signature: signatureOf(rest ?? ''),
  }));
}

const HISTORY = /^(?:>|-{3,}|_{5,}|(?:on|am|le|el|il|em|op) .{1,200}:\s*$|(?:from|von|de|da|van): )/i;

function signatureOf(rest: string): string {
  const lines = rest.split(/\r?\n/);
  const history = lines.findIndex((line) => HISTORY.test(line.trim()));
  return lines
    .slice(0, history < 0 ? lines.length : history)
    .join('\n')
    .trim()
    .slice(0, SIGNATURE_CHARACTERS);
}
