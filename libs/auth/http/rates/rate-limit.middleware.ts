import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { type AccessRequest, clientName } from '../../../platform/http/index.js';
import { RateLimiter } from '../../domain/rate-limiter.service.js';
import { rateClassOf } from './rate-class.js';
import { writeRateHeaders } from './rate-headers.js';
import { RequestViewers } from '../request-viewers.js';

export const TOO_MANY_REQUESTS = { code: 'RATE_LIMITED', message: 'Too many requests. Wait a moment, then try again.' };

/** Counts every request, before its route does anything. What GraphQL operations cost is counted where they are known. */
@Injectable()
export class RateLimitMiddleware implements NestMiddleware {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly viewers: RequestViewers,
  ) {}

  async use(request: AccessRequest, response: Response, next: NextFunction): Promise<void> {
    const rateClass = rateClassOf(request.originalUrl.split('?', 1)[0]!);
    if (rateClass === null) return next();
    const viewer = rateClass === 'auth' ? null : await this.viewers.of(request);
    const answer = await this.limiter.take(rateClass, { client: clientName(request.ip), viewer });
    writeRateHeaders(response, rateClass, answer);
    if (answer.allowed) return next();
    response.status(429).json(TOO_MANY_REQUESTS);
  }
}
