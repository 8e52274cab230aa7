import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../../platform/database/index.js';
import { identityKindSql } from '../identity-kind.js';

// What was written while a merge was under way still names the contact that was merged. What hangs on the contact itself,
// and not on an address, stays with it.
const FORWARD = `
  with stray as (
    update interaction_participants p set contact_id = c.merged_into
    from unnest($2::uuid[]) as claimed(id) join contacts c on c.id = claimed.id
    where c.user_id = $1 and c.merged_into is not null and p.contact_id = c.id and p.address not like 'contact:%'
    returning 1
  )
  select distinct coalesce(c.merged_into, c.id) as id
  from contacts c where c.user_id = $1 and c.id = any($2::uuid[]) and (select count(*) from stray) >= 0`;

// Who becomes a contact may have been met before: as the sender of an automatic reply, or by writing to somebody who only
// makes contacts of people they write to themselves. One look-up by index for each identity; lateral, because a planner that
// has no statistics yet would go through everybody who is unlinked instead, for each of them.
const UNLINKED = `
  select p.interaction_id as "interactionId", p.role, p.address, ci.contact_id as "contactId"
  from unnest($2::uuid[]) as claimed(id)
  cross join lateral (
    select contact_id, kind, value from contact_identities
    where user_id = $1 and contact_id = claimed.id and kind in ('email', 'exchange_dn') offset 0
  ) ci
  cross join lateral (
    select interaction_id, role, address from interaction_participants
    where user_id = $1 and address = ci.value and contact_id is null offset 0
  ) p
  where ci.kind = ${identityKindSql('p.address')}`;

const LINK = `
  update interaction_participants p set contact_id = f.contact_id
  from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[]) as f(interaction_id, role, address, contact_id)
  where p.interaction_id = f.interaction_id and p.role = f.role and p.address = f.address and p.contact_id is null`;

/** A contact of which something may have changed, and the marks that say so. */
export interface WaitingContact {
  id: string;
  marks: string[];
}

interface Unlinked {
  interactionId: string;
  role: string;
  address: string;
  contactId: string;
}

/** Which contacts wait for what is derived of them; a lost job loses none. */
@Injectable()
export class ClaimRepository {
  /** One settles a user's contacts at a time; held until the commit. Taken before anything is written. */
  async takeTurn(scope: UserScope): Promise<void> {
    await scope.query(`select pg_advisory_xact_lock(hashtextextended('settling of ' || $1::uuid, 0))`, [scope.userId]);
  }

  /** Contacts that wait, at most `limit` of them. */
  waiting(scope: UserScope, limit: number): Promise<WaitingContact[]> {
    return scope.query<WaitingContact>(
      `select contact_id as id, array_agg(id) as marks from unsettled_contacts
       where user_id = $1 group by contact_id order by contact_id limit $2`,
      [scope.userId, limit],
    );
  }

  /** Links what belongs to the contacts by its address alone. @returns the contacts that show the claimed ones */
  async gather(scope: UserScope, contactIds: readonly string[]): Promise<string[]> {
    const shown = (await scope.query<{ id: string }>(FORWARD, [scope.userId, contactIds])).map(({ id }) => id);
    const unlinked = await scope.query<Unlinked>(UNLINKED, [scope.userId, shown]);
    if (unlinked.length > 0)
      await scope.query(LINK, [
        unlinked.map(({ interactionId }) => interactionId),
        unlinked.map(({ role }) => role),
        unlinked.map(({ address }) => address),
        unlinked.map(({ contactId }) => contactId),
      ]);
    return shown;
  }

  /** Takes away the marks that were seen; one that somebody sets meanwhile stays, whatever was read before it. */
  async done(scope: UserScope, contacts: readonly WaitingContact[]): Promise<void> {
    await scope.query(`delete from unsettled_contacts where user_id = $1 and id = any($2::bigint[])`, [
      scope.userId,
      contacts.flatMap(({ marks }) => marks),
    ]);
  }

  /** Users with contacts that wait. */
  async users(scope: SystemScope): Promise<string[]> {
    const rows = await scope.query<{ userId: string }>(`select distinct user_id "userId" from unsettled_contacts`);
    return rows.map(({ userId }) => userId);
  }
}
