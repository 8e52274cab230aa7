/** One comma-separated piece of an address header, taken apart but not judged. */
export interface Mailbox {
  /** Everything outside brackets and comments, quotes resolved. */
  text: string;
  /** Content of the last parentheses. */
  comment: string;
  /** Content of the angle brackets; null when there were none. */
  angle: string | null;
  quoted: boolean;
  /** It is the first of a group, so that what stood before has nothing to do with it. */
  afterGroup: boolean;
}

/** A directory name of Exchange may have parentheses in it. */
const DIRECTORY = /^\s*\/o=/i;

/**
 * Splits an address header at its top-level commas, semicolons and group names, in one pass. A quote or parenthesis
 * that never closes counts as an ordinary character, and one failed search for the closing one ends all searching, so
 * that time stays linear for hostile input.
 */
export function* scanMailboxes(header: string): Generator<Mailbox> {
  let mailbox = emptyMailbox();
  let inAngle = false;
  let quotesClose = true;
  let commentsClose = true;
  for (let i = 0; i < header.length; i += 1) {
    const c = header.charAt(i);
    if (c === '"' && !inAngle) {
      const end = quotesClose ? closingQuote(header, i + 1) : -1;
      if (end < 0) quotesClose = false;
      else {
        mailbox.text += unescape(header.slice(i + 1, end));
        mailbox.quoted = true;
        i = end;
      }
    } else if (c === '(' && !inAngle && !DIRECTORY.test(mailbox.text.slice(0, 20))) {
      const end = commentsClose ? closingParenthesis(header, i + 1) : -1;
      if (end < 0) commentsClose = false;
      else {
        mailbox.comment = unescape(header.slice(i + 1, end));
        i = end;
      }
    } else if (c === '<') {
      mailbox.angle = '';
      inAngle = true;
    } else if (c === '>') {
      inAngle = false;
    } else if (c === ':' && isRoute(mailbox, inAngle)) {
      mailbox.angle = '';
    } else if (c === ':' && !inAngle && mailbox.angle === null && !mailbox.text.includes('@')) {
      mailbox = { ...emptyMailbox(), afterGroup: true };
    } else if (c === ';' || (c === ',' && !isRoute(mailbox, inAngle))) {
      yield mailbox;
      mailbox = { ...emptyMailbox(), afterGroup: c === ';' };
      inAngle = false;
    } else if (inAngle) mailbox.angle += c;
    else mailbox.text += c;
  }
  yield mailbox;
}

function emptyMailbox(): Mailbox {
  return { text: '', comment: '', angle: null, quoted: false, afterGroup: false };
}

/** RFC 822's `<@relay,@relay:user@host>`: only what follows the colon is the address. */
function isRoute(mailbox: Mailbox, inAngle: boolean): boolean {
  return inAngle && mailbox.angle !== null && mailbox.angle.startsWith('@');
}

function closingQuote(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '"') return i;
  }
  return -1;
}

function closingParenthesis(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '(') depth += 1;
    else if (text[i] === ')') {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

function unescape(text: string): string {
  return text.includes('\\') ? text.replace(/\\(.)/gs, '$1') : text;
}
