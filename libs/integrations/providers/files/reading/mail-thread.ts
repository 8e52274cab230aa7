import { type HeaderField, headerOf } from '../../../../platform/mime/index.js';

const MAX_FIELD = 4_000;
const MAX_ID = 450;

/** The Message-ID in lower case without its brackets, or null. */
export function messageIdOf(fields: readonly HeaderField[]): string | null {
  const header = headerOf(fields, 'message-id') ?? '';
  return (/<([^<>]+)>/.exec(header)?.[1] ?? header).trim().toLowerCase() || null;
}

/**
 * Gmail's thread as its API names it; for other mail the message that began the conversation, as far as this one tells:
 * the first of its references, else the message that it answers, else itself. The subject tells nothing.
 */
export function threadOf(fields: readonly HeaderField[]): string | null {
  const gmail = headerOf(fields, 'x-gm-thrid')?.trim() ?? '';
  if (/^\d{1,20}$/.test(gmail)) return BigInt(gmail).toString(16);
  const root =
    idsIn(headerOf(fields, 'references') ?? '')[0] ??
    answeredBy(headerOf(fields, 'in-reply-to') ?? '') ??
    messageIdOf(fields);
  return root === null ? null : `mid:${root.toLowerCase().slice(0, MAX_ID)}`;
}

/**
 * The id in an In-Reply-To. Of several ids the first counts; where it is a sentence ("Message from Ann <ann@…> of
 * Monday <id>"), the last, since addresses stand before it.
 */
function answeredBy(field: string): string | undefined {
  const ids = idsIn(field.replace(/\([^()]*\)/g, ' '));
  return /^\s*</.test(field) ? ids[0] : ids.at(-1);
}

function idsIn(field: string): string[] {
  return [...field.slice(0, MAX_FIELD).matchAll(/<([^<>\s]+)>/g)].flatMap(([, id]) => id ?? []);
}
