const SEPARATOR = /^From \S.*\d{1,2}:\d{2}.*\d{4}/;

/**
 * The byte ranges of an mbox's messages, each with its From_ line. A From_ line counts at the start of the file, or after an empty line when
 * it carries a time and a year.
 */
export function splitMbox(bytes: Buffer): [number, number][] {
  const starts: number[] = [];
  if (bytes.toString('latin1', 0, 5) === 'From ') starts.push(0);
  for (let at = bytes.indexOf('\nFrom '); at >= 0; at = bytes.indexOf('\nFrom ', at + 1)) {
    const start = at + 1;
    const emptyBefore = bytes[at - 1] === 0x0a || (bytes[at - 1] === 0x0d && bytes[at - 2] === 0x0a);
    if (
      emptyBefore &&
      SEPARATOR.test(bytes.toString('latin1', start, Math.min(start + 300, bytes.length)).split('\n')[0]!)
    )
      starts.push(start);
  }
  if (starts.length === 0 && bytes.length > 0) starts.push(0);
  return starts.map((start, index) => [start, starts[index + 1] ?? bytes.length]);
}

/** Undoes ">From " quoting of body lines. */
export function unquoteFromLines(message: Buffer): Buffer {
  if (message.indexOf('\n>From ') < 0 && message.indexOf('\n>>From ') < 0) return message;
  return Buffer.from(message.toString('latin1', 0, message.length).replace(/\n>(>*From )/g, '\n$1'), 'latin1');
}
