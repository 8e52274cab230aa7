import { addressesIn } from '../mime/addresses.js';
import { parseMailDate } from '../mime/dates.js';
import { headerValue, headerValues, parseHeaderBlock, type Header } from '../mime/headers.js';

/** The header fields that decide a message's thread, date and labels. */
export interface SeedFields {
  subject: string;
  messageId: string | undefined;
  references: string[];
  from: string[];
  /** Candidates for the internal date, best first; each may be NaN. */
  dates: number[];
  /** Labels that the headers themselves suggest (categories, Takeout's X-Gmail-Labels, Status). */
  hints: HeaderHints;
}

export interface HeaderHints {
  category: string;
  gmailLabels: string[];
  unread: boolean;
}

/** Reads {@link SeedFields} from raw bytes; never throws. */
export function readSeedFields(raw: Buffer): SeedFields {
  const { headers } = parseHeaderBlock(raw, 0, raw.length);
  const received = headerValue(headers, 'received');
  return {
    subject: headerValue(headers, 'subject') ?? '',
    messageId: messageIds(headerValue(headers, 'message-id') ?? '')[0],
    references: messageIds(`${headerValue(headers, 'references') ?? ''} ${headerValue(headers, 'in-reply-to') ?? ''}`),
    from: headerValues(headers, 'from').flatMap(addressesIn),
    dates: [
      parseMailDate(headerValue(headers, 'date') ?? ''),
      received ? parseMailDate(received.slice(received.lastIndexOf(';') + 1)) : Number.NaN,
      fromLineDate(raw),
    ],
    hints: headerHints(headers),
  };
}

function messageIds(text: string): string[] {
  const ids = [...text.slice(0, 20_000).matchAll(/<([^<>\s]+)>/g)].map((match) => match[1]!);
  return [...new Set(ids)].slice(-50);
}

function fromLineDate(raw: Buffer): number {
  const line = raw.toString('latin1', 0, 200).split('\n')[0]!;
  return line.startsWith('From ') ? parseMailDate(line) : Number.NaN;
}

function headerHints(headers: readonly Header[]): HeaderHints {
  const has = (name: string): boolean => headerValue(headers, name) !== undefined;
  const from = headerValue(headers, 'from') ?? '';
  const automatic =
    /no-?reply|notification|mailer-daemon|alerts?@/i.test(from) ||
    (has('auto-submitted') && !/^no$/i.test(headerValue(headers, 'auto-submitted')!));
  const category =
    has('list-post') || (has('list-id') && !has('list-unsubscribe'))
      ? 'CATEGORY_FORUMS'
      : has('list-unsubscribe')
        ? 'CATEGORY_PROMOTIONS'
        : automatic
          ? 'CATEGORY_UPDATES'
          : 'CATEGORY_PERSONAL';
  const status = headerValue(headers, 'status');
  return {
    category,
    gmailLabels: (headerValue(headers, 'x-gmail-labels') ?? '')
      .split(',')
      .map((label) => label.trim())
      .filter(Boolean),
    unread: status !== undefined && !status.includes('R'),
  };
}
