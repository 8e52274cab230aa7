import type { Selection } from '../../../domain/selection.js';

interface MimePayload {
  readonly format?: string;
  readonly message?: string;
}

const BEHIND_HEADERS = /\r?\n\r?\n/;
/** Of a message's text so much is kept for a snippet. */
const SNIPPET = 2_000;

/**
 * Takes from a staged message what the person does not want to be kept. A snippet needs the text's beginning: of a
 * message in parts that is the first part's.
 * @param payload JSON as staged
 */
export function withDetail(payload: string, detail: Selection['detail']): string {
  if (detail === 'full') return payload;
  const staged = JSON.parse(payload) as MimePayload;
  if (staged.format !== 'mime' || staged.message === undefined) return payload;
  const end = BEHIND_HEADERS.exec(staged.message);
  const headers = end ? staged.message.slice(0, end.index + end[0].length) : staged.message;
  const body = detail === 'snippet' && end ? staged.message.slice(headers.length, headers.length + SNIPPET) : '';
  return JSON.stringify({ ...staged, detail, message: headers + body });
}
