import { Injectable } from '@nestjs/common';
import type { SystemScope } from '../../platform/database/index.js';

export interface OpenBatch {
  readonly userId: string;
  readonly batchId: string;
  readonly source: string;
}

export interface DueIntegration {
  readonly userId: string;
  readonly integrationId: string;
}

export interface DueAccount extends DueIntegration {
  readonly source: string;
  /** The provider's own id of the account. */
  readonly accountId: string;
}

/** What is left to do, asked across users. */
@Injectable()
export class SweepRepository {
  /** Open batches that nobody works on, that are due, whose account is connected and whose user may act. */
  findIdle(scope: SystemScope): Promise<OpenBatch[]> {
    return scope.query<OpenBatch>(
      `select b.user_id "userId", b.id "batchId", b.source from sync_batches b
       join integrations i on i.id = b.integration_id and i.status = 'active'
       join users u on u.id = b.user_id and u.disabled_at is null
       where b.state in ('queued', 'running') and (b.lease_until is null or b.lease_until < now())
         and (b.not_before is null or b.not_before <= now())
       order by b.created_at`,
    );
  }

  /**
   * Connected accounts, of users who may act, with an import that can be followed and no open look, that are to be looked at: as was decided
   * after the last look; because a push told of something that no look has begun since to look for; or, where nothing
   * was decided since the last batch, because that is older than it may be, give or take a tenth, so that accounts which
   * were connected together do not march in step.
   * @param sources those that tell what has changed; null: all
   */
  findDue(scope: SystemScope, minutes: number, sources: readonly string[] | null = null): Promise<DueAccount[]> {
    return scope.query<DueAccount>(
      `select i.user_id "userId", i.id "integrationId", i.source, i.account_id "accountId" from integrations i
       join users u on u.id = i.user_id and u.disabled_at is null
       join lateral (
         select bool_or(b.kind = 'initial' and (b.state in ('completed', 'completed_with_errors')
             or b.state in ('queued', 'running', 'paused') and exists (
               select from sync_cursors c where c.integration_id = i.id and c.cursor is not null))) as approved,
           bool_or(b.kind = 'incremental' and b.state in ('queued', 'running', 'paused')
             or b.kind = 'resync' and b.state in ('queued', 'running', 'paused') and not exists (
               select from sync_cursors c where c.integration_id = i.id and c.cursor is not null)) as open,
           max(b.started_at) filter (where b.kind = 'incremental') as look_began_at,
           max(coalesce(b.finished_at, b.created_at)) as looked_at
         from sync_batches b where b.integration_id = i.id
       ) seen on true
       left join look_schedules s on s.integration_id = i.id
       where i.status = 'active' and ($2::text[] is null or i.source = any($2)) and seen.approved and not seen.open
         and (i.look_wanted_at > coalesce(seen.look_began_at, '-infinity') or case
           when s.next_look_at >= seen.looked_at then s.next_look_at <= now()
           else seen.looked_at < now() - make_interval(secs => $1 * 60 * (0.9 + 0.2 * random())) end)`,
      [minutes, sources],
    );
  }

  async lagSeconds(scope: SystemScope): Promise<number> {
    const [row] = await scope.query<{ seconds: number }>(
      `select coalesce(extract(epoch from now() - min(read_at)), 0)::float as seconds from (
         select max(c.updated_at) as read_at from sync_cursors c
         join integrations i on i.id = c.integration_id and i.status = 'active'
         where c.cursor is not null group by i.id) accounts`,
    );
    return row?.seconds ?? 0;
  }
}
