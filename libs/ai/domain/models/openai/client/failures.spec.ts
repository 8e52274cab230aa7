import { describe, expect, it } from '@jest/globals';
import { failureOf } from './failures.js';

const body = (error: object) => JSON.stringify({ error });

describe('failureOf', () => {
  it.each<[number, string, string]>([
    [401, '', 'permission'],
    [403, '', 'permission'],
    [404, body({ code: 'model_not_found' }), 'permanent'],
    [400, body({ code: 'context_length_exceeded' }), 'too_long'],
    [400, body({ type: 'invalid_request_error', code: null }), 'permanent'],
    [413, 'too large', 'too_long'],
    [429, '', 'rate_limited'],
    [429, body({ type: 'insufficient_quota' }), 'permission'],
    [500, '<html>', 'temporary'],
    [503, body({ message: 'overloaded' }), 'temporary'],
    [302, '', 'permanent'],
  ])('takes %d with %j for %s', (status, text, code) => expect(failureOf(status, text, null).code).toBe(code));

  it('repeats nothing of what the server says', () => {
    const said = failureOf(400, body({ code: 'Ada said: hello', message: 'Ada said: hello', type: 'bad_thing' }), null);
    expect(said.message).toBe('The model server refused the request (400 bad_thing)');
  });

  it.each([
    ['2', 2_000],
    ['0.5', 500],
    ['-3', 0],
    ['Thu, 01 Jan 1970 00:00:05 GMT', 5_000],
    ['99999999', 3_600_000],
    ['soon', null],
    ['', null],
    [null, null],
  ])('reads Retry-After %j', (header, wait) => expect(failureOf(429, '', header, 0).retryAfterMs).toBe(wait));

  it('waits for nothing that waiting does not mend', () => expect(failureOf(401, '', '5').retryAfterMs).toBeNull());
});
