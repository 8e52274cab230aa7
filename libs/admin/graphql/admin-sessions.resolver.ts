import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type ConnectionOf, toConnection } from '../../platform/graphql/index.js';
import { AdminOnly, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { Directory } from '../domain/directory.service.js';
import { UserAdministration } from '../domain/user-administration.service.js';
import {
  AdminSessionConnection,
  AdminSessionModel,
  AdminSessionsArgs,
  EndUserSessionInput,
  EndUserSessionsInput,
  EndUserSessionsPayload,
} from './admin-session.model.js';
import { directoryPage } from './cursors.js';

const notFound = (message: string, field: string): EndUserSessionsPayload => ({
  ended: 0,
  userErrors: [{ code: 'NOT_FOUND', message, field }],
});

@AdminOnly()
@Resolver(() => AdminSessionModel)
export class AdminSessionsResolver {
  constructor(
    private readonly directory: Directory,
    private readonly administration: UserAdministration,
  ) {}

  @Query(() => AdminSessionConnection, { description: 'The browsers in which a user is signed in, newest first.' })
  async adminSessions(
    @CurrentUser() viewer: SessionUser,
    @Args() page: AdminSessionsArgs,
  ): Promise<ConnectionOf<AdminSessionModel>> {
    const rows = await this.directory.sessions(viewer.userId, page.userId, directoryPage(page));
    const toModel = (row: (typeof rows)[number]) => ({ ...row, current: row.id === viewer.sessionId });
    return toConnection(rows, page, ({ id }) => [id], toModel);
  }

  @Mutation(() => EndUserSessionsPayload, { description: 'Signs somebody out of one browser, within seconds.' })
  async endUserSession(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which session.' }) { sessionId }: EndUserSessionInput,
  ): Promise<EndUserSessionsPayload> {
    const ended = await this.administration.endSession(viewer.userId, sessionId);
    return ended ? { ended: 1, userErrors: [] } : notFound('There is no such session, or it has ended.', 'sessionId');
  }

  @Mutation(() => EndUserSessionsPayload, { description: 'Signs somebody out of all browsers, within seconds.' })
  async endUserSessions(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Whose sessions.' }) { userId }: EndUserSessionsInput,
  ): Promise<EndUserSessionsPayload> {
    const ended = await this.administration.endSessions(viewer.userId, userId);
    return ended === null ? notFound('There is no such user.', 'userId') : { ended, userErrors: [] };
  }
}
