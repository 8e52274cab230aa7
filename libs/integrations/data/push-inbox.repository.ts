import { Injectable } from '@nestjs/common';
import type { SystemScope } from '../../platform/database/index.js';

/** An account that a push was about. */
export interface Told {
  readonly userId: string;
  readonly integrationId: string;
  /** Whether it tells of something new; what came twice or late does not. */
  readonly fresh: boolean;
  /** Whether pushes were thought to have stopped. */
  readonly revived: boolean;
}

export interface KnownChannel {
  readonly id: string;
  readonly tokenHash: Buffer;
}

/**
 * Takes a push in, in one statement: notes it at its watch and marks the account to be looked at. A number that is not
 * higher than the last one came twice or late; after an hour's silence it counts all the same, in case the provider has
 * begun to count anew.
 */
const TAKE = `
  with told as (
    select w.id, w.user_id, w.integration_id,
      w.last_number is null or $2::numeric > w.last_number or w.last_push_at < now() - interval '1 hour' as fresh
    from watches w join integrations i on i.id = w.integration_id
    where WATCHED
    for update of w
  ), noted as (
    update watches w set last_push_at = now(), last_number = greatest(w.last_number, $2::numeric)
    from told where w.id = told.id
  ), healthy as (
    update push_states p set untold_finds = 0, lapsed_at = null, message = null
    from told, push_states old
    where p.integration_id = told.integration_id and old.integration_id = p.integration_id
      and (p.untold_finds > 0 or p.lapsed_at is not null)
    returning p.integration_id, old.lapsed_at is not null as revived
  ), wanted as (
    update integrations i set look_wanted_at = now() from told where i.id = told.integration_id and told.fresh
  )
  select told.user_id "userId", told.integration_id "integrationId", told.fresh,
    coalesce((select revived from healthy h where h.integration_id = told.integration_id), false) as revived
  from told`;

/** Pushes come without a user: they are matched with what was asked for, across users. */
@Injectable()
export class PushInboxRepository {
  /** @returns every account of this address that is watched; several people may have connected the same mailbox */
  takeForMailbox(scope: SystemScope, source: string, address: string, number: string): Promise<Told[]> {
    const sql = TAKE.replace('WATCHED', `w.kind = 'mailbox' and i.source = $1 and i.account_email = $3`);
    return scope.query<Told>(sql, [source, number, address]);
  }

  takeForChannel(scope: SystemScope, watchId: string, number: string): Promise<Told[]> {
    return scope.query<Told>(TAKE.replace('WATCHED', 'w.id = $1'), [watchId, number]);
  }

  async findChannel(scope: SystemScope, channelId: string): Promise<KnownChannel | null> {
    const [channel] = await scope.query<KnownChannel>(
      `select id, token_hash "tokenHash" from watches where channel_id = $1`,
      [channelId],
    );
    return channel ?? null;
  }

  /** Seconds until the first watch of each source ends; negative once it has. */
  expiries(scope: SystemScope): Promise<{ source: string; seconds: number }[]> {
    return scope.query(
      `select i.source, extract(epoch from min(w.expires_at) - now())::float8 as seconds
       from watches w join integrations i on i.id = w.integration_id and i.status = 'active'
       where w.retired_at is null and w.expires_at > w.created_at group by i.source`,
    );
  }
}
