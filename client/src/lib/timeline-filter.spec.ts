import { describe, expect, it } from '@jest/globals';
import { countHidden, readKinds, timelineFilter, writeKinds } from './timeline-filter.js';

describe('timelineFilter', () => {
  it('is none when nothing is asked, or nothing that can be understood', () => {
    expect(timelineFilter({})).toBeNull();
    expect(timelineFilter({ kinds: 'letter', direction: 'up', automated: 'maybe', text: ' ', from: 'May' })).toBeNull();
  });
  it('reads every part of an address', () => {
    const asked = { kinds: 'note,email', direction: 'out', automated: 'no', text: ' offer ' };
    expect(timelineFilter({ ...asked, from: '2026-05-01', until: '2026-05-31' })).toEqual({
      kinds: ['EMAIL', 'NOTE'],
      direction: 'OUTBOUND',
      automated: false,
      text: 'offer',
      from: new Date(2026, 4, 1).toISOString(),
      to: new Date(2026, 5, 1).toISOString(),
    });
  });
  it('takes all kinds for no condition', () => {
    expect(readKinds({ kinds: 'email,meeting,call,note' })).toEqual([]);
    expect(writeKinds(['NOTE', 'EMAIL', 'CALL', 'MEETING'])).toBeUndefined();
    expect(writeKinds(['NOTE', 'EMAIL'])).toBe('email,note');
  });
  it('counts what is out of sight', () => {
    expect(countHidden({ text: 'x', direction: 'in', until: '2026-05-01' })).toBe(2);
  });
});
