import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { ApiKeyAccess, RequestViewers } from '../../auth/index.js';
import type { AccessRequest } from '../../platform/http/index.js';
import { Sightings } from '../../platform/telemetry/index.js';

const KINDS: ReadonlyMap<number, string> = new Map([
  [401, 'key_refused'],
  [403, 'forbidden'],
  [404, 'not_found'],
  [429, 'rate_limited'],
]);
/** Pushes are counted where they are judged. */
const ELSEWHERE = /^\/(webhooks|health|metrics)\//;
const BEARER = /^bearer +(\S{1,200})$/i;

/** Counts refused requests by whom they were for, once they are answered; nothing waits for it. */
@Injectable()
export class RefusalsMiddleware implements NestMiddleware {
  constructor(
    private readonly sightings: Sightings,
    private readonly viewers: RequestViewers,
    private readonly keys: ApiKeyAccess,
  ) {}

  use(request: AccessRequest, response: Response, next: NextFunction): void {
    response.once('finish', () => {
      const kind = KINDS.get(response.statusCode);
      if (kind === undefined || ELSEWHERE.test(request.originalUrl)) return;
      // A count that is lost with the database is none to worry about.
      this.note(request, kind).catch(() => undefined);
    });
    next();
  }

  private async note(request: AccessRequest, kind: string): Promise<void> {
    const key = BEARER.exec(request.headers.authorization ?? '')?.[1];
    // A key that is refused stands for nobody; whose it was is asked after the answer, so that the answer does not tell.
    if (key !== undefined && !request.viewer)
      return this.sightings.note('key_refused', await this.keys.formerOwner(key));
    const viewer = await this.viewers.of(request);
    if (viewer) this.sightings.note(kind, viewer.userId);
  }
}
