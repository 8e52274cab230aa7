import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type UserRoleModel } from '../../auth/index.js';
import { type ConnectionOf, isUuid, toConnection } from '../../platform/graphql/index.js';
import { AdminOnly, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import type { RightsChange } from '../domain/change-policy.js';
import { Directory, type ListedUser } from '../domain/directory.service.js';
import { UserAdministration } from '../domain/user-administration.service.js';
import {
  AdminUserConnection,
  AdminUserModel,
  AdminUserPayload,
  AdminUsersArgs,
  SetUserDisabledInput,
  SetUserRoleInput,
} from './admin-user.model.js';
import { directoryPage } from './cursors.js';

const MESSAGES = {
  NOT_FOUND: 'There is no such user.',
  LAST_ADMIN: 'Nobody else could look after this installation. Make somebody else an administrator first.',
  NOT_YOURSELF: 'You cannot disable yourself. Another administrator can.',
  CONFLICT: 'This account is being erased.',
};

const toModel = (user: ListedUser): AdminUserModel => ({ ...user, role: user.role as UserRoleModel });

@AdminOnly()
@Resolver(() => AdminUserModel)
export class AdminUsersResolver {
  constructor(
    private readonly directory: Directory,
    private readonly administration: UserAdministration,
  ) {}

  @Query(() => AdminUserConnection, { description: 'Everybody who uses this installation, newest first.' })
  async adminUsers(
    @CurrentUser() viewer: SessionUser,
    @Args() page: AdminUsersArgs,
  ): Promise<ConnectionOf<AdminUserModel>> {
    const rows = await this.directory.users(viewer.userId, directoryPage(page), page.search || null);
    return toConnection(rows, page, ({ id }) => [id], toModel);
  }

  @Query(() => AdminUserModel, { nullable: true, description: 'One user; null when there is no such user.' })
  async adminUser(
    @CurrentUser() viewer: SessionUser,
    @Args('userId', { type: () => ID, description: 'Id of the user.' }) userId: string,
  ): Promise<AdminUserModel | null> {
    const user = isUuid(userId) ? await this.directory.user(viewer.userId, userId) : null;
    return user && toModel(user);
  }

  @Mutation(() => AdminUserPayload, {
    description:
      'Disables a user or enables them again. Disabling ends their sessions, refuses their keys, and stops what runs for them, everywhere within seconds; enabling goes on where that was.',
  })
  setUserDisabled(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Who.' }) { userId, disabled }: SetUserDisabledInput,
  ): Promise<AdminUserPayload> {
    return this.change(viewer, userId, { disabled });
  }

  @Mutation(() => AdminUserPayload, { description: 'Makes somebody an administrator, or an ordinary user again.' })
  setUserRole(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Who, and what they may do.' }) { userId, role }: SetUserRoleInput,
  ): Promise<AdminUserPayload> {
    return this.change(viewer, userId, { role });
  }

  private async change(viewer: SessionUser, userId: string, change: RightsChange): Promise<AdminUserPayload> {
    const code = await this.administration.change(viewer.userId, userId, change);
    if (code !== null) return { user: null, userErrors: [{ code, message: MESSAGES[code], field: 'userId' }] };
    const user = await this.directory.changed(userId);
    return { user: user && toModel(user), userErrors: [] };
  }
}
