import { Injectable } from '@nestjs/common';
import { PushHealthService, type PushSummary } from '../../integrations/index.js';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import type { UserScope } from '../../platform/database/index.js';
import type { LookScheduleEntity } from '../data/look-schedule.entity.js';
import { LookScheduleRepository } from '../data/look-schedule.repository.js';
import { syncConfig } from '../sync.config.js';
import { nextLook } from './next-look.js';

/** How changes of an account are found. */
export interface FollowUp {
  readonly push: PushSummary | null;
  readonly schedule: LookScheduleEntity | null;
}

export interface FinishedLook {
  readonly id: string;
  readonly integrationId: string;
  readonly source: string;
  readonly items: number;
}

/** Decides when an account is looked at next, by what it brings and by whether its pushes can be relied on. */
@Injectable()
export class ScheduleService {
  constructor(
    private readonly schedules: LookScheduleRepository,
    private readonly pushes: PushHealthService,
    @InjectConfig(syncConfig) private readonly config: ConfigOf<typeof syncConfig>,
  ) {}

  /** After a look for changes, in the transaction that completes it. */
  async looked(scope: UserScope, { id, integrationId, source, items }: FinishedLook): Promise<void> {
    const before = await this.schedules.find(scope, integrationId);
    const now = new Date();
    const startedAt = (await this.schedules.startOf(scope, id)) ?? now;
    const found = items > 0;
    const pushedUntil = await this.pushes.judge(scope, {
      integrationId,
      source,
      found,
      startedAt,
      previousLookAt: before?.lastLookedAt ?? null,
    });
    const quietLooks = found ? 0 : (before?.quietLooks ?? 0) + 1;
    const nextLookAt = nextLook(now, {
      baseMinutes: this.config.SYNC_POLL_MINUTES,
      pushedUntil,
      quietLooks,
      random: Math.random(),
    });
    await this.schedules.save(scope, { integrationId, lastLookedAt: startedAt, nextLookAt, quietLooks });
  }

  /** Of several accounts; two queries, however many. */
  async followUps(scope: UserScope, integrationIds: readonly string[]): Promise<Map<string, FollowUp>> {
    const pushes = await this.pushes.summaries(scope, integrationIds);
    const schedules = await this.schedules.list(scope, integrationIds);
    return new Map(
      integrationIds.map((id) => [
        id,
        {
          push: pushes.find(({ integrationId }) => integrationId === id) ?? null,
          schedule: schedules.find(({ integrationId }) => integrationId === id) ?? null,
        },
      ]),
    );
  }
}
