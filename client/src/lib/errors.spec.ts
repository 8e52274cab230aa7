import { describe, expect, it } from '@jest/globals';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describeError, isUnauthenticated } from './errors.js';

const graphqlError = (message: string, extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message, extensions }] });

const serverError = (status: number) =>
  new ServerError('no', {
    bodyText: '',
    response: new Response('', { status, headers: { 'x-request-id': 'req-7' } }),
  });

describe('describeError', () => {
  it('passes on a message that the server meant for the user', () => {
    const error = graphqlError('The search is too long.', { code: 'BAD_USER_INPUT', requestId: 'req-1' });
    expect(describeError(error)).toMatchObject({
      message: 'The search is too long.',
      code: 'BAD_USER_INPUT',
      requestId: 'req-1',
    });
  });
  it('hides the message of an internal error and keeps its request id', () => {
    const error = graphqlError('relation "x" does not exist', { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-2' });
    expect(describeError(error).message).not.toMatch(/relation/);
    expect(describeError(error).requestId).toBe('req-2');
  });
  it('takes the request id of a failed response from its header', () => {
    expect(describeError(serverError(502))).toMatchObject({ code: '502', requestId: 'req-7' });
    expect(describeError(serverError(429)).title).toBe('Too many requests');
  });
  it('says that the server cannot be reached otherwise', () => {
    expect(describeError(new TypeError('Failed to fetch')).title).toBe('OmniCRM cannot be reached');
  });
});

describe('isUnauthenticated', () => {
  it('knows both ways in which the server says so', () => {
    expect(isUnauthenticated(graphqlError('no', { code: 'UNAUTHENTICATED' }))).toBe(true);
    expect(isUnauthenticated(serverError(401))).toBe(true);
    expect(isUnauthenticated(serverError(403))).toBe(false);
    expect(isUnauthenticated(new TypeError('Failed to fetch'))).toBe(false);
  });
});
