import { type ExecutionContext, SetMetadata, createParamDecorator } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';

/** Who a request acts for: a person, and the session or API key that proves it. */
export interface SessionUser {
  readonly userId: string;
  /** Id of the session; of the API key, when it is one that acts. */
  readonly sessionId: string;
  readonly role: 'user' | 'admin';
  readonly name: string;
  readonly email: string;
  /** When they last proved who they are. */
  readonly provedAt: Date;
  /** What the API key may do; absent for a session, which may do all that its person may. */
  readonly apiKey?: { readonly scopes: ReadonlySet<string> };
}

/** A request after the session guard has looked at it: `viewer` is null when nobody is signed in. */
export type AccessRequest = Request & { viewer?: SessionUser | null };

/** How a route or resolver declares who may call it. What declares nothing is refused. */
export type Access = 'public' | 'authenticated' | 'admin';

export const ACCESS = Symbol('access');
/** The scope that an API key needs, on the handlers of GraphQL; see `ApiArea`. */
export const API_SCOPE = Symbol('api scope');

/** Anybody may call it. On a handler it overrides what the class declares. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(ACCESS, 'public' satisfies Access);

/** Needs a session. */
export const Authenticated = (): ClassDecorator & MethodDecorator =>
  SetMetadata(ACCESS, 'authenticated' satisfies Access);

/**
 * Needs the session of an administrator, from an address that ADMIN_ALLOW names where it names any. No API key reaches it,
 * whatever its scopes and whoever made it.
 */
export const AdminOnly = (): ClassDecorator & MethodDecorator => SetMetadata(ACCESS, 'admin' satisfies Access);

/** The HTTP request behind a route or a GraphQL operation. */
export function requestOf(context: ExecutionContext): AccessRequest {
  return context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ req: AccessRequest }>().req
    : context.switchToHttp().getRequest<AccessRequest>();
}

/** Parameter of a resolver or controller: the SessionUser, or null on a public one that nobody is signed in to. */
export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext): SessionUser | null => requestOf(context).viewer ?? null,
);
