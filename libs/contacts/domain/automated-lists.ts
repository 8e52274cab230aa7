import { parse } from 'tldts';
import { isListHost } from './automated-address.js';
import type { MessageOrigin, Verdict } from './automated.js';

type Headers = MessageOrigin['headers'];

const ADDRESS = /[^\s<>:"(),;]{1,100}@[^\s<>"(),;?]{1,255}/;
const ADDRESSES = new RegExp(ADDRESS, 'g');
const LIST_ID = /<([^<>]+)>/;
/** Sent by a list's robot: the author is somebody else. */
const LIST_SENDER = /^(?:owner-(.+)|(.+)-(?:owner|bounces|admin|request)(?:[+-].*)?)@(.+)$/;
const LONGEST_FIELD = 10_000;
const REPLY_SUBJECT = /^\s*(?:\[[^[\]]{0,80}\]\s*)?(?:re|aw|antw|sv|vs|r|rif|res|odp|ynt)\s?(?:\[\d{1,4}\])?[:：]/i;
/** Lists on which a program tells of every change to its code, as in `project-commits@`. */
const COMMIT_LIST = /-(?:commits?|checkins?|cvs|svn|git|builds?)[@.]/;
/** Who writes under such a name at the list's own domain writes for its owner. */
const OFFICE =
  /^(?:(?:web)?master|webster|distribution|subscriptions?|info|contact|customers?|customer-?service|service|support|sales|team|hello|office|press|editors?|members?(?:hip)?|events?)(?:[._+-].*)?$/;

/** Whether the message is sent to a crowd by a list, as far as its headers tell. */
export function comesFromList(headers: Headers): boolean {
  const precedence = headers.precedence?.trim().toLowerCase();
  return (
    ['list-id', 'list-post', 'mailing-list', 'x-mailing-list', 'x-beenthere', 'list-unsubscribe'].some(
      (name) => headers[name] !== undefined,
    ) ||
    precedence === 'bulk' ||
    precedence === 'list' ||
    precedence === 'junk'
  );
}

/** The list's own addresses, lower case, as its headers give them. */
export function listAddresses(headers: Headers): string[] {
  const found = [
    headers['list-post'],
    headers['x-beenthere'],
    headers['x-mailing-list'],
    // Mailing-List: list talk@groups.example; contact talk-owner@groups.example
    /^\s*list\s+(\S+)/i.exec((headers['mailing-list'] ?? '').slice(0, LONGEST_FIELD))?.[1],
  ].flatMap((field) => addressIn(field) ?? []);
  const [, behind, before, host = ''] = LIST_SENDER.exec(addressIn(headers.sender) ?? '') ?? [];
  const name = behind ?? before;
  return name === undefined ? found : [...found, `${name}@${host}`];
}

/**
 * Whether this (lower-case) address is the list's. List-Id writes it with a dot: `Talk <talk.example.org>` is the list of
 * talk@example.org.
 */
export function isListAddress(address: string, headers: Headers): boolean {
  if (listAddresses(headers).includes(address)) return true;
  const field = headers['list-id']?.slice(0, LONGEST_FIELD);
  const id = field === undefined ? undefined : (LIST_ID.exec(field)?.[1] ?? field.trim());
  return id?.toLowerCase() === address.replace('@', '.');
}

/**
 * Whether people write to each other on the list: it tells where to write to and that is no "NO", it is written to by
 * its address, it wants the answers, or the message answers another. Who writes for the owner, under an office's name, announces.
 */
function isDiscussion(author: string, headers: Headers): boolean {
  const post = headers['list-post'];
  if (post !== undefined) return !/^\s*no\b/i.test(post);
  if (headers['in-reply-to'] !== undefined || headers.references !== undefined) return true;
  if (REPLY_SUBJECT.test(headers.subject ?? '')) return true;
  const answers = addressIn(headers['reply-to']);
  if (answers !== undefined && (isListHost(answers) || isListAddress(answers, headers))) return true;
  const lists = listRecipients(headers);
  if (lists.length === 0) return false;
  const office = OFFICE.test(author.slice(0, author.lastIndexOf('@')));
  return !(office && lists.some((list) => sameHouse(list, author)));
}

/** Whether a program writes to the list in the name of whoever changed something; people answer it, too. */
function tellsOfCommits(headers: Headers): boolean {
  if (headers['in-reply-to'] !== undefined || REPLY_SUBJECT.test(headers.subject ?? '')) return false;
  const id = LIST_ID.exec((headers['list-id'] ?? '').slice(0, LONGEST_FIELD))?.[1] ?? '';
  return [id.toLowerCase(), ...listAddresses(headers)].some((name) => COMMIT_LIST.test(name));
}

/** The lists that a message is addressed to, lower case, as far as it can be seen. */
export function listRecipients(headers: Headers): string[] {
  const recipients = `${headers.to ?? ''}, ${headers.cc ?? ''}`.slice(0, LONGEST_FIELD).toLowerCase();
  return (recipients.match(ADDRESSES) ?? []).filter(
    (address) => isListHost(address) || isListAddress(address, headers),
  );
}

/** @param address lower-case address of the author; null when there is no usable one */
export function fromList(address: string | null, headers: Headers): Verdict | null {
  if (address !== null && isListHost(address)) return { reason: 'mailing_list', rule: 'list_host' };
  if (!comesFromList(headers)) return null;
  if (address !== null && isListAddress(address, headers)) return { reason: 'mailing_list', rule: 'list_address' };
  // "Ann via Talk <talk@…>": the list wrote another address over hers, and nobody could tell which was hers.
  const original = headers['x-original-from'];
  if (original !== undefined && (address === null || !original.toLowerCase().includes(address)))
    return { reason: 'mailing_list', rule: 'rewritten_author' };
  if (tellsOfCommits(headers)) return { reason: 'notification', rule: 'commit_list' };
  if (isDiscussion(address ?? '', headers)) return null;
  if (headers['list-unsubscribe'] !== undefined) return { reason: 'newsletter', rule: 'list_unsubscribe' };
  if (headers['list-id'] !== undefined || headers['list-post'] !== undefined)
    return { reason: 'newsletter', rule: 'announcement_list' };
  return { reason: 'newsletter', rule: 'precedence' };
}

function addressIn(field: string | undefined): string | undefined {
  return ADDRESS.exec((field ?? '').slice(0, LONGEST_FIELD))?.[0].toLowerCase();
}

function sameHouse(one: string, other: string): boolean {
  const domain = parse(one.slice(one.lastIndexOf('@') + 1)).domain;
  return domain !== null && domain === parse(other.slice(other.lastIndexOf('@') + 1)).domain;
}
