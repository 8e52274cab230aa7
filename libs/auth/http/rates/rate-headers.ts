import type { Response } from 'express';
import type { RateAnswer } from '../../../platform/limits/index.js';

const seconds = (ms: number): number => Math.ceil(ms / 1000);

/**
 * Tells how a limit stands, in the headers that the IETF's draft names: policy (`q` units in `w` seconds), what remains
 * (`r`) and in how many seconds all is back (`t`). A refusal says in how many seconds to try again.
 */
export function writeRateHeaders(response: Response, name: string, { allowed, rule, ...use }: RateAnswer): void {
  append(response, 'RateLimit-Policy', `"${name}";q=${rule.limit};w=${seconds(rule.windowMs)}`);
  append(response, 'RateLimit', `"${name}";r=${use.remaining};t=${seconds(use.resetMs)}`);
  if (!allowed) response.setHeader('Retry-After', String(Math.max(1, seconds(use.waitMs))));
}

function append(response: Response, header: string, item: string): void {
  const before = response.getHeader(header);
  response.setHeader(header, before === undefined ? item : `${String(before)}, ${item}`);
}
