import { describe, expect, it } from '@jest/globals';
import { eventData } from './sse.js';

async function* pieces(...texts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

async function read(...texts: (string | Uint8Array)[]): Promise<string[]> {
  const events: string[] = [];
  for await (const data of eventData(pieces(...texts))) events.push(data);
  return events;
}

describe('eventData', () => {
  it.each<[string, string[], string[]]>([
    ['events in one piece', ['data: a\n\ndata: b\n\n'], ['a', 'b']],
    ['an event in many pieces', ['da', 'ta: ', 'a', 'b\n', '\n'], ['ab']],
    ['lines that end as on Windows', ['data: a\r\n\r\n'], ['a']],
    ['comments and other fields', [': keep alive\n\nevent: x\nid: 1\ndata: a\n\n'], ['a']],
    ['data of several lines', ['data: a\ndata: b\n\n'], ['a\nb']],
    ['no space before the data', ['data:{"a":1}\n\n'], ['{"a":1}']],
    ['a last event without an empty line', ['data: a\n\ndata: [DONE]'], ['a', '[DONE]']],
    ['nothing', [''], []],
  ])('reads %s', async (_, texts, events) => expect(await read(...texts)).toEqual(events));

  it('reads a character that is cut in two', async () => {
    const bytes = new TextEncoder().encode('data: é\n\n');
    expect(await read(bytes.subarray(0, 7), bytes.subarray(7))).toEqual(['é']);
  });

  it('gives up on an event that does not end', async () => {
    await expect(read('data: ', 'x'.repeat(1024 * 1024))).rejects.toMatchObject({ code: 'bad_answer' });
  });
});
