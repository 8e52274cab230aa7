import type { ItemPeople } from '../../../domain/people-rules.js';
import { readAddresses } from '../preview/addresses.js';

export interface MessageHeader {
  readonly name?: string | null;
  readonly value?: string | null;
}

/** The headers that matter without the message itself: who is on it, what it belongs to, and what gives automated senders away. */
export const READ_HEADERS = [
  ...['From', 'To', 'Cc', 'Bcc', 'Reply-To', 'Sender', 'Return-Path', 'Subject', 'Date', 'Message-ID'],
  ...['In-Reply-To', 'References', 'Content-Type', 'Precedence', 'List-Id', 'List-Unsubscribe', 'List-Post'],
  ...['Auto-Submitted', 'X-Auto-Response-Suppress', 'X-Autoreply', 'X-Failed-Recipients', 'Feedback-ID', 'X-Mailer'],
  ...['X-Autorespond', 'X-Autoresponse', 'X-Original-From', 'X-Campaign', 'X-Mailchimp-Id'],
];

/** Fields in which people are listed. */
const PEOPLE: ReadonlySet<string> = new Set(['from', 'to', 'cc', 'bcc']);

/** Header fields by lower-case name; of a repeated one the first counts, of lists of people all do. */
export function headersOf(list: readonly MessageHeader[] | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  if (!Array.isArray(list)) return headers;
  for (const { name, value } of list as readonly MessageHeader[]) {
    const key = name?.toLowerCase();
    if (!key) continue;
    const known = headers[key];
    if (known === undefined) headers[key] = value ?? '';
    else if (PEOPLE.has(key)) headers[key] = `${known}, ${value ?? ''}`;
  }
  return headers;
}

/**
 * Who a message is from and to, for the rules of a selection.
 * @param ownAddress of the account, lower case; what it sent under another name has the label SENT
 */
export function peopleOn(
  headers: Readonly<Record<string, string>>,
  labelIds: readonly string[],
  ownAddress: string,
): ItemPeople {
  const read = (name: string) => readAddresses(headers[name]).map(({ address }) => address);
  const others = (addresses: readonly string[]) => addresses.filter((address) => address !== ownAddress);
  const from = read('from');
  return {
    own: labelIds.includes('SENT') || from.includes(ownAddress),
    senders: others(from),
    recipients: others([...read('to'), ...read('cc'), ...read('bcc')]),
  };
}
