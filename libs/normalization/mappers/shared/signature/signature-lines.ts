import { isBlank, trimOf } from '../history/quoted-lines.js';

/** What the lines of a signature look like: names, titles, ways to reach somebody. */

/** Whom a message is from, as far as its header tells. */
export interface Sender {
  name: string | null;
  address: string;
}

const MAX_LINE = 110;
const MAX_WORDS = 8;
const PARTICLES = new Set(
  'von van der den de da di del della dos la le el bin ibn ten ter zu zur y e and und et team du das do'.split(' '),
);
const TITLES = /^(?:Dr|Prof|Dipl|Ing|Mr|Mrs|Ms|Ph\.?D|MBA|MSc|BSc|MA|BA|LL\.?M|M\.?D|Jr|Sr|II|III)\.?(?:-Ing\.?)?$/;
const NAME_TOKEN = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}{1,8})$/u;
const NUMBERED = /^[\p{L} .()/-]{0,24}[:.]?\s?\+?\(?\d[\d\s()./-]{5,}\d/u;
const CONTACT =
  /[^\s@]@[^\s@]+\.\p{L}|\bwww\.|https?:\/\/|^\p{L}{1,10}\.?\s?[:.]\s?\+?[\d(]|^(?:skype|linkedin|twitter|teams|web|e-?mail)\b/iu;
/** What lawyers add below: names the message and a reason not to read it. */
const DISCLAIMED =
  /confidential|privileged|intended (?:only |solely )?for|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|fortrolig|konfidentiell|poufn|printing|drucken|imprimer|imprimir|stampare|afdrukken/iu;
const THE_MESSAGE =
  /e-?mail|message|communication|transmission|nachricht|courriel|mensaje|correo|mensagem|messaggio|bericht|meddelande|besked/iu;
const MAX_DISCLAIMER_LINES = 40;

/** One to five words that could be a person's, a team's or a firm's name. */
export function isNameLike(line: string): boolean {
  const text = trimOf(line, '*_,-–—~');
  if (text.length < 2 || text.length > 50) return false;
  const parts = text.split(/[\s,]+/);
  if (parts.length > 6) return false;
  const capital = parts.filter((part) => NAME_TOKEN.test(part) || TITLES.test(part)).length;
  return capital > 0 && parts.every((part) => NAME_TOKEN.test(part) || TITLES.test(part) || PARTICLES.has(part));
}

/** A telephone number, an address, a link. */
export function isContact(line: string): boolean {
  const text = line.trim();
  return text.length <= MAX_LINE * 2 && (CONTACT.test(text) || NUMBERED.test(text));
}

/** Does the line name the sender, or repeat the sender's address? */
export function namesSender(line: string, sender: Sender | undefined): boolean {
  if (!sender) return false;
  const text = line.trim();
  if (text.toLowerCase() === sender.address.toLowerCase()) return true;
  if (!isNameLike(text)) return false;
  const source = sender.name ?? sender.address.split('@')[0] ?? '';
  const known = new Set(lettersOf(source).filter((part) => part.length >= 2));
  return lettersOf(text).some((part) => known.has(part) && (part.length >= 3 || known.size <= 2));
}

const lettersOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];

/** Could this line stand in a signature? Sentences, questions and postscripts do not. */
function couldBelong(line: string): boolean {
  const text = line.trim();
  if (text.length > MAX_LINE || /^p\.?\s?s\b[.:]?/i.test(text)) return false;
  const count = text.split(/\s+/).length;
  if (/[?!…:]$/.test(text) || (/\.$/.test(text) && count > 4)) return isContact(text);
  return count <= MAX_WORDS || isContact(text) || /[|·•]|\d/.test(text);
}

/** Are the lines from `from` on a block of signature: few, short, and after them at most what lawyers add? */
export function isSignatureBlock(lines: readonly string[], from: number, limit: number): boolean {
  let filled = 0;
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (isBlank(line)) continue;
    filled += 1;
    if (filled > 1 && isDisclaimer(lines, i)) return lines.length - i <= MAX_DISCLAIMER_LINES;
    if (filled > limit || !couldBelong(line)) return false;
  }
  return filled > 0;
}

export function countContacts(lines: readonly string[], from: number): number {
  let count = 0;
  for (let i = from; i < Math.min(lines.length, from + 60); i += 1) if (isContact(lines[i] ?? '')) count += 1;
  return count;
}

function isDisclaimer(lines: readonly string[], index: number): boolean {
  const begins = lines
    .slice(index, index + 3)
    .map((line) => line.slice(0, 300))
    .join(' ');
  return begins.length > 60 && DISCLAIMED.test(begins) && THE_MESSAGE.test(begins);
}
