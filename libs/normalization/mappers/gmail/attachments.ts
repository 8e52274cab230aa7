import type { CanonicalAttachment } from '../../../contacts/index.js';
import { decodeWords } from '../../../platform/mime/index.js';
import { cleanLine, cut } from '../shared/clean.js';
import { type Part, isAttachment } from './parts.js';

const MAX_ATTACHMENTS = 100;
const MAX_NAME_LENGTH = 255;
const CONTINUED_NAME = /(?:^|[;\s])(?:file)?name\*(?:0\*?)?=\s*(?:[\w-]*'[\w-]*')?"?([^";]+)/i;

/** Names, types and sizes of the files a message carries; a nested message counts as one file and is not looked into. */
export function attachmentsOf(root: Part): CanonicalAttachment[] {
  const found: CanonicalAttachment[] = [];
  collect(root, found);
  return found;
}

function collect(part: Part, found: CanonicalAttachment[]): void {
  if (found.length >= MAX_ATTACHMENTS) return;
  if (part.mimeType === 'message/rfc822') {
    const subject = part.parts[0]?.headers.subject ?? part.headers.subject;
    found.push(describe(part, nameOf(part) || (subject ? `${subject}.eml` : 'message.eml')));
  } else if (part.parts.length > 0) {
    for (const child of part.parts) collect(child, found);
  } else if (isAttachment(part) || isUnnamedFile(part.mimeType)) {
    found.push(describe(part, nameOf(part) || nameFromHeaders(part) || 'unnamed'));
  }
}

/** Gmail's own words for what has no name are none. */
function nameOf({ filename }: Part): string {
  return /^noname(?:\.eml)?$/.test(filename) ? '' : filename;
}

function describe(part: Part, name: string): CanonicalAttachment {
  return {
    name: cleanLine(decodeWords(cut(name, 4_000)), MAX_NAME_LENGTH) || 'unnamed',
    mimeType: cleanLine(part.mimeType, 127) || 'application/octet-stream',
    size: part.size,
  };
}

/** Text, invitations and the parts of a delivery report are not files unless they are named. */
function isUnnamedFile(mimeType: string): boolean {
  return mimeType !== '' && !/^(?:text|message|multipart)(?:\/|$)/.test(mimeType);
}

/** RFC 2231 names whose pieces the provider did not put together: the first piece is better than none. */
function nameFromHeaders(part: Part): string {
  const header = part.headers['content-disposition'] ?? part.headers['content-type'] ?? '';
  const piece = CONTINUED_NAME.exec(header.slice(0, 2_000))?.[1] ?? '';
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
