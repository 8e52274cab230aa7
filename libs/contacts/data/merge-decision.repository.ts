import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';

/** An identity with its places: the contact that shows it, and the one that it made. */
export interface PlacedIdentity {
  kind: string;
  value: string;
  contactId: string;
  homeContactId: string;
}

type Named = Pick<PlacedIdentity, 'kind' | 'value'>;

const DECIDE = `
  with said as (
    select * from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as s(left_kind, left_value, right_kind, right_value)
  )
  insert into identity_decisions (user_id, left_kind, left_value, right_kind, right_value, verdict)
  select $1, left_kind, left_value, right_kind, right_value, $6 from said
  on conflict (user_id, left_kind, left_value, right_kind, right_value) do update
  set verdict = excluded.verdict, decided_at = now()`;

/** What the user says of who is who. It is kept by identity, so that it holds whatever becomes of the contacts. */
@Injectable()
export class MergeDecisionRepository {
  /** Shown contacts of the user among the given ones, whether they are deleted or not. */
  async shown(scope: UserScope, contactIds: readonly string[]): Promise<Set<string>> {
    const rows = await scope.query<{ id: string }>(
      `select id from contacts where user_id = $1 and id = any($2::uuid[]) and merged_into is null and deleted_at is null`,
      [scope.userId, contactIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The contact that shows a merged one; null when it is not merged, or not the user's. */
  async showing(scope: UserScope, contactId: string): Promise<string | null> {
    const [row] = await scope.query<{ id: string | null }>(
      `select merged_into as id from contacts where user_id = $1 and id = $2`,
      [scope.userId, contactId],
    );
    return row?.id ?? null;
  }

  /** Identities that contacts show, in the order of their values. */
  identities(scope: UserScope, contactIds: readonly string[]): Promise<PlacedIdentity[]> {
    return scope.query<PlacedIdentity>(
      `select kind, value, contact_id as "contactId", home_contact_id as "homeContactId" from contact_identities
       where user_id = $1 and contact_id = any($2::uuid[]) order by kind, value`,
      [scope.userId, contactIds],
    );
  }

  /** Keeps what the user said of pairs of identities; the latest word counts. */
  async decide(
    scope: UserScope,
    pairs: readonly (readonly [Named, Named])[],
    verdict: 'same' | 'different',
  ): Promise<void> {
    if (pairs.length === 0) return;
    const ordered = pairs.map(
      ([a, b]) => (`${a.kind} ${a.value}` < `${b.kind} ${b.value}` ? [a, b] : [b, a]) as [Named, Named],
    );
    await scope.query(DECIDE, [
      scope.userId,
      ordered.map(([left]) => left.kind),
      ordered.map(([left]) => left.value),
      ordered.map(([, right]) => right.kind),
      ordered.map(([, right]) => right.value),
      verdict,
    ]);
  }

  /** Notes that the user has put something of their own into a contact: it shows the others, and no undo takes it away. */
  async touch(scope: UserScope, contactId: string): Promise<void> {
    await scope.query(`update contacts set edited_at = now(), updated_at = now() where user_id = $1 and id = $2`, [
      scope.userId,
      contactId,
    ]);
  }

  /** Has contacts, and those that are shown as part of them, settled. */
  async unsettle(scope: UserScope, contactIds: readonly string[]): Promise<void> {
    await scope.query(
      `insert into unsettled_contacts (user_id, contact_id) select $1, id from contacts
       where user_id = $1 and (id = any($2::uuid[]) or merged_into = any($2::uuid[])) order by id`,
      [scope.userId, contactIds],
    );
  }
}
