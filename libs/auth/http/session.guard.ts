import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ForbiddenException, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, API_SCOPE, type Access, requestOf } from '../../platform/http/index.js';
import { PasskeyRequiredError } from '../domain/auth.errors.js';
import { RequestViewers } from './request-viewers.js';

/**
 * Stands before every route and every GraphQL operation. What declares neither `@Public()` nor `@Authenticated()` is
 * refused, signed in or not, so that forgetting the declaration cannot open anything. Who is yet to prove a passkey is not
 * signed in.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly viewers: RequestViewers,
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
    if (request.viewer?.apiKey) return this.permits(request.viewer.apiKey.scopes, context);
    request.viewer = await this.viewers.of(request);
    if (request.viewer) return true;
    if (await this.viewers.awaiting(request)) throw new PasskeyRequiredError();
    if (access === 'public') return true;
    throw new UnauthorizedException({ code: 'UNAUTHENTICATED', message: 'Sign in first.' });
  }

  /** The second lock: the scopes of a whole operation were checked before it began. */
  private permits(scopes: ReadonlySet<string>, context: ExecutionContext): boolean {
    const needed = this.reflector.get<string | undefined>(API_SCOPE, context.getHandler());
    if (needed !== undefined && scopes.has(needed)) return true;
    throw new ForbiddenException({ code: 'FORBIDDEN', message: 'This API key may not do this.' });
  }
}
