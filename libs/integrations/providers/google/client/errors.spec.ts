import { describe, expect, it } from '@jest/globals';
import { googleError, QuotaRefusal } from './errors.js';

const api = (code: number, reason: string, message = 'Something about it', domain = 'global') => ({
  error: { code, message, errors: [{ domain, reason, message }] },
});

describe('googleError', () => {
  it.each([
    ['an expired token', 401, api(401, 'authError', 'Invalid Credentials'), 'auth'],
    [
      'a dead refresh token',
      400,
      { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
      'auth',
    ],
    ['our own wrong secret', 401, { error: 'invalid_client', error_description: 'Unauthorized' }, 'permanent'],
    ['a missing scope', 403, api(403, 'insufficientPermissions'), 'permission'],
    [
      'a missing scope in the newer shape',
      403,
      {
        error: {
          code: 403,
          status: 'PERMISSION_DENIED',
          message: 'x',
          details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }],
        },
      },
      'permission',
    ],
    [
      'the per-minute quota',
      403,
      api(403, 'rateLimitExceeded', "Quota exceeded for quota metric 'Queries'", 'usageLimits'),
      'quota',
    ],
    ['the per-user rate', 403, api(403, 'userRateLimitExceeded', 'User-rate limit exceeded.', 'usageLimits'), 'quota'],
    ['429', 429, api(429, 'rateLimitExceeded', 'Resource has been exhausted'), 'quota'],
    ['429 without a body', 429, '', 'quota'],
    ['the calendar quota', 403, api(403, 'quotaExceeded'), 'quota'],
    ['an old sync token', 410, api(410, 'fullSyncRequired'), 'cursor'],
    ['an old updatedMin', 410, api(410, 'updatedMinTooLongAgo'), 'cursor'],
    ['a deleted event', 410, api(410, 'deleted'), 'not-found'],
    ['a missing message', 404, api(404, 'notFound'), 'not-found'],
    ['a conflict', 409, api(409, 'conflict'), 'temporary'],
    ['a failed condition', 412, api(412, 'conditionNotMet'), 'temporary'],
    ['a backend error', 500, api(500, 'backendError'), 'temporary'],
    ['an HTML page from a proxy', 502, '<html>Bad Gateway</html>', 'temporary'],
    ['503 that names a reason', 503, api(503, 'forbidden'), 'temporary'],
    ['a wrong parameter', 400, api(400, 'invalidArgument'), 'permanent'],
    ['403 without a reason', 403, null, 'permission'],
    ['an expired page token of Gmail', 400, api(400, 'invalidArgument', 'Invalid pageToken'), 'cursor'],
    ['an expired page token of Calendar', 400, api(400, 'invalid', 'Invalid page token value.'), 'cursor'],
  ])('%s', (_, status, body, code) => {
    expect(googleError({ status, body, retryAfter: null }).code).toBe(code);
  });

  it('takes the time to wait from the header, in seconds or as a date', () => {
    const wait = (retryAfter: string) => googleError({ status: 429, body: '', retryAfter }).retryAfterMs;
    expect(wait('7')).toBe(7_000);
    expect(wait(new Date(Date.now() + 60_000).toUTCString())).toBeGreaterThan(55_000);
    expect(wait('soon')).toBeUndefined();
  });

  it('takes the time to wait from the message when there is no header', () => {
    const time = new Date(Date.now() + 90_000).toISOString();
    const body = api(403, 'userRateLimitExceeded', `User-rate limit exceeded.  Retry after ${time}`, 'usageLimits');
    const { retryAfterMs } = googleError({ status: 403, body, retryAfter: null });
    expect(retryAfterMs).toBeGreaterThan(85_000);
    expect(retryAfterMs).toBeLessThanOrEqual(90_000);
  });

  it('never waits for a time in the past, nor longer than a day', () => {
    const at = (time: string) =>
      googleError({ status: 429, body: api(429, 'rateLimitExceeded', `Retry after ${time}`), retryAfter: null })
        .retryAfterMs;
    expect(at('2020-01-01T00:00:00.000Z')).toBe(0);
    expect(at('2999-01-01T00:00:00.000Z')).toBe(86_400_000);
  });

  it('repeats nothing from the answer but its reason', () => {
    const secret = 'ya29.secret-token for person@example.com';
    const error = googleError({ status: 400, body: api(400, secret, secret), retryAfter: null });
    expect(error.message).not.toContain('secret');
    expect(error.message).not.toContain('person');
  });

  it.each([
    [
      'user',
      403,
      'rateLimitExceeded',
      "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user'",
    ],
    ['user', 403, 'userRateLimitExceeded', 'Rate Limit Exceeded'],
    ['project', 403, 'dailyLimitExceeded', 'Daily Limit Exceeded'],
    ['project', 429, 'rateLimitExceeded', "Quota exceeded for limit 'Queries per minute per project'"],
    ['unknown', 429, 'rateLimitExceeded', 'Resource has been exhausted (e.g. check quota).'],
    ['concurrency', 429, 'rateLimitExceeded', 'Too many concurrent requests for user'],
  ])('tells that a refusal is about: %s', (limit, status, reason, message) => {
    const error = googleError({ status, body: api(status, reason, message, 'usageLimits'), retryAfter: null });
    expect(error).toBeInstanceOf(QuotaRefusal);
    expect((error as QuotaRefusal).limit).toBe(limit);
  });
});
