import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { type ConfigOf, InjectConfig, platformConfig } from '../../platform/config/index.js';
import type { AccessRequest } from '../../platform/http/index.js';
import { isForeign } from './cross-site.js';

/** Refuses state changes that other sites' pages ask for, before any route, body parser of GraphQL or session sees them. */
@Injectable()
export class CrossSiteMiddleware implements NestMiddleware {
  private readonly ownOrigin: string;

  constructor(@InjectConfig(platformConfig) platform: ConfigOf<typeof platformConfig>) {
    this.ownOrigin = new URL(platform.PUBLIC_URL).origin;
  }

  use(request: AccessRequest, response: Response, next: NextFunction): void {
    // No browser adds an API key by itself, so a page that has none cannot borrow it.
    if (request.viewer?.apiKey) return next();
    const foreign = isForeign(
      {
        method: request.method,
        fetchSite: request.get('sec-fetch-site'),
        origin: request.get('origin'),
        hasCookie: request.headers.cookie !== undefined,
      },
      this.ownOrigin,
    );
    if (!foreign) return next();
    response.status(403).json({ code: 'CROSS_SITE', message: `Open OmniCRM at ${this.ownOrigin} to change anything.` });
  }
}
