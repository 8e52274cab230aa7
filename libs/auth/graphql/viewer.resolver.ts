import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphqlContext } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, Public, type SessionUser } from '../../platform/http/index.js';
import type { SessionEntity } from '../data/session.entity.js';
import { SessionService } from '../domain/session.service.js';
import { SessionCookie } from '../http/session-cookie.js';
import { RevokeSessionInput, RevokeSessionPayload, SessionModel, SignOutPayload } from './session.model.js';
import { type UserRoleModel, ViewerModel } from './viewer.model.js';

function toSessionModel(session: SessionEntity, viewer: SessionUser): SessionModel {
  const { id, userAgent, createdAt, lastSeenAt } = session;
  return { id, current: id === viewer.sessionId, userAgent, createdAt, lastSeenAt };
}

const NOT_FOUND = {
  code: 'NOT_FOUND',
  message: 'You have no such session, or it has ended already.',
  field: 'sessionId',
};

@Authenticated()
@Resolver(() => ViewerModel)
export class ViewerResolver {
  constructor(
    private readonly sessionService: SessionService,
    private readonly cookie: SessionCookie,
  ) {}

  @Public()
  @Query(() => ViewerModel, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  viewer(@CurrentUser() viewer: SessionUser | null): ViewerModel | null {
    if (!viewer) return null;
    const { userId, name, email, role } = viewer;
    return { id: userId, name, email, role: role as UserRoleModel };
  }

  @ResolveField(() => [SessionModel], { description: 'The browsers in which you are signed in, newest first.' })
  async sessions(@Parent() parent: ViewerModel, @CurrentUser() viewer: SessionUser): Promise<SessionModel[]> {
    const sessions = await this.sessionService.list(parent.id);
    return sessions.map((session) => toSessionModel(session, viewer));
  }

  @Mutation(() => RevokeSessionPayload, {
    description: 'Signs you out of another browser (or of this one), within seconds.',
  })
  async revokeSession(
    @Args('input', { description: 'Which session to end.' }) input: RevokeSessionInput,
    @CurrentUser() viewer: SessionUser,
  ): Promise<RevokeSessionPayload> {
    const session = await this.sessionService.revoke(viewer.userId, input.sessionId);
    return session
      ? { session: toSessionModel(session, viewer), userErrors: [] }
      : { session: null, userErrors: [NOT_FOUND] };
  }

  @Mutation(() => SignOutPayload, { description: 'Ends this session and takes its cookie from the browser.' })
  async signOut(@CurrentUser() viewer: SessionUser, @Context() context: GraphqlContext): Promise<SignOutPayload> {
    await this.sessionService.revoke(viewer.userId, viewer.sessionId);
    this.cookie.clear(context.res);
    return { signedOut: true };
  }
}
