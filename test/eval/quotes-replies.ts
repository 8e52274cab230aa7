import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { bodyText } from '../../libs/normalization/mappers/gmail/body-text.js';
import type { Part } from '../../libs/normalization/mappers/gmail/parts.js';
import { readMimeParts } from '../../libs/normalization/mappers/mime/mime-parts.js';
import { cleanText } from '../../libs/normalization/mappers/shared/clean.js';
import { htmlToPlain } from '../../libs/normalization/mappers/shared/html-to-plain.js';
import { withoutHistory } from '../../libs/normalization/mappers/shared/history/quoted-history.js';
import { replyText } from '../../libs/normalization/mappers/shared/reply-text.js';
import type { Sender } from '../../libs/normalization/mappers/shared/signature/signature-lines.js';
import { withoutSignature } from '../../libs/normalization/mappers/shared/signature/signature.js';
import type { QuoteCase } from './quotes.js';

const FOLDER = '../shared/corpora/torture/talon-replies/tests/fixtures';
const MAX_TEXT = 200_000;
/** The answer that all of html_replies hold: a digest, so that no text of the corpus is here. */
const HTML_REPLY = '183a81d3';

/**
 * The cases of talon-replies. Blanks do not count. Right is
 * - standard_replies: without history, the plain text is what the file `…_reply_text` beside it holds, else the one word
 *   that the others share; and the body is that without its signature;
 * - html_replies: without history, the HTML's text is the answer that all of them hold;
 * - the two single HTML files: the words above the earlier message, all of them;
 * - reply-quotations-share-block, as plain text and as HTML: the answer is there, and nothing from its ruler on;
 * - signature: without signature, a text is its `_body` less its `_signature`, and an annotated one its lines without mark.
 */
export function replyCases(): QuoteCase[] {
  if (!existsSync(FOLDER)) return [];
  return [...standardReplies(), ...htmlReplies(), ...sharedBlock(), ...signatures(), annotated()];
}

const file = (path: string): string => readFileSync(`${FOLDER}/${path}`, 'utf8').replaceAll('\r\n', '\n');
const message = (path: string): Part => readMimeParts(readFileSync(`${FOLDER}/${path}`, 'latin1'), []);
const squeezed = (text: string): string => text.replace(/\s+/g, '');
const answer = (text: string): string => withoutHistory(text.trim().split('\n')).join('\n');
const digest = (text: string): string => createHash('sha256').update(squeezed(text)).digest('hex').slice(0, 8);

function standardReplies(): QuoteCase[] {
  const names = readdirSync(`${FOLDER}/standard_replies`);
  return names
    .filter((name) => name.endsWith('.eml'))
    .map((name) => {
      const own = name.replace('.eml', '_reply_text');
      const wanted = names.includes(own) ? file(`standard_replies/${own}`) : 'Hello';
      const root = message(`standard_replies/${name}`);
      const text = bodyText(root);
      const { body } = replyText(text, root.headers.subject ?? '');
      const unsigned = withoutSignature(wanted.trim().split('\n')).join('');
      const right = squeezed(answer(text)) === squeezed(wanted) && squeezed(body) === squeezed(unsigned);
      return { name: `standard_replies/${name}`, right };
    });
}

function htmlReplies(): QuoteCase[] {
  const names = readdirSync(`${FOLDER}/html_replies`).map((name) => `html_replies/${name}`);
  const read = (name: string): string => answer(cleanText(htmlToPlain(file(name)), MAX_TEXT));
  return [
    ...names.map((name) => ({ name, right: digest(read(name)) === HTML_REPLY })),
    { name: 'OLK_SRC_BODY_SECTION', right: squeezed(read('OLK_SRC_BODY_SECTION.html')) === 'Reply' },
    { name: 'reply-separated-by-hr', right: squeezed(read('reply-separated-by-hr.html')) === 'HithereBob' },
  ];
}

function sharedBlock(): QuoteCase[] {
  const root = message('reply-quotations-share-block.eml');
  return root.parts.map((part) => {
    const own = answer(bodyText(part));
    const right = own.length > 300 && /Katharine/.test(own) && !/From|wrote|Inquiry/.test(own);
    return { name: `reply-quotations-share-block ${part.mimeType}`, right };
  });
}

const ANNOTATED = /^#(?:sig|reply)#/gm;

function signatures(): QuoteCase[] {
  const folder = 'signature/emails/stripped';
  const bodies = readdirSync(`${FOLDER}/${folder}`).filter((name) => name.endsWith('_body'));
  return bodies.map((name) => {
    const part = (which: string): string =>
      file(`${folder}/${name.replace('_body', which)}`)
        .replace(ANNOTATED, '')
        .trim();
    const [text, signature] = [part('_body'), part('_signature')];
    const wanted = text.slice(0, text.length - signature.length);
    const own = withoutSignature(text.split('\n'), sender(part('_sender'))).join('\n');
    return { name: `${folder}/${name}`, right: squeezed(own) === squeezed(wanted) };
  });
}

function sender(text: string): Sender {
  return text.includes('@') ? { name: null, address: text } : { name: text, address: '' };
}

/** A reply to a newsgroup in which each line of quote and signature is marked. */
function annotated(): QuoteCase {
  const name = 'signature/emails/P/102682_R_S';
  const [head = '', ...rest] = file(name).split('\n\n');
  const text = rest.join('\n\n');
  const wanted = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
  const from = /From: (\S+) \((.+)\)/.exec(head);
  const { body } = replyText(text.replace(ANNOTATED, ''), 'Re:', { name: from?.[2] ?? null, address: from?.[1] ?? '' });
  return { name, right: squeezed(body) === squeezed(wanted) };
}
