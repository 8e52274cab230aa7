import { toBase64Url } from '../core/base64.js';
import { partContent } from '../mime/content.js';
import type { Header } from '../mime/headers.js';
import type { MimePart } from '../mime/tree.js';

export interface PartBody {
  attachmentId?: string;
  size: number;
  data?: string;
}

export interface MessagePartResource {
  partId: string;
  mimeType: string;
  filename: string;
  headers: Header[];
  body: PartBody;
  parts?: MessagePartResource[];
}

/** Text longer than this is fetched as an attachment too, although it has no file name. */
const INLINE_TEXT_BYTES = 64 * 1024;
const ATTACHMENT_PREFIX = 'ANGjdJ';

/** The payload of messages.get in format "full". */
export function partResource(raw: Buffer, part: MimePart, messageId: string): MessagePartResource {
  const { partId, mimeType, filename, headers } = part;
  return {
    partId,
    mimeType,
    filename,
    headers,
    body: partBody(raw, part, messageId),
    ...(part.parts.length > 0 ? { parts: part.parts.map((child) => partResource(raw, child, messageId)) } : {}),
  };
}

function partBody(raw: Buffer, part: MimePart, messageId: string): PartBody {
  if (part.mimeType.startsWith('multipart/') && part.parts.length > 0) return { size: 0 };
  const content = partContent(raw, part);
  const inline = part.filename === '' && part.mimeType.startsWith('text/') && content.length <= INLINE_TEXT_BYTES;
  const emptyRoot = content.length === 0 && part.filename === '';
  if (emptyRoot) return { size: 0 };
  if (!inline && !isPlainRoot(part, content))
    return { attachmentId: attachmentId(messageId, part.partId), size: content.length };
  return { size: content.length, data: toBase64Url(content) };
}

// A message that is one unnamed blob of an unknown type still shows its bytes.
function isPlainRoot(part: MimePart, content: Buffer): boolean {
  return (
    part.partId === '' &&
    part.filename === '' &&
    content.length <= INLINE_TEXT_BYTES &&
    !/^(image|audio|video|application)\//.test(part.mimeType)
  );
}

export function attachmentId(messageId: string, partId: string): string {
  return ATTACHMENT_PREFIX + Buffer.from(`${messageId}:${partId}`).toString('base64url');
}

/** The part that an attachment id of this message names. */
export function findAttachment(root: MimePart, messageId: string, id: string): MimePart | undefined {
  if (attachmentId(messageId, root.partId) === id) return root;
  for (const child of root.parts) {
    const found = findAttachment(child, messageId, id);
    if (found) return found;
  }
  return undefined;
}
