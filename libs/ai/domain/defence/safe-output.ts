import { canonicalLink, isUsableLink } from './links.js';
import { visibleText } from './visible-text.js';

const LONGEST = 20_000;

const IMAGE = /!\[([^[\]\n]{0,300})\]\([^()\n]{0,2000}\)/g;
const LINK = /\[([^[\]\n]{0,300})\]\(\s{0,10}([^()\n]{0,2000})\)/g;
const DEFINITION = /^[ \t>*+-]{0,40}\[[^[\]\n]{1,300}\]:.*$/gm;
const ENTITY = /&(?:#x?[0-9a-f]{1,8}|[a-z]{2,8});?/gi;
const TAG = /<[!/?a-z][^<>]{0,4000}>/gi;
/** Anything that a reader of the text, or a program that looks for links, may take for one. */
const ADDRESS =
  /\b(?:(?:https?|ftps?|wss?|file|blob|ipfs|ms-[a-z]{2,20}|intent|chrome|view-source|about):|www\.)[^\s‹›"`]{1,4000}|\b(?:javascript|vbscript|mailto|tel|sms|data:[\w.+-]{0,60}[/;,])[^\s‹›"`]{1,4000}|(?<![\w:/.])\/{2,20}[^\s‹›"`/][^\s‹›"`]{0,4000}|\b(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?\/[^\s‹›"`?#]{0,2000}[?#][^\s‹›"`]{1,4000}/gi;
const TRAILING = /[.,;:!?)\]}'*_]{1,10}$/;

/**
 * What a model said, made fit to be shown: plain text with emphasis and lists. Images, HTML and reference links are gone; a
 * link stays only when it is allowed, as the bare address, so that nobody reads one thing and opens another.
 * @param allowed addresses that stand literally in what the answer cites
 */
export function safeOutput(text: string, allowed: ReadonlySet<string>): string {
  let plain = visibleText(text, LONGEST).replace(ENTITY, '').replace(DEFINITION, '');
  // An image in a link is a link once the image is gone.
  for (let round = 0; round < 3; round++)
    plain = plain.replace(IMAGE, '$1').replace(LINK, (_, words: string, target: string) => {
      const [address = ''] = target.trim().split(/\s/, 1);
      return allowedIn(allowed, address) && words !== address ? `${words} (${address})` : words;
    });
  const told = plain
    .replace(/<(https?:[^\s<>]{1,4000})>/gi, '$1')
    .replace(TAG, '')
    .replace(/</g, '‹')
    .replace(/>/g, (sign, at: number, whole: string) => (isQuoteMark(whole, at) ? sign : '›'))
    // Whatever was left of the syntax of links and images is no syntax with a blank in it.
    .replace(/\]\(/g, '] (')
    .replace(/!\[/g, '! [')
    .replace(/\]:/g, '] :');
  return told.replace(ADDRESS, (found) => shown(found, allowed)).trim();
}

/** A quote mark stands at the beginning of a line. */
function isQuoteMark(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n' || (text[at - 1] === '>' && at < 2);
}

function allowedIn(allowed: ReadonlySet<string>, address: string): boolean {
  const link = canonicalLink(address);
  return link !== null && isUsableLink(link) && allowed.has(link);
}

function shown(found: string, allowed: ReadonlySet<string>): string {
  const [end = ''] = TRAILING.exec(found) ?? [];
  const address = found.slice(0, found.length - end.length);
  if (allowedIn(allowed, address)) return found;
  const host = /^(?:[a-z][a-z0-9+.-]{0,30}:)?(?:\/\/)?(?:[^/@\s]{0,200}@)?([a-z0-9.-]{1,80})(?=[/?#:]|$)/i.exec(
    address,
  )?.[1];
  return host?.includes('.') ? `(link to ${host.replaceAll('.', ' . ')} removed)${end}` : `(link removed)${end}`;
}
