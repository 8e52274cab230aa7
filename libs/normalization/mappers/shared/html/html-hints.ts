import type { FormatCallback, HtmlToTextOptions } from 'html-to-text';
import { attribute, firstText, type HtmlNode, isLast, previousShown } from './html-nodes.js';
import { OUTLOOK_RULER } from '../history/header-block.js';

/**
 * What the structure of HTML mail tells and its text would lose, kept as plain text has always told it: a ruler above
 * an earlier message, `-- ` above a signature, and no quote mark before what is merely indented.
 */

const EARLIER =
  /divrplyfwdmsg|olk_src_body_section|mail-editor-reference-message-container|ms-outlook-mobile-reference|yahoo_quoted|appendonsend/i;
const QUOTE = /gmail_quote|gmail_attr|moz-cite-prefix|protonmail_quote|tutanota_quote|zmail_extra/i;
const SIGNATURE =
  /gmail_signature(?!_prefix)|moz-signature|applemailsignature|protonmail_signature|mobile-signature|yahoo-signature|^(?:x_)*signature$/i;
const LABEL_FIRST = /^\p{L}[\p{L} ]{0,24}\s?[:：]/u;

const names = (node: HtmlNode): string => `${attribute(node, 'id')} ${attribute(node, 'class')}`;

/** Outlook and Windows draw a line above an earlier message's head, and nothing else marks it. */
function hasLineAbove(node: HtmlNode): boolean {
  return /border-top(?:-style|-width)?\s*:/i.test(attribute(node, 'style')) && LABEL_FIRST.test(firstText(node));
}

function isEarlierMessage(node: HtmlNode): boolean {
  return EARLIER.test(names(node)) || hasLineAbove(node);
}

function endsOwnText(node: HtmlNode): boolean {
  return node.name === 'blockquote' || node.name === 'hr' || QUOTE.test(names(node)) || isEarlierMessage(node);
}

function isSignature(node: HtmlNode): boolean {
  return (
    SIGNATURE.test(attribute(node, 'id')) ||
    SIGNATURE.test(attribute(node, 'class')) ||
    attribute(node, 'data-signatureblock') === 'true'
  );
}

/** Indented by the writer (Gmail, Apple), which makes the same element as a quote does. */
function isIndented(node: HtmlNode): boolean {
  const style = attribute(node, 'style');
  if (attribute(node, 'type') === 'cite' || QUOTE.test(names(node))) return false;
  return /webkit-indent-blockquote/i.test(names(node)) || /border(?:-left)?\s*:\s*(?:none|0)/i.test(style);
}

const block: FormatCallback = (node, walk, builder, options) => {
  builder.openBlock({ leadingLineBreaks: options.leadingLineBreaks ?? 1 });
  const line = isEarlierMessage(node) ? rulerFor(node) : signatureFor(node);
  if (line !== '') {
    builder.openBlock({ leadingLineBreaks: 1 });
    builder.addInline(line);
    builder.closeBlock({ trailingLineBreaks: 1 });
  }
  walk(node.children, builder);
  builder.closeBlock({ trailingLineBreaks: options.trailingLineBreaks ?? 1 });
};

function rulerFor(node: HtmlNode): string {
  return previousShown(node)?.name === 'hr' || firstText(node) === '' ? '' : OUTLOOK_RULER;
}

/** Only where nothing of the writer's own follows, for what is below the mark does not count as text. */
function signatureFor(node: HtmlNode): string {
  if (!isSignature(node)) return '';
  const before = previousShown(node);
  const marked =
    before !== null && /^--\s*$/.test(before.type === 'text' ? (before.data ?? '').trim() : firstText(before));
  const begins = firstText(node);
  return marked || begins === '' || begins.startsWith('--') || !isLast(node, endsOwnText) ? '' : '--';
}

const quote: FormatCallback = (node, walk, builder, options) => {
  const format = builder.options.formatters?.[isIndented(node) ? 'block' : 'blockquote'];
  format?.(node, walk, builder, options);
};

export const mailFormatters: HtmlToTextOptions['formatters'] = { mailBlock: block, mailQuote: quote };

export const mailSelectors: NonNullable<HtmlToTextOptions['selectors']> = [
  { selector: 'blockquote', format: 'mailQuote' },
  { selector: 'div', format: 'mailBlock' },
  { selector: '[id*=OLK_SRC_BODY_SECTION]', format: 'mailBlock' },
];
