import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ForbiddenException, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, API_SCOPE, type Access, type SessionUser, requestOf } from '../../platform/http/index.js';
import { AdminAccess } from '../domain/admin/admin-access.service.js';
import { PasskeyRequiredError } from '../domain/auth.errors.js';
import { RequestViewers } from './request-viewers.js';

/**
 * Stands before every route and every GraphQL operation. What declares none of `@Public()`, `@Authenticated()` and
 * `@AdminOnly()` is refused, signed in or not, so that forgetting the declaration cannot open anything. Who is yet to prove a
 * passkey is not signed in.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly viewers: RequestViewers,
    private readonly admins: AdminAccess,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined)
      throw new ForbiddenException({ code: 'FORBIDDEN', message: 'This is not open to anybody.' });
    // A public route never asks who it is: a health probe must answer when the database does not.
    if (access === 'public' && context.getType() === 'http') return true;
    const request = requestOf(context);
    // An API key was looked at before; it opens only what names a scope that it has.
    if (request.viewer?.apiKey) return this.permits(request.viewer.apiKey.scopes, access, context);
    request.viewer = await this.viewers.of(request);
    if (access === 'admin' && request.viewer) return this.requireAdmin(request.viewer, request.ip, context);
    if (request.viewer) return true;
    if (await this.viewers.awaiting(request)) throw new PasskeyRequiredError();
    if (access === 'public') return true;
    throw new UnauthorizedException({ code: 'UNAUTHENTICATED', message: 'Sign in first.' });
  }

  /** The second lock: the scopes of a whole operation were checked before it began. */
  private permits(scopes: ReadonlySet<string>, access: Access, context: ExecutionContext): boolean {
    const needed = this.reflector.get<string | undefined>(API_SCOPE, context.getHandler());
    if (access !== 'admin' && needed !== undefined && scopes.has(needed)) return true;
    throw new ForbiddenException({ code: 'FORBIDDEN', message: 'This API key may not do this.' });
  }

  private async requireAdmin(viewer: SessionUser, ip: string | undefined, context: ExecutionContext): Promise<true> {
    const operation = `${context.getClass().name}.${context.getHandler().name}`;
    const refusal = await this.admins.refusal(viewer, ip, operation);
    if (refusal === null) return true;
    throw new ForbiddenException({ code: 'FORBIDDEN', message: refusal });
  }
}
