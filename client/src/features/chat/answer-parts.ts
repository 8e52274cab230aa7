/** A piece of an answer as it is shown. */
export type AnswerPart =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'citation'; number: number }
  | { kind: 'link'; address: string };

/** A paragraph, or a list of items. */
export type AnswerBlock = { kind: 'paragraph'; parts: AnswerPart[] } | { kind: 'list'; items: AnswerPart[][] };

const PIECE = /\[(\d{1,3})\]|\*\*([^*\n]{1,300})\*\*|(https?:\/\/[^\s‹›"`]{1,2000})/g;
const TRAILING = /[.,;:!?)\]}'*_]{1,10}$/;

/** @param links addresses that may be opened; every other one is text, as everything is that is not known here */
export function answerParts(text: string, links: readonly string[]): AnswerPart[] {
  const parts: AnswerPart[] = [];
  const say = (said: string) => {
    const last = parts.at(-1);
    if (last?.kind === 'text') last.text += said;
    else if (said !== '') parts.push({ kind: 'text', text: said });
  };
  let from = 0;
  for (const match of text.matchAll(PIECE)) {
    say(text.slice(from, match.index));
    const [whole, number, strong, found] = match;
    from = match.index + whole.length;
    if (number !== undefined) parts.push({ kind: 'citation', number: Number(number) });
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else {
      const address = links.find((link) => link === found || link === found!.replace(TRAILING, ''));
      if (address === undefined) say(whole);
      else {
        parts.push({ kind: 'link', address });
        say(whole.slice(address.length));
      }
    }
  }
  say(text.slice(from));
  return parts;
}

/** Lines that begin with a dash or a number are items of a list. */
export function answerBlocks(text: string, links: readonly string[]): AnswerBlock[] {
  const blocks: AnswerBlock[] = [];
  for (const line of text.split('\n')) {
    const item = /^\s{0,8}(?:[-*•]|\d{1,3}[.)])\s+(.*)$/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (item !== undefined) {
      if (last?.kind === 'list') last.items.push(answerParts(item, links));
      else blocks.push({ kind: 'list', items: [answerParts(item, links)] });
    } else if (line.trim() !== '') blocks.push({ kind: 'paragraph', parts: answerParts(line, links) });
  }
  return blocks;
}
