import { ModelError } from '../../errors.js';

/** A longer event than any model sends; a server that sends none at all would fill the memory. */
const LONGEST_EVENT = 1024 * 1024;

/** The data of server-sent events, one after the other, as they come. @throws ModelError when one does not end */
export async function* eventData(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  for await (const piece of bytes) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop()!;
    if (rest.length > LONGEST_EVENT) throw new ModelError('bad_answer', 'The model server sent an event without end');
    for (const each of lines) {
      const line = each.endsWith('\r') ? each.slice(0, -1) : each;
      if (line.startsWith('data:')) data.push(line.slice(line.startsWith('data: ') ? 6 : 5));
      else if (line === '' && data.length > 0) {
        yield data.join('\n');
        data = [];
      }
      if (data.length > 1_000) throw new ModelError('bad_answer', 'The model server sent an event without end');
    }
  }
  // Some servers leave the last empty line out.
  if (rest.startsWith('data:')) data.push(rest.slice(5).trim());
  if (data.length > 0) yield data.join('\n');
}
