import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type ConfigOf, InjectConfig, platformConfig } from '../../platform/config/index.js';
import { authConfig } from '../auth.config.js';
import type { SignInClient } from '../domain/session.service.js';
import { CookieJar } from './cookie-jar.js';

/** The cookie that holds the session's token; scripts cannot read it. */
@Injectable()
export class SessionCookie {
  private readonly jar: CookieJar;

  constructor(
    @InjectConfig(platformConfig) platform: ConfigOf<typeof platformConfig>,
    @InjectConfig(authConfig) private readonly config: ConfigOf<typeof authConfig>,
  ) {
    this.jar = new CookieJar('omnicrm_session', platform.PUBLIC_URL);
  }

  read(request: Request): string | null {
    return this.jar.read(request);
  }

  /** What a browser brings along to a sign-in. */
  clientOf(request: Request): SignInClient {
    return { userAgent: request.headers['user-agent'] ?? '', previousToken: this.read(request) };
  }

  write(response: Response, token: string): void {
    this.jar.write(response, token, this.config.SESSION_ABSOLUTE_DAYS * 24 * 60 * 60);
  }

  clear(response: Response): void {
    this.jar.clear(response);
  }
}
