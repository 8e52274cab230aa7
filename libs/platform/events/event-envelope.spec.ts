import { describe, expect, it } from '@jest/globals';
import { readEnvelope } from './event-envelope.js';

describe('readEnvelope', () => {
  it('reads an event', () => {
    const event = { id: '1', type: 'batch.changed', payload: { userId: 'u' }, origin: 'here' };
    expect(readEnvelope(JSON.stringify(event))).toEqual(event);
  });

  it.each(['', 'hello', '{}', '[]', 'null', '{"id":1,"type":"a","payload":{},"origin":"b"}'])(
    'takes %j for nothing',
    (text) => expect(readEnvelope(text)).toBeNull(),
  );
});
