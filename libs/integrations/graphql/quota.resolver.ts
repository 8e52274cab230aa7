import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ApiArea, GraphqlContext } from '../../platform/graphql/index.js';
import { AdminOnly, Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import type { ProviderQuotaStatus } from '../domain/quota/quota-status.js';
import { QuotaService } from '../domain/quota.service.js';
import { IntegrationModel } from './integration.model.js';
import { ProjectQuotaModel, type ProviderCallStateModel, ProviderQuotaModel } from './quota.model.js';

/** What providers still allow, for the person whose account it is and for who runs the installation. */
@Authenticated()
@ApiArea('sync')
@Resolver(() => IntegrationModel)
export class QuotaResolver {
  constructor(private readonly quotas: QuotaService) {}

  @ResolveField(() => ProviderQuotaModel, {
    nullable: true,
    description: 'What the provider still allows the account to read; null where nothing is limited.',
  })
  async quota(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id }: IntegrationModel,
    @Context() context: GraphqlContext,
  ): Promise<ProviderQuotaModel | null> {
    const loader = context.loader('integrations.quota', async (ids: readonly string[]) => {
      const quotas = await this.quotas.ofUser(viewer.userId);
      return ids.map((wanted) => quotas.get(wanted) ?? null);
    });
    const quota: ProviderQuotaStatus | null = await loader.load(id);
    return quota && { ...quota, state: quota.state as ProviderCallStateModel };
  }

  @AdminOnly()
  @Query(() => [ProjectQuotaModel], {
    description: 'What providers still allow all users of this installation together. For administrators.',
  })
  async projectQuotas(): Promise<ProjectQuotaModel[]> {
    const quotas = await this.quotas.ofProjects();
    return quotas.map((quota) => ({
      ...quota,
      remainingToday: quota.unitsPerDay === null ? null : Math.max(0, quota.unitsPerDay - (quota.usedToday ?? 0)),
    }));
  }
}
