import { describe, expect, it } from '@jest/globals';
import { EventBuffer } from './event-buffer.js';
import type { LiveFrame } from './frame.js';

const frame = (id: string, batchId = id): LiveFrame => ({ id, topic: 'batch', ids: { batchId } });
const ids = (frames: LiveFrame[] | null) => frames?.map(({ id }) => id);
const fresh = () => 'mark';

describe('EventBuffer', () => {
  it('gives what came after an event, to whom it belongs', () => {
    const buffer = new EventBuffer(10);
    buffer.add('ada', frame('1'), 0);
    buffer.add('ada', frame('2'), 10_000);
    buffer.add('bob', frame('3'), 20_000);
    buffer.add('ada', frame('4'), 30_000);
    expect(ids(buffer.since('ada', '1'))).toEqual(['2', '4']);
    expect(ids(buffer.since('bob', '1'))).toEqual(['3']);
    expect(ids(buffer.since('ada', '4'))).toEqual([]);
  });

  it('gives again what came shortly before, since another process may have heard it later', () => {
    const buffer = new EventBuffer(10);
    buffer.add('ada', frame('long ago'), 0);
    buffer.add('ada', frame('shortly before'), 9_000);
    buffer.add('ada', frame('last'), 10_000);
    expect(ids(buffer.since('ada', 'last'))).toEqual(['shortly before']);
  });

  it('gives of frames that say the same only the newest', () => {
    const buffer = new EventBuffer(10);
    buffer.add('ada', frame('0'), 0);
    for (const [index, id] of ['a', 'b', 'c'].entries()) buffer.add('ada', frame(id, 'one'), 10_000 + index);
    buffer.add('ada', frame('d', 'other'), 10_009);
    expect(ids(buffer.since('ada', '0'))).toEqual(['c', 'd']);
  });

  it('cannot say what was missed since what it never knew, has forgotten, or was cleared', () => {
    const buffer = new EventBuffer(3);
    buffer.add('ada', frame('first'));
    expect(buffer.since('ada', 'never')).toBeNull();
    for (let index = 0; index < 10; index++) buffer.add('bob', frame(`b${index}`));
    expect(buffer.since('ada', 'first')).toBeNull();
    buffer.clear();
    expect(buffer.since('bob', 'b9')).toBeNull();
  });

  it('has a place to go on from before anything happened', () => {
    const buffer = new EventBuffer(3);
    expect(buffer.newestId(fresh)).toBe('mark');
    buffer.add('ada', frame('1'));
    expect(ids(buffer.since('ada', 'mark'))).toEqual(['1']);
    expect(buffer.newestId(fresh)).toBe('1');
  });
});
