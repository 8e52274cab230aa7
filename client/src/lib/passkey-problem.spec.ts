import { describe, expect, it } from '@jest/globals';
import { passkeyProblem } from './passkey-problem.js';

describe('passkeyProblem', () => {
  it.each([
    ['NotAllowedError', /cancelled/, /try again/i],
    ['InvalidStateError', /already/, /another device/],
    ['Unsupported', /no passkeys/, /another one/],
    ['SecurityError', /address/, /try again/],
  ])('says of the browser’s %s what happened and what to do', (browser, what, next) => {
    const { title, message } = passkeyProblem({ browser });
    expect(`${title} ${message}`).toMatch(what);
    expect(message).toMatch(next);
  });

  it('knows the codes of the server', () => {
    expect(passkeyProblem({ server: 'PASSKEY_UNKNOWN', message: 'x' }).message).toMatch(/another way/);
    expect(passkeyProblem({ server: 'FLOW_INVALID', message: null }).title).toMatch(/too long/);
  });

  it('passes on what the server says of the rest', () => {
    expect(passkeyProblem({ server: 'PASSKEY_COPIED', message: 'It may be a copy.' }).message).toBe(
      'It may be a copy.',
    );
    expect(passkeyProblem({ server: 'SOMETHING', message: null }).message).toMatch(/Try again/);
    expect(passkeyProblem({ browser: 'SomeError' }).message).toMatch(/another device/);
  });
});
