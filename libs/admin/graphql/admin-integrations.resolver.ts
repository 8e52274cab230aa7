import { Args, Query, Resolver } from '@nestjs/graphql';
import type { IntegrationStatusModel } from '../../integrations/index.js';
import { type ConnectionOf, toConnection } from '../../platform/graphql/index.js';
import { AdminOnly, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { Directory, type ShownIntegration } from '../domain/directory.service.js';
import { AdminIntegrationConnection, AdminIntegrationModel, AdminIntegrationsArgs } from './admin-integration.model.js';
import { directoryPage } from './cursors.js';

const toModel = (row: ShownIntegration): AdminIntegrationModel => ({
  ...row,
  status: row.status as IntegrationStatusModel,
});

@AdminOnly()
@Resolver(() => AdminIntegrationModel)
export class AdminIntegrationsResolver {
  constructor(private readonly directory: Directory) {}

  @Query(() => AdminIntegrationConnection, { description: 'The connected accounts of everybody, newest first.' })
  async adminIntegrations(
    @CurrentUser() viewer: SessionUser,
    @Args() page: AdminIntegrationsArgs,
  ): Promise<ConnectionOf<AdminIntegrationModel>> {
    const rows = await this.directory.integrations(viewer.userId, directoryPage(page), page.userId ?? null);
    return toConnection(rows, page, ({ id }) => [id], toModel);
  }
}
