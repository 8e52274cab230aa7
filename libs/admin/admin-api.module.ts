import { Module } from '@nestjs/common';
import { AdminModule } from './admin.module.js';
import { AdminIntegrationsResolver } from './graphql/admin-integrations.resolver.js';
import { AdminSessionsResolver } from './graphql/admin-sessions.resolver.js';
import { AdminUsersResolver } from './graphql/admin-users.resolver.js';

@Module({
  imports: [AdminModule],
  providers: [AdminUsersResolver, AdminSessionsResolver, AdminIntegrationsResolver],
})
export class AdminApiModule {}
