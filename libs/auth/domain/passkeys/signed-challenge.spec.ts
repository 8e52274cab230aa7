import { describe, expect, it } from '@jest/globals';
import { signedChallenge } from './signed-challenge.js';

const encoded = (text: string) => Buffer.from(text).toString('base64url');

describe('the signed challenge', () => {
  it('is what the client data say', () => {
    expect(signedChallenge(encoded('{"type":"webauthn.get","challenge":"abc_-1","origin":"x"}'))).toBe('abc_-1');
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{}',
    '{"challenge":""}',
    '{"challenge":1}',
    '{"challenge":{"$ne":null}}',
    `{"challenge":"${'a'.repeat(201)}"}`,
  ])('is missing in %j', (text) => expect(signedChallenge(encoded(text))).toBeNull());

  it('is missing in what is no base64url', () => expect(signedChallenge('***')).toBeNull());
});
