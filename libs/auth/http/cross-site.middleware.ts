import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { type ConfigOf, InjectConfig, platformConfig } from '../../platform/config/index.js';
import { isForeign } from './cross-site.js';

/** Refuses state changes that other sites' pages ask for, before any route, body parser of GraphQL or session sees them. */
@Injectable()
export class CrossSiteMiddleware implements NestMiddleware {
  private readonly ownOrigin: string;

  constructor(@InjectConfig(platformConfig) platform: ConfigOf<typeof platformConfig>) {
    this.ownOrigin = new URL(platform.PUBLIC_URL).origin;
  }

  use(request: Request, response: Response, next: NextFunction): void {
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
