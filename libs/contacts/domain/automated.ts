import { certainMachine, probableMachine } from './automated-address.js';
import { comesFromList, fromList } from './automated-lists.js';
import { markedByProgram, sentInBulk } from './automated-marks.js';
import { fromOffice } from './automated-offices.js';

/** Why a message is not a person writing to a person. */
export type AutomatedReason =
  'newsletter' | 'mailing_list' | 'no_reply' | 'bounce' | 'auto_reply' | 'notification' | 'invitation';

/** What the decision is made from. */
export interface MessageOrigin {
  /** Lower-cased address of the author; null when there is no usable one. */
  fromAddress: string | null;
  /** The author's display name, where it is known. */
  fromName?: string | null;
  /** Header fields by lower-cased name; of repeated fields any one. */
  headers: Readonly<Record<string, string>>;
  /** The message's text, where it is known. */
  text?: string;
}

/** Why a message is no person's, and the name of the rule that says so. Names of rules are stable. */
export interface Verdict {
  readonly reason: AutomatedReason;
  readonly rule: string;
}

function isBounce(headers: MessageOrigin['headers']): Verdict | null {
  const contentType = headers['content-type']?.toLowerCase() ?? '';
  if (contentType.includes('multipart/report')) {
    if (/report-type="?delivery-status/.test(contentType)) return { reason: 'bounce', rule: 'delivery_report' };
    if (/report-type="?disposition-notification/.test(contentType))
      return { reason: 'auto_reply', rule: 'read_receipt' };
  }
  return headers['x-failed-recipients'] === undefined ? null : { reason: 'bounce', rule: 'failed_recipients' };
}

/** RFC 3834 and what products sent before it: an answer that no person wrote. */
function automaticReply(headers: MessageOrigin['headers']): Verdict | null {
  if (submission(headers) === 'auto-replied') return { reason: 'auto_reply', rule: 'auto_submitted' };
  const reply = headers['x-autoreply'] ?? headers['x-autorespond'] ?? headers['x-autoresponse'];
  if (reply !== undefined && reply.trim().toLowerCase() !== 'no') return { reason: 'auto_reply', rule: 'x_autoreply' };
  const precedence = headers.precedence?.trim().toLowerCase();
  const answered = precedence === 'auto_reply' || precedence === 'auto-reply';
  return answered ? { reason: 'auto_reply', rule: 'precedence' } : null;
}

/** Whether whoever answers writes to an address that takes no answers. */
function answersGoNowhere(headers: MessageOrigin['headers']): boolean {
  const address = /[^\s<>:"(),;]{1,100}@[^\s<>"(),;]{1,255}/.exec((headers['reply-to'] ?? '').slice(0, 1_000))?.[0];
  return address !== undefined && certainMachine(address.toLowerCase())?.reason === 'no_reply';
}

function submission(headers: MessageOrigin['headers']): string | undefined {
  return /^[\w-]+/.exec(headers['auto-submitted']?.trim().toLowerCase() ?? '')?.[0];
}

/** What remains when neither address nor list has told. */
function leftovers(headers: MessageOrigin['headers']): Verdict | null {
  const submitted = submission(headers);
  if (submitted !== undefined && submitted !== 'no') return { reason: 'notification', rule: 'auto_submitted' };
  // An empty reverse path asks that nothing be answered: no person's mail program sends it.
  if (/^\s*<\s*>\s*$/.test(headers['return-path'] ?? '')) return { reason: 'bounce', rule: 'empty_return_path' };
  // Persons' servers suppress receipts and out-of-office notes; only machines want no automatic answer of any kind.
  return /\ball\b/i.test(headers['x-auto-response-suppress'] ?? '')
    ? { reason: 'notification', rule: 'auto_response_suppress' }
    : null;
}

/**
 * Tells whether a message was sent by a machine or to a crowd, so that its author makes no contact.
 *
 * A person who writes through a discussion list (its author is theirs) stays a person. The most telling signs come first:
 * a bounce sent through a list is a bounce.
 * @returns reason and rule, or null for a person
 */
export function automatedBy(origin: MessageOrigin): Verdict | null {
  const { fromAddress, headers } = origin;
  const address = fromAddress ?? '';
  const certain = certainMachine(address);
  if (certain?.reason === 'bounce') return { reason: certain.reason, rule: certain.rule };
  const early = isBounce(headers) ?? automaticReply(headers) ?? markedByProgram(headers, origin.fromName ?? '');
  if (early) return early;
  if (certain?.reason === 'no_reply' && headers['list-unsubscribe'] !== undefined)
    return { reason: 'newsletter', rule: certain.rule };
  if (certain) return { reason: certain.reason, rule: certain.rule };
  const list = fromList(fromAddress, headers);
  if (list) return list;
  if (answersGoNowhere(headers)) return { reason: 'no_reply', rule: 'no_reply_answers' };
  const probable = probableMachine(address);
  const rest = leftovers(headers);
  if (rest?.rule === 'auto_submitted') return rest;
  if (probable) return { reason: probable.reason, rule: probable.rule };
  if (rest) return rest;
  return comesFromList(headers) ? null : (sentInBulk(headers) ?? fromOffice(origin));
}

/** @returns the reason, or null for a person */
export function automatedReason(origin: MessageOrigin): AutomatedReason | null {
  return automatedBy(origin)?.reason ?? null;
}
