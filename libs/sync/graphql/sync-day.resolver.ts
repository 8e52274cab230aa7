import { Args, Query, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/index.js';
import { ApiArea } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { SyncDaysService } from '../domain/sync-days.service.js';
import { presentBatch } from './sync-batch.model.js';
import { SyncDayModel } from './sync-day.model.js';
import { SyncDaysArgs } from './sync.inputs.js';

@Authenticated()
@ApiArea('sync')
@Resolver(() => SyncDayModel)
export class SyncDayResolver {
  constructor(
    private readonly database: Database,
    private readonly days: SyncDaysService,
  ) {}

  @Query(() => [SyncDayModel], {
    description: 'Your looks for changes by day, newest first; days without one are left out.',
  })
  async syncDays(
    @CurrentUser() viewer: SessionUser,
    @Args() { integrationId, first }: SyncDaysArgs,
  ): Promise<SyncDayModel[]> {
    const days = await this.database.forUser(viewer.userId, (scope) =>
      this.days.list(scope, { integrationId: integrationId ?? null, limit: first }),
    );
    return days.map(({ batches, ...day }) => ({ ...day, batches: batches.map(presentBatch) }));
  }
}
