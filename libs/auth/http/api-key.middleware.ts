import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { type AccessRequest, clientName } from '../../platform/http/index.js';
import { ApiKeyAccess } from '../domain/api-key-access.service.js';
import { API_KEY_MARK } from '../domain/api-key-token.js';
import { RateLimiter } from '../domain/rate-limiter.service.js';
import { writeRateHeaders } from './rates/rate-headers.js';
import { TOO_MANY_REQUESTS } from './rates/rate-limit.middleware.js';

const BEARER = /^Bearer +(\S+)$/i;

/**
 * Knows API keys, before anything else looks at a request. They open `POST /graphql` and nothing else. Whatever is wrong
 * with one, the answer is the same, so that nobody learns which keys exist or existed.
 */
@Injectable()
export class ApiKeyMiddleware implements NestMiddleware {
  constructor(
    private readonly keys: ApiKeyAccess,
    private readonly limiter: RateLimiter,
  ) {}

  async use(request: AccessRequest, response: Response, next: NextFunction): Promise<void> {
    const token = bearerOf(request);
    // `path` is what is left of it below where a middleware stands.
    const forGraphql = request.method === 'POST' && /^\/graphql\/?(\?|$)/.test(request.originalUrl);
    // Elsewhere others use the header, too: Google's pushes, whoever reads the metrics.
    if (token === null || (!forGraphql && !token.startsWith(API_KEY_MARK))) return next();
    const viewer = forGraphql ? await this.keys.resolve(token) : null;
    if (!viewer) return this.refuse(request, response);
    request.viewer = viewer;
    next();
  }

  /** Refusals count by address, so that nobody tries keys for long. */
  private async refuse(request: AccessRequest, response: Response): Promise<void> {
    const answer = await this.limiter.take('key', { client: clientName(request.ip), viewer: null });
    response.setHeader('Cache-Control', 'no-store');
    if (!answer.allowed) {
      writeRateHeaders(response, 'key', answer);
      response.status(429).json(TOO_MANY_REQUESTS);
      return;
    }
    const error = { message: 'This API key is not valid.', extensions: { code: 'UNAUTHENTICATED' } };
    response
      .status(401)
      .setHeader('WWW-Authenticate', 'Bearer')
      .json({ errors: [error] });
  }
}

/** What follows `Bearer`, an empty text when nothing fit does; null without such a header. */
function bearerOf(request: AccessRequest): string | null {
  const { authorization } = request.headers;
  if (authorization === undefined || !/^bearer\b/i.test(authorization)) return null;
  return BEARER.exec(authorization)?.[1] ?? '';
}
