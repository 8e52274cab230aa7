import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ApiArea, isUuid } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ConnectorRegistry } from '../domain/connector-registry.js';
import { IntegrationService } from '../domain/integration.service.js';
import { IntegrationModel } from './integration.model.js';
import { IntegrationPresenter } from './integration.presenter.js';
import { SourceModel } from './source.model.js';

@Authenticated()
@ApiArea('sync')
@Resolver(() => IntegrationModel)
export class IntegrationsResolver {
  constructor(
    private readonly service: IntegrationService,
    private readonly registry: ConnectorRegistry,
    private readonly presenter: IntegrationPresenter,
  ) {}

  @Query(() => [SourceModel], { description: 'What you can connect.' })
  sources(@CurrentUser() viewer: SessionUser): SourceModel[] {
    return this.registry
      .offeredTo(viewer.email)
      .map(({ source, name, description, scopes }) => ({ key: source, name, description, scopes: [...scopes] }));
  }

  @Query(() => [IntegrationModel], { description: 'What you have connected, in the order of connecting.' })
  async integrations(@CurrentUser() viewer: SessionUser): Promise<IntegrationModel[]> {
    const rows = await this.service.list(viewer.userId);
    return rows.map((row) => this.presenter.present(row));
  }

  @Query(() => IntegrationModel, {
    nullable: true,
    description: 'One connection of yours; null when there is none with this id.',
  })
  async integration(
    @CurrentUser() viewer: SessionUser,
    @Args('id', { type: () => ID, description: 'Id of the connection.' }) id: string,
  ): Promise<IntegrationModel | null> {
    if (!isUuid(id)) return null;
    const row = await this.service.find(viewer.userId, id);
    return row && this.presenter.present(row);
  }
}
