import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type ConfigOf, InjectConfig, platformConfig } from '../../platform/config/index.js';
import { randomToken } from '../../platform/crypto/index.js';
import { OAUTH_FLOW_MINUTES } from '../domain/oauth-flow.service.js';
import { CookieJar } from './cookie-jar.js';

/** The cookie that binds OAuth flows and challenges of passkeys to the browser they began in. */
@Injectable()
export class FlowCookie {
  private readonly jar: CookieJar;

  constructor(@InjectConfig(platformConfig) platform: ConfigOf<typeof platformConfig>) {
    this.jar = new CookieJar('omnicrm_flow', platform.PUBLIC_URL);
  }

  /** The browser's token to begin with; flows in two tabs share it. Sets or prolongs the cookie. */
  ensure(request: Request, response: Response): string {
    const token = this.jar.read(request) ?? randomToken();
    this.jar.write(response, token, OAUTH_FLOW_MINUTES * 60);
    return token;
  }

  /** The browser's token to complete with, null when it began no flow lately. */
  read(request: Request): string | null {
    return this.jar.read(request);
  }
}
