/** Why a message is not a person writing to a person. */
export type AutomatedReason = 'newsletter' | 'mailing_list' | 'no_reply' | 'bounce' | 'auto_reply' | 'notification';

/** What the decision is made from. */
export interface MessageOrigin {
  /** Lower-cased address of the author; null when there is no usable one. */
  fromAddress: string | null;
  /** Header fields by lower-cased name; of repeated fields any one. */
  headers: Readonly<Record<string, string>>;
}

const BOUNCE_LOCAL = /^(mailer-?daemon|postmaster|mail-?daemon|bounces?([+-].*)?)$/;
const NO_REPLY_LOCAL =
  /^(.*[._+-])?(no|not|do-?not|donot|nao|ne|nicht)[._-]?(reply|respond|responder|antworten|repondre)([._+-].*)?$/;
const NOTIFICATION_LOCAL =
  /^(notifications?|notify|alerts?|automated|auto-?confirm|noticeboard|calendar-notification|drive-shares.*|comments-noreply|updates?|builds?|ci|cron|root|daemon|www-data|nobody|system|robot|bot)([._+-].*)?$/;
const NEWSLETTER_LOCAL =
  /^(news|newsletters?|mailings?|marketing|campaigns?|digest|promo(tions?)?|offers?)([._+-].*)?$/;
const LIST_LOCAL =
  /^(.+-(request|owner|bounces|admin|announce)|owner-.+|majordomo|listserv|listmaster|mailman([._+-].*)?)$/;

const ADDRESS = /[^\s<>:"(),;]+@[^\s<>"(),;?]+/;
const LIST_ID = /<([^<>]+)>/;

/** The list's own address as List-Id writes it: `Talk <talk.example.org>` is talk@example.org's list. */
function isListAddress(address: string, headers: MessageOrigin['headers']): boolean {
  const post = ADDRESS.exec(headers['list-post'] ?? '')?.[0].toLowerCase();
  if (post === address) return true;
  const id = LIST_ID.exec(headers['list-id'] ?? '')?.[1] ?? headers['list-id']?.trim();
  return id?.toLowerCase() === address.replace('@', '.');
}

function isBounce(local: string, headers: MessageOrigin['headers']): boolean {
  if (BOUNCE_LOCAL.test(local)) return true;
  const contentType = headers['content-type']?.toLowerCase() ?? '';
  if (
    contentType.includes('multipart/report') &&
    /report-type="?(delivery-status|disposition-notification)/.test(contentType)
  )
    return true;
  return headers['x-failed-recipients'] !== undefined;
}

/** RFC 3834 and what products sent before it: an answer, or anything else, that no person wrote. */
function automaticSubmission(headers: MessageOrigin['headers']): AutomatedReason | null {
  const submitted = /^[\w-]+/.exec(headers['auto-submitted']?.trim().toLowerCase() ?? '')?.[0];
  if (submitted === 'auto-replied') return 'auto_reply';
  const reply = headers['x-autoreply'] ?? headers['x-autorespond'] ?? headers['x-autoresponse'];
  if (reply !== undefined && reply.trim().toLowerCase() !== 'no') return 'auto_reply';
  const precedence = headers.precedence?.trim().toLowerCase();
  if (precedence === 'auto_reply' || precedence === 'auto-reply') return 'auto_reply';
  if (submitted !== undefined && submitted !== 'no') return 'notification';
  return null;
}

function fromList(address: string | null, headers: MessageOrigin['headers']): AutomatedReason | null {
  const list = headers['list-id'] !== undefined || headers['list-post'] !== undefined;
  if (list && address !== null && isListAddress(address, headers)) return 'mailing_list';
  // "Ann via Talk <talk@…>": the list wrote its own address over hers.
  if (list && headers['x-original-from'] !== undefined) return 'mailing_list';
  // On a discussion list people still write themselves; List-Post: NO is a list that nobody may answer.
  const discussion = headers['list-post'] !== undefined && !/^\s*no\b/i.test(headers['list-post']);
  if (discussion) return null;
  if (
    headers['list-unsubscribe'] !== undefined ||
    headers['x-campaign'] !== undefined ||
    headers['x-mailchimp-id'] !== undefined
  )
    return 'newsletter';
  if (list) return 'newsletter';
  const precedence = headers.precedence?.trim().toLowerCase();
  return precedence === 'bulk' || precedence === 'junk' ? 'newsletter' : null;
}

/**
 * Tells whether a message was sent by a machine or to a crowd, so that its author makes no contact.
 *
 * A person who writes through a discussion list (List-Post, From is theirs) stays a person. The most telling signs come
 * first: a bounce sent through a list is a bounce.
 * @returns the reason, or null for a person
 */
export function automatedReason({ fromAddress, headers }: MessageOrigin): AutomatedReason | null {
  const local = fromAddress?.split('@')[0] ?? '';
  if (isBounce(local, headers)) return 'bounce';
  const submission = automaticSubmission(headers);
  if (submission === 'auto_reply') return submission;
  if (NO_REPLY_LOCAL.test(local)) return headers['list-unsubscribe'] === undefined ? 'no_reply' : 'newsletter';
  if (LIST_LOCAL.test(local)) return 'mailing_list';
  const list = fromList(fromAddress, headers);
  if (list !== null) return list;
  if (submission !== null) return submission;
  if (NEWSLETTER_LOCAL.test(local)) return 'newsletter';
  if (NOTIFICATION_LOCAL.test(local)) return 'notification';
  // An empty reverse path asks that nothing be answered: no person's mail program sends it.
  if (/^\s*<\s*>\s*$/.test(headers['return-path'] ?? '')) return 'bounce';
  // Person's servers suppress receipts and out-of-office notes; only machines want no automatic answer of any kind.
  return /\ball\b/i.test(headers['x-auto-response-suppress'] ?? '') ? 'notification' : null;
}
