import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';

/** A contact as something is attached to it. */
export interface ShownContact {
  id: string;
  /** What it is recognised by, of its own and not of those that are shown as part of it; null when that is no address. */
  address: string | null;
}

/**
 * The keys under which things hang on a contact: its own, and those of the contacts that are shown as part of it. What
 * hangs on one keeps its key when it is merged, so that taking a merge back gives everything back.
 * @param contact parameter that holds a contact's key, be it shown or part of another; `$1` is the user
 */
export const groupOf = (contact: string): string => `(
  with shown as (
    select s.id from contacts c join contacts s on s.id = coalesce(c.merged_into, c.id)
    where c.user_id = $1 and c.id = ${contact} and s.user_id = $1 and s.deleted_at is null
  )
  select id from shown union all select m.id from contacts m join shown on m.merged_into = shown.id where m.user_id = $1)`;

/** The key of the contact that a row is shown with. @param column that holds the contact it was attached to */
export const shownWith = (column: string): string =>
  `(select coalesce(c.merged_into, c.id) from contacts c where c.id = ${column})`;

const SHOWN = `
  select distinct s.id, (
    select ci.value from contact_identities ci
    where ci.user_id = $1 and ci.home_contact_id = s.id and ci.kind in ('email', 'exchange_dn')
    order by (ci.value = s.primary_email) is true desc, ci.kind, ci.created_at, ci.id limit 1
  ) as address
  from unnest($2::uuid[]) as asked(id)
  join contacts c on c.user_id = $1 and c.id = asked.id and c.deleted_at is null
  join contacts s on s.user_id = $1 and s.id = coalesce(c.merged_into, c.id) and s.deleted_at is null
  order by s.id`;

const ASKED = `
  select count(*)::int as found from contacts where user_id = $1 and id = any($2::uuid[]) and deleted_at is null`;

// The user has laid a hand on them: no undo takes away a contact that something of the user's hangs on.
const HOLD = `
  with target as (
    select id from contacts where user_id = $1 and id = any($2::uuid[]) and edited_at is null order by id for update
  )
  update contacts c set edited_at = now() from target where c.id = target.id`;

const UNSETTLE = `
  insert into unsettled_contacts (user_id, contact_id)
  select distinct $1::uuid, coalesce(merged_into, id) from contacts where user_id = $1 and id = any($2::uuid[]) order by 2`;

/** What ties things to contacts. */
@Injectable()
export class ContactLinks {
  /** The contacts that are shown for some keys, each once, by key. @returns null when one of the keys is no contact */
  async shown(scope: UserScope, contactIds: readonly string[]): Promise<ShownContact[] | null> {
    const asked = [...new Set(contactIds.map((id) => id.toLowerCase()))];
    const [counted] = await scope.query<{ found: number }>(ASKED, [scope.userId, asked]);
    if (counted?.found !== asked.length) return null;
    return scope.query<ShownContact>(SHOWN, [scope.userId, asked]);
  }

  /** Keeps contacts from being taken away by an undo. */
  async hold(scope: UserScope, contactIds: readonly string[]): Promise<void> {
    if (contactIds.length > 0) await scope.query(HOLD, [scope.userId, contactIds]);
  }

  /** Has the derived figures of contacts found anew. */
  async unsettle(scope: UserScope, contactIds: readonly string[]): Promise<void> {
    if (contactIds.length > 0) await scope.query(UNSETTLE, [scope.userId, contactIds]);
  }
}
