import { randomUUID } from 'node:crypto';

/** One answer inside a batch. */
export interface BatchPart {
  /** Position of the call in the request. */
  readonly index: number;
  readonly status: number;
  readonly retryAfter: string | null;
  /** The body as received. */
  readonly body: string;
}

/**
 * Writes a multipart/mixed request of GET calls.
 * @param paths paths with their query, beginning with a slash; at most 100, Google recommends 50
 */
export function writeBatch(paths: readonly string[]): { text: string; contentType: string } {
  const boundary = `batch_${randomUUID()}`;
  const parts = paths.map(
    (path, index) =>
      `--${boundary}\r\nContent-Type: application/http\r\nContent-ID: <${index}>\r\n\r\nGET ${path}\r\n\r\n`,
  );
  return { text: `${parts.join('')}--${boundary}--\r\n`, contentType: `multipart/mixed; boundary=${boundary}` };
}

/**
 * Reads a multipart/mixed answer. The bodies are JSON, in which a line break cannot stand unescaped inside a string,
 * so a boundary at the start of a line is never content.
 * @returns the complete parts; one that was cut off is missing
 */
export function readBatch(text: string, contentType: string): BatchPart[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return [];
  const parts: BatchPart[] = [];
  const delimiter = `\n--${boundary}`;
  let start = text.startsWith(delimiter.slice(1)) ? delimiter.length - 1 : afterNext(text, delimiter, 0);
  while (start !== -1) {
    const end = text.indexOf(delimiter, start);
    if (end === -1) break;
    const part = readPart(text.slice(start, end));
    if (part) parts.push(part);
    start = end + delimiter.length;
  }
  return parts;
}

/** A part is: its own headers, a blank line, a status line with the call's headers, a blank line, the body. */
function readPart(text: string): BatchPart | null {
  const outer = splitAtBlankLine(text.replace(/^\r?\n/, ''));
  const inner = outer && splitAtBlankLine(outer.rest);
  if (!outer || !inner) return null;
  const index = /^content-id:\s*<?(?:response-)?(\d+)>?\s*$/im.exec(outer.head)?.[1];
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(inner.head)?.[1];
  if (index === undefined || status === undefined) return null;
  const retryAfter = /^retry-after:\s*(.+?)\s*$/im.exec(inner.head)?.[1] ?? null;
  return { index: Number(index), status: Number(status), retryAfter, body: inner.rest.trimEnd() };
}

function splitAtBlankLine(text: string): { head: string; rest: string } | null {
  const match = /\r?\n\r?\n/.exec(text);
  return match && { head: text.slice(0, match.index), rest: text.slice(match.index + match[0].length) };
}

function afterNext(text: string, delimiter: string, from: number): number {
  const index = text.indexOf(delimiter, from);
  return index === -1 ? -1 : index + delimiter.length;
}
