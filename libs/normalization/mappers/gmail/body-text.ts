import { cleanText } from '../shared/clean.js';
import { htmlToPlain } from '../shared/html-to-plain.js';
import { type Part, isAttachment, partText } from './parts.js';

/** Text beyond this is not used: no person wrote it, and a search or a model gains nothing from it. */
export const MAX_BODY_LENGTH = 200_000;
const MAX_HTML_BYTES = 500_000;

/**
 * The message's text: the plain alternative where there is one, else HTML as text. What is nested as a message of its
 * own, or attached as a file, is not the text.
 */
export function bodyText(root: Part): string {
  return cleanText(textOf(root), MAX_BODY_LENGTH).trimEnd();
}

function textOf(part: Part): string {
  if (part.mimeType.startsWith('message/') || (isAttachment(part) && part.parts.length === 0)) return '';
  if (part.mimeType === 'text/html') return htmlToPlain(partText(part, MAX_HTML_BYTES));
  if (part.mimeType === 'text/plain' || part.mimeType === 'text' || (part.mimeType === '' && part.parts.length === 0)) {
    return partText(part, MAX_BODY_LENGTH * 2);
  }
  if (part.mimeType === 'multipart/alternative') return alternative(part);
  let text = '';
  for (const child of part.parts) {
    const more = textOf(child);
    if (more.trim() !== '') text = text === '' ? more : `${text.trimEnd()}\n\n${more}`;
    if (text.length >= MAX_BODY_LENGTH) break;
  }
  return text;
}

function alternative(part: Part): string {
  const plain = part.parts.filter((child) => child.mimeType === 'text/plain');
  const others = part.parts.filter((child) => child.mimeType !== 'text/plain');
  for (const child of [...plain, ...others]) {
    const text = textOf(child);
    if (text.trim() !== '') return text;
  }
  return '';
}
