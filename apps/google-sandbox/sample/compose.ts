import type { Random } from '../core/prng.js';

export interface Mailbox {
  name: string;
  email: string;
}

export interface Attachment {
  filename: string;
  contentType: string;
  content: Buffer;
  /** Writes the name in RFC 2231 pieces or as an encoded-word, as some programs do. */
  naming?: 'plain' | 'rfc2231' | 'encoded-word';
}

export interface Draft {
  from: Mailbox;
  to: readonly Mailbox[];
  cc?: readonly Mailbox[];
  subject: string;
  /** Milliseconds since 1970. */
  date: number;
  messageId: string;
  references?: readonly string[];
  text?: string | undefined;
  html?: string | undefined;
  calendar?: { method: string; content: string } | undefined;
  attachments?: readonly Attachment[];
  /** Further header lines, already encoded. */
  headers?: readonly string[];
  zoneOffset?: string;
}

/** A raw message as a mail program would write it. */
export function composeRaw(draft: Draft, random: Random): Buffer {
  const boundary = (): string =>
    `=_${random.int(0x10000000, 0x7fffffff).toString(16)}${random.int(0x1000, 0xffff).toString(16)}`;
  const references = draft.references ?? [];
  const head = [
    `Date: ${mailDate(draft.date, draft.zoneOffset ?? '+0100')}`,
    `From: ${address(draft.from)}`,
    `To: ${draft.to.map(address).join(',\r\n ')}`,
    ...(draft.cc && draft.cc.length > 0 ? [`Cc: ${draft.cc.map(address).join(',\r\n ')}`] : []),
    `Subject: ${encodeText(draft.subject)}`,
    `Message-ID: <${draft.messageId}>`,
    ...(references.length > 0
      ? [`In-Reply-To: <${references.at(-1)!}>`, `References: ${references.map((id) => `<${id}>`).join('\r\n ')}`]
      : []),
    ...(draft.headers ?? []),
    'MIME-Version: 1.0',
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n${bodyEntity(draft, boundary)}`, 'latin1');
}

function bodyEntity(draft: Draft, boundary: () => string): string {
  const alternatives: string[] = [];
  if (draft.text !== undefined) alternatives.push(textEntity('text/plain; charset=utf-8', draft.text));
  if (draft.html !== undefined) alternatives.push(textEntity('text/html; charset=utf-8', draft.html));
  if (draft.calendar)
    alternatives.push(
      base64Entity(
        `text/calendar; charset=utf-8; method=${draft.calendar.method}`,
        Buffer.from(draft.calendar.content),
      ),
    );
  const content = alternatives.length === 1 ? alternatives[0]! : multipart('alternative', alternatives, boundary());
  const attachments = (draft.attachments ?? []).map(attachmentEntity);
  return attachments.length === 0 ? content : multipart('mixed', [content, ...attachments], boundary());
}

function multipart(kind: string, entities: readonly string[], boundary: string): string {
  const parts = entities.map((entity) => `--${boundary}\r\n${entity}\r\n`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${parts}--${boundary}--\r\n`;
}

function textEntity(contentType: string, text: string): string {
  return `Content-Type: ${contentType}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}`;
}

function base64Entity(contentType: string, content: Buffer, extra = ''): string {
  const lines = content.toString('base64').replace(/(.{76})/g, '$1\r\n');
  return `Content-Type: ${contentType}\r\n${extra}Content-Transfer-Encoding: base64\r\n\r\n${lines}`;
}

function attachmentEntity(attachment: Attachment): string {
  const { filename, naming = 'plain' } = attachment;
  const disposition =
    naming === 'rfc2231'
      ? `attachment;\r\n filename*0*=utf-8''${encodeURIComponent(filename.slice(0, 20))};\r\n filename*1*=${encodeURIComponent(filename.slice(20))}`
      : `attachment; filename="${naming === 'encoded-word' ? encodeWord(filename) : filename}"`;
  const name = naming === 'plain' ? `; name="${filename}"` : '';
  return base64Entity(
    `${attachment.contentType}${name}`,
    attachment.content,
    `Content-Disposition: ${disposition}\r\n`,
  );
}

/** A name and address for a header; non-ASCII names become encoded-words, names with specials are quoted. */
export function address(mailbox: Mailbox): string {
  const { name, email } = mailbox;
  if (name === '') return email;
  if (!isAscii(name)) return `${encodeText(name)} <${email}>`;
  return /[,.;:@()<>"]/.test(name) ? `"${name}" <${email}>` : `${name} <${email}>`;
}

function encodeText(text: string): string {
  if (isAscii(text)) return text;
  // Cut into pieces that stay below 75 characters each, never inside a character.
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (Buffer.byteLength(piece + character) > 40) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece].map(encodeWord).join('\r\n ');
}

function encodeWord(text: string): string {
  return `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}

/** Quoted-printable with soft line breaks. */
export function quotedPrintable(text: string): string {
  return text
    .replace(/\r?\n/g, '\n')
    .split('\n')
    .map((line) => softBreaks(encodeLine(line)))
    .join('\r\n');
}

function encodeLine(line: string): string {
  let out = '';
  for (const byte of Buffer.from(line)) {
    const plain = byte >= 0x20 && byte <= 0x7e && byte !== 0x3d;
    out += plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out.replace(/ $/, '=20');
}

// At most 76 characters a line, never cut inside "=XX".
function softBreaks(line: string): string {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > 75) {
    let cut = 75;
    const escape = rest.lastIndexOf('=', cut - 1);
    if (escape > cut - 3) cut = escape;
    lines.push(`${rest.slice(0, cut)}=`);
    rest = rest.slice(cut);
  }
  return [...lines, rest].join('\r\n');
}

/** An RFC 5322 date at the given offset. */
export function mailDate(instant: number, offset: string): string {
  const minutes = (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3)));
  return new Date(instant + minutes * 60_000).toUTCString().replace('GMT', offset);
}
