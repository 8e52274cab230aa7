import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';

/** What would go with everything that an account brought in. */
export interface AccountOutlook {
  readonly interactions: number;
  /** Contacts that go, and contacts that stay because the user edited them or something else makes them contacts. */
  readonly contacts: number;
  readonly kept: number;
}

// As the undo of its last batch would find it: what counts as use is what makes a contact, from anywhere else.
const OUTLOOK = `
  with made as materialized (
    select c.id, c.edited_at is not null as edited from contacts c join sync_batches b on b.id = c.batch_id
    where c.user_id = $1 and b.user_id = $1 and b.integration_id = $2 and c.deleted_at is null
  ), fate as (
    select m.edited or exists (
        select from contact_identities ci
        join interaction_participants p on p.contact_id = ci.contact_id and p.address = ci.value and p.makes_contact
        join interactions i on i.id = p.interaction_id
        where ci.user_id = $1 and ci.home_contact_id = m.id and i.automated_reason is null
          and i.integration_id is distinct from $2
      ) or exists (
        select from contact_identities ci
        join contact_claims cl on cl.user_id = $1 and cl.kind = ci.kind and cl.value = ci.value
        join raw_events r on r.id = cl.raw_event_id
        where ci.user_id = $1 and ci.home_contact_id = m.id and r.integration_id <> $2
      ) as stays
    from made m
  )
  select (select count(*)::int from interactions where user_id = $1 and integration_id = $2) as interactions,
    (select count(*)::int from fate where not stays) as contacts, (select count(*)::int from fate where stays) as kept`;

/** Reckons what would go with an account; changes nothing. */
@Injectable()
export class AccountOutlooks {
  async of(scope: UserScope, integrationId: string): Promise<AccountOutlook> {
    const [outlook] = await scope.query<AccountOutlook>(OUTLOOK, [scope.userId, integrationId]);
    return outlook!;
  }
}
