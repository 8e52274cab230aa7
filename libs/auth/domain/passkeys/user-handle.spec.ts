import { describe, expect, it } from '@jest/globals';
import { isHandleOf, userHandleOf } from './user-handle.js';

const [ada, bob] = ['0197a0de-0000-7000-8000-00000000000a', '0197a0de-0000-7000-8000-00000000000b'];

describe('a user handle', () => {
  it("is the user's id in bytes", () =>
    expect(Buffer.from(userHandleOf(ada)).toString('hex')).toBe(ada.replaceAll('-', '')));

  it('names one person', () => {
    const handle = Buffer.from(userHandleOf(ada)).toString('base64url');
    expect([isHandleOf(ada, handle), isHandleOf(bob, handle), isHandleOf(ada, '')]).toEqual([true, false, false]);
  });
});
