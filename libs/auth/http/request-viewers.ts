import { Injectable } from '@nestjs/common';
import type { AccessRequest, SessionUser } from '../../platform/http/index.js';
import { type AwaitingSession, SessionService } from '../domain/session.service.js';
import { SessionCookie } from './session-cookie.js';

/** Who a request acts for: one look-up a request, however many operations it holds and whoever asks. */
@Injectable()
export class RequestViewers {
  private readonly viewers = new WeakMap<AccessRequest, Promise<SessionUser | null>>();

  constructor(
    private readonly sessions: SessionService,
    private readonly cookie: SessionCookie,
  ) {}

  /** As `sessions.resolve`: somebody who is yet to prove a passkey is nobody. */
  of(request: AccessRequest): Promise<SessionUser | null> {
    // The API key of a request was looked at before anything else.
    if (request.viewer?.apiKey) return Promise.resolve(request.viewer);
    const known = this.viewers.get(request);
    if (known) return known;
    const token = this.cookie.read(request);
    const viewer = token === null ? Promise.resolve(null) : this.sessions.resolve(token);
    this.viewers.set(request, viewer);
    return viewer;
  }

  /** Whom the request would act for once they prove a passkey; null when that is not what its session waits for. */
  async awaiting(request: AccessRequest): Promise<AwaitingSession | null> {
    const token = this.cookie.read(request);
    return token === null ? null : this.sessions.resolveAwaiting(token);
  }
}
