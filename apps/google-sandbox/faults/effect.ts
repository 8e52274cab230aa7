import { ApiError } from '../http/api-error.js';
import type { TransportFault } from '../http/messages.js';
import type { Fault } from './fault.js';

const DEFAULT_STALL_MS = 120_000;

/** What a fault does to a call: an error that is thrown, or a connection that breaks. */
export function faultEffect(fault: Fault, now: number): ApiError | TransportFault {
  const { kind, reason } = fault;
  switch (kind) {
    case 'stall':
    case 'truncate':
    case 'reset':
      return { kind, stallMs: fault.stallMs ?? DEFAULT_STALL_MS };
    case '429':
      return new ApiError({
        status: 429,
        reason: reason ?? 'rateLimitExceeded',
        message: limitMessage(fault, now, 'Resource has been exhausted (e.g. check quota).'),
      });
    case '403':
      return new ApiError({
        status: 403,
        domain: 'usageLimits',
        reason: reason ?? 'userRateLimitExceeded',
        message: limitMessage(fault, now, 'User Rate Limit Exceeded'),
      });
    case '500':
      return new ApiError({ status: 500, reason: reason ?? 'backendError', message: 'Internal error encountered.' });
    case '503':
      return new ApiError({
        status: 503,
        reason: reason ?? 'backendError',
        message: 'The service is currently unavailable.',
      });
    case 'expired_history':
      return new ApiError({ status: 404, reason: 'notFound', message: 'Requested entity was not found.' });
    case 'sync_gone':
      return new ApiError({
        status: 410,
        domain: 'calendar',
        reason: reason ?? 'fullSyncRequired',
        message: 'Sync token is no longer valid, a full sync is required.',
        location: { location: 'syncToken', locationType: 'parameter' },
      });
    case 'page_token':
      return new ApiError({ status: 400, reason: reason ?? 'invalidArgument', message: 'Invalid pageToken' });
    case 'invalid_grant':
      return new ApiError({ status: 400, reason: 'invalid_grant', message: 'Token has been expired or revoked.' });
  }
}

function limitMessage(fault: Fault, now: number, usual: string): string {
  if (fault.retryAfter === undefined) return usual;
  return `User-rate limit exceeded.  Retry after ${new Date(now + fault.retryAfter * 1000).toISOString()}`;
}
