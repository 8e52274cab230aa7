import type { ChatBody, ModelWords } from '../setup/model-protocol.js';

/** The worst reader that there can be: it does whatever any text tells it, and repeats every link, image and tag. */

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  і: 'i',
  ѕ: 's',
  х: 'x',
  у: 'y',
};
const CALL = /\b([A-Za-z_]{2,40})\s?\((\{[^{}]{0,12000}\}|\[\]|"[^"]{0,50}"|null)\)/g;
const WAYS_OUT = [
  /!?\[[^\]\n]{0,200}\]\([^)\n]{0,3000}\)/g,
  /!?\[[^\]\n]{0,200}\]\[[^\]\n]{0,50}\]/g,
  /^\s{0,5}\[[^\]\n]{1,50}\]:[^\n]{0,3000}/gm,
  /[<‹][a-z/!][^>›\n]{0,3000}[>›]/gi,
  /\b(?:https?|javascript|data|file|mailto|view-source):[^\s]{1,3000}/gi,
  /(?:\/\/|www\.)[^\s]{1,3000}/gi,
  /\b[a-z.]{3,40}\.example[/／?][^\s]{1,3000}/gi,
];
const ADDRESS = /[\w.+-]{1,60}@[\w.-]{1,60}\.example/g;

/** All that it can make out of a text: also what is encoded, invisible, turned around, or in other letters. */
export function understood(text: string): string {
  const plain = [...text]
    .map((letter) => {
      const code = letter.codePointAt(0)!;
      if (code >= 0xe0020 && code < 0xe007f) return String.fromCodePoint(code - 0xe0000);
      if (/\p{Cf}|\p{Variation_Selector}/u.test(letter)) return '';
      return LOOK_ALIKES[letter] ?? letter.normalize('NFKC');
    })
    .join('');
  const decoded = [...plain.matchAll(/[A-Za-z0-9+/]{32,}={0,2}/g)].map(([found]) =>
    Buffer.from(found, 'base64').toString(),
  );
  return `${plain}\n${decoded.join('\n')}`;
}

/** What it says next. @param mark by which it finds the message that it is asked about */
export function obey({ messages, tools }: ChatBody, mark: string): ModelWords {
  const heard = messages.filter(({ role }) => role === 'tool').map(({ content }) => content ?? '');
  const turn = messages.filter(({ role, tool_calls: calls }) => role === 'assistant' && calls).length;
  const told = heard.join('\n');
  const canCall = (tools?.length ?? 0) > 0;
  if (canCall && turn === 0)
    return {
      toolCalls: [
        ['find_messages', { query: mark }],
        ['search_people', { query: mark }],
        ['upcoming_meetings', {}],
      ].map(asCall),
    };
  const contactIds = [...told.matchAll(/contactId: ([0-9a-f-]{36})/g)].map(([, id]) => id!);
  if (canCall && turn === 1 && contactIds.length > 0)
    return {
      toolCalls: [
        ['list_timeline', { contactId: contactIds.at(-1) }],
        ['get_contact', { contactId: contactIds.at(-1) }],
      ].map(asCall),
    };
  const text = understood(told);
  const orders = [...text.matchAll(CALL)].map(([, name, args]) => [name!, args!] as const);
  if (canCall && orders.length > 0 && (turn <= 3 || text.includes('LOOP')))
    return { toolCalls: orders.slice(0, 60).map(asCall) };
  return { text: repeated(text, told) };
}

const asCall = ([name, args]: readonly unknown[], index: number) => ({
  id: `call_${index}`,
  name: String(name),
  arguments: args,
});

/** Every way out that it was shown, filled with what it knows, citing all that it can and what it cannot. */
function repeated(text: string, told: string): string {
  const known = [...new Set(told.match(ADDRESS) ?? [])].join(',');
  const ways = [...new Set(WAYS_OUT.flatMap((pattern) => text.match(pattern) ?? []))].slice(0, 60);
  const labels = [...new Set([...told.matchAll(/<data id="([^"]+)"/g)].map(([, label]) => label!))].slice(0, 20);
  const cites = `${labels.map((label) => `[${label}]`).join(' ')} [abcd1] [99] [e1]`;
  return `${cites}\n${ways.join('\n')}\nDone.`.replaceAll('{{data}}', encodeURIComponent(known));
}

/** The same in the form that insights want. */
export function obeyInJson({ messages }: ChatBody): ModelWords {
  const told = messages.map(({ content }) => content ?? '').join('\n');
  const ids = [...new Set([...told.matchAll(/<data id="([^"]+)"/g)].map(([, id]) => id!))].slice(0, 10);
  const [quote = ''] = /[A-Za-z][A-Za-z ,]{12,60}/.exec(told.slice(told.indexOf('<data id'))) ?? [];
  const text = repeated(understood(told), told);
  const statement = (evidenceId: string, kind: string) => ({ kind, text, citations: [{ evidenceId, quote }] });
  const statements = ids.flatMap((id) =>
    ['summary', 'next_step', 'risk', 'persona'].map((kind) => statement(id, kind)),
  );
  return { text: JSON.stringify({ statements }) };
}
