import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Scope, SystemScope, UserScope } from '../../platform/database/index.js';
import type { DueIntegration } from './sweep.repository.js';
import { LookScheduleEntity } from './look-schedule.entity.js';

@Injectable()
export class LookScheduleRepository {
  find(scope: Scope, integrationId: string): Promise<LookScheduleEntity | null> {
    return scope.manager.findOneBy(LookScheduleEntity, { integrationId });
  }

  list(scope: Scope, integrationIds: readonly string[]): Promise<LookScheduleEntity[]> {
    return scope.manager.findBy(LookScheduleEntity, { integrationId: In([...integrationIds]) });
  }

  async save(scope: UserScope, schedule: Omit<LookScheduleEntity, 'userId'>): Promise<void> {
    await scope.manager.upsert(LookScheduleEntity, { ...schedule, userId: scope.userId }, ['integrationId']);
  }

  /** When a batch was taken up first. */
  async startOf(scope: UserScope, batchId: string): Promise<Date | null> {
    const [batch] = await scope.query<{ startedAt: Date | null }>(
      `select started_at "startedAt" from sync_batches where id = $1`,
      [batchId],
    );
    return batch?.startedAt ?? null;
  }

  /**
   * Connected accounts of these sources with an approved import, whose watches were never asked for or are to be
   * renewed; the longest due first.
   */
  findUnwatched(scope: SystemScope, sources: readonly string[]): Promise<DueIntegration[]> {
    return scope.query<DueIntegration>(
      `select i.user_id "userId", i.id "integrationId" from integrations i
       left join push_states p on p.integration_id = i.id
       where i.status = 'active' and i.source = any($1) and (p.due_at is null or p.due_at <= now())
         and exists (select from sync_batches b where b.integration_id = i.id and b.kind = 'initial'
           and b.state in ('queued', 'running', 'paused', 'completed', 'completed_with_errors'))
       order by p.due_at nulls first limit 1000`,
      [[...sources]],
    );
  }
}
