import { describe, expect, it } from '@jest/globals';
import { describeContents, describeFault } from './describe-import.js';

describe('describeContents', () => {
  it('names what was found', () => {
    expect(describeContents({ mail: 1, events: 12, contacts: 0, unreadable: 0 })).toBe('1 message, 12 events');
    expect(describeContents({ mail: 2, events: 0, contacts: 0, unreadable: 1 })).toBe(
      '2 messages; 1 item cannot be read, and will be named',
    );
  });
  it('counts contacts', () => {
    expect(describeContents({ mail: 0, events: 0, contacts: 1, unreadable: 0 })).toBe('1 contact');
  });
  it('says when there is nothing', () => {
    expect(describeContents({ mail: 0, events: 0, contacts: 0, unreadable: 0 })).toBe('Nothing found yet');
  });
});

describe('describeFault', () => {
  it('takes the words of the server first', () => {
    expect(describeFault({ errorCode: 'UNSUPPORTED_FILE', errorMessage: 'A picture.' })).toBe('A picture.');
  });
  it('knows the codes, and is never silent', () => {
    expect(describeFault({ errorCode: 'UNSAFE_ARCHIVE' })).toMatch(/harm/);
    expect(describeFault({ errorCode: 'SOMETHING_NEW' })).toMatch(/could not be read/);
  });
});
