import { type SpokenDay, dayIn } from './spoken-day.js';

/** What a question wants, as far as rules can tell. */
export type Intent =
  | { readonly kind: 'note'; readonly person: string; readonly text: string }
  | { readonly kind: 'task'; readonly person: string | null; readonly title: string; readonly dueOn: string | null }
  | { readonly kind: 'tag'; readonly person: string; readonly tag: string }
  | { readonly kind: 'tasks' }
  | { readonly kind: 'meetings'; readonly person: string | null }
  | { readonly kind: 'last' | 'summary' | 'promised' | 'who'; readonly person: string }
  | { readonly kind: 'about'; readonly person: string; readonly topic: string }
  | { readonly kind: 'find'; readonly topic: string }
  | { readonly kind: 'unknown' };

type Rule = readonly [pattern: RegExp, intent: (groups: Record<string, string | undefined>, today: string) => Intent];

const PERSON = '(?<person>[^?.!:;]{1,80}?)';
const END = '\\s*[?.!]*$';
const rule = (pattern: string, intent: Rule[1]): Rule => [new RegExp(pattern, 'iu'), intent];
const person = (groups: Record<string, string | undefined>): string => tidy(groups['person'] ?? '');

/** The first that fits counts. English, and German below it. */
const RULES: readonly Rule[] = [
  rule(
    `^(?:please )?(?:add|make|write|save|put) a note (?:to|about|for|on) ${PERSON}\\s*[:,–-]\\s*(?<text>[^]{1,2000})$`,
    (g) => ({ kind: 'note', person: person(g), text: g['text']!.trim() }),
  ),
  rule(
    `^(?:bitte )?(?:notier\\w{0,3}|schreib\\w{0,2}|mach\\w{0,2}|füge)(?: dir| mir)?(?: bitte)?(?: eine notiz)? (?:zu|über|bei) ${PERSON}(?: hinzu)?\\s*[:,–-]\\s*(?<text>[^]{1,2000})$`,
    (g) => ({ kind: 'note', person: person(g), text: g['text']!.trim() }),
  ),
  rule(`^(?:please )?remind me (?:to|that|about) (?<text>[^]{1,600}?)${END}`, (g, today) => task(g['text']!, today)),
  rule(`^(?:please )?(?:add|create|make)(?: me)? a task(?: to|:|,)? (?<text>[^]{1,600}?)${END}`, (g, today) =>
    task(g['text']!, today),
  ),
  rule(`^(?:bitte )?erinner\\w{0,2} mich(?: bitte)?(?: daran)?[:,]? (?<text>[^]{1,600}?)${END}`, (g, today) =>
    task(g['text']!.replace(/^an /i, ''), today),
  ),
  rule(
    `^(?:bitte )?(?:neue aufgabe|lege? eine aufgabe an|erstelle? eine aufgabe)[:,]? (?<text>[^]{1,600}?)${END}`,
    (g, today) => task(g['text']!, today),
  ),
  rule(
    `^(?:please )?(?:tag|mark|label) ${PERSON} (?:as|with) (?:a |an |the )?["“”']?(?<text>[^"“”'?]{1,60}?)["“”']?${END}`,
    (g) => ({ kind: 'tag', person: person(g), tag: g['text']!.trim() }),
  ),
  rule(
    `^(?:bitte )?(?:markier\\w{0,2}|tagge?|kennzeichne) ${PERSON} (?:als|mit) ["“„']?(?<text>[^"“”„'?]{1,60}?)["“”']?${END}`,
    (g) => ({ kind: 'tag', person: person(g), tag: g['text']!.trim() }),
  ),
  rule(
    `\\b(?:what did i promise|what have i promised|did i promise|what do i owe) ${PERSON}(?: anything)?${END}`,
    (g) => ({ kind: 'promised', person: person(g) }),
  ),
  rule(`\\bwas habe ich ${PERSON} (?:versprochen|zugesagt)${END}`, (g) => ({ kind: 'promised', person: person(g) })),
  rule(
    `^(?:please )?(?:summari[sz]e|sum up|recap)(?: my (?:conversation|exchange|mail|emails?)s? with| the conversation with)? ${PERSON}${END}`,
    (g) => ({ kind: 'summary', person: person(g) }),
  ),
  rule(
    `\\b(?:what(?:'s| is) (?:going on|new|up|happening)|what happened(?: lately)?|where do (?:i|we) stand|catch me up|summary (?:of|for)) (?:with |on |of )?${PERSON}${END}`,
    (g) => ({ kind: 'summary', person: person(g) }),
  ),
  rule(`^(?:bitte )?fass\\w{0,2} ${PERSON}(?: für mich)? zusammen${END}`, (g) => ({
    kind: 'summary',
    person: person(g),
  })),
  rule(`\\b(?:was gibt es neues|was ist los|wie steht es|was war zuletzt) (?:von|mit|bei) ${PERSON}${END}`, (g) => ({
    kind: 'summary',
    person: person(g),
  })),
  rule(
    `\\b(?:what are|show|list|which are)?\\s*(?:my |the )?(?:open |overdue )?(?:tasks|to-?dos)\\b|what (?:do i have|is there|'s left) to do|was (?:muss|soll|habe) ich (?:heute |noch )?(?:zu )?(?:tun|erledigen)|(?:meine |offene )(?:offenen )?aufgaben`,
    () => ({ kind: 'tasks' }),
  ),
  rule(`\\b(?:next|upcoming) (?:meeting|appointment|call|event)s?(?: (?:with|about) ${PERSON})?${END}`, (g) => ({
    kind: 'meetings',
    person: g['person'] ? person(g) : null,
  })),
  rule(
    `\\b(?:when|where) (?:do|will|am|are) (?:i|we) (?:next )?(?:meet|meeting|see|seeing)(?:ing)?(?: with)? ${PERSON}(?: again| next)?${END}`,
    (g) => ({ kind: 'meetings', person: person(g) }),
  ),
  rule(`\\b(?:what(?:'s| is| do i have) (?:on|next|coming up)|my (?:calendar|agenda|schedule)|what meetings)`, () => ({
    kind: 'meetings',
    person: null,
  })),
  rule(
    `\\b(?:nächste\\w{0,2}|kommende\\w{0,2}) (?:termin|treffen|besprechung|meeting)\\w{0,2}(?: mit ${PERSON})?${END}`,
    (g) => ({ kind: 'meetings', person: g['person'] ? person(g) : null }),
  ),
  rule(`\\bwann treffe ich ${PERSON}(?: wieder)?${END}`, (g) => ({ kind: 'meetings', person: person(g) })),
  rule(
    `\\bwhen (?:did|was|have) (?:i|we|you|my)?\\s*(?:the )?(?:last|most recently) (?:time i )?(?:talk\\w{0,2}|sp(?:oke|eak|oken)|write|wrote|written|hear\\w?|mail\\w{0,2}|email\\w{0,2}|meet|met|contact\\w{0,2}|see|saw|seen|in touch|message)(?: (?:to|with|from|by))? ${PERSON}${END}`,
    (g) => ({ kind: 'last', person: person(g) }),
  ),
  rule(
    `\\b(?:when did|when was) ${PERSON} last (?:write|wrote|call|mail|email|in touch|contact|answer|reply)\\w{0,4}(?: (?:to )?me)?${END}`,
    (g) => ({ kind: 'last', person: person(g) }),
  ),
  rule(
    `\\b(?:last|latest|most recent) (?:contact|message|mail|e-?mail|exchange|news|word|conversation|meeting)s? (?:with|from|by|of|to) ${PERSON}${END}`,
    (g) => ({ kind: 'last', person: person(g) }),
  ),
  rule(
    `\\bwann (?:habe|hatte) ich (?:zuletzt|das letzte mal) (?:mit |von |an )?${PERSON} (?:gesprochen|geschrieben|gehört|getroffen|gesehen|kontakt)${END}`,
    (g) => ({ kind: 'last', person: person(g) }),
  ),
  rule(`\\bletzte\\w{0,2} (?:nachricht|mail|e-mail|kontakt|treffen)\\w{0,2} (?:von|mit|an) ${PERSON}${END}`, (g) => ({
    kind: 'last',
    person: person(g),
  })),
  rule(
    `^what (?:did|does|has|is) ${PERSON} (?:say|said|write|written|wrote|think|want|mention\\w{0,2}|ask\\w{0,2}|tell me|told me|need)(?: (?:about|for|on|regarding))?(?: (?<topic>[^?]{1,200}?))?${END}`,
    (g) => about(person(g), g['topic']),
  ),
  rule(
    `^was (?:hat|sagt|schreibt|will|möchte|meint) ${PERSON} (?:zu[mr]?|über|wegen) (?<topic>[^?]{1,200}?)(?: gesagt| geschrieben| gemeint)?${END}`,
    (g) => about(person(g), g['topic']),
  ),
  rule(
    `^(?:who is|who's|tell me about|what do (?:i|you|we) know about|what is known (?:of|about)) ${PERSON}${END}`,
    (g) => ({ kind: 'who', person: person(g) }),
  ),
  rule(`^(?:wer ist|was (?:weiß ich|wissen wir|weißt du) über|erzähl mir (?:von|über)) ${PERSON}${END}`, (g) => ({
    kind: 'who',
    person: person(g),
  })),
  rule(
    `^(?:what is|what's|how do i reach|give me) ${PERSON}(?:'s|’s) (?:e-?mail(?: address)?|address|phone(?: number)?|number|telephone(?: number)?|job|role|company)${END}`,
    (g) => ({ kind: 'who', person: person(g) }),
  ),
];

/** Reads a question. @param today of the person, e.g. `2026-03-01` */
export function readIntent(question: string, today: string): Intent {
  // One apostrophe is as good as another.
  const text = question
    .slice(0, 3_000)
    .replace(/[ \t]+/g, ' ')
    .replaceAll('’', "'")
    .trim();
  for (const [pattern, intent] of RULES) {
    const match = pattern.exec(text);
    if (match) return intent(match.groups ?? {}, today);
  }
  return /[\p{L}\p{N}]{2}/u.test(text) ? { kind: 'find', topic: text } : { kind: 'unknown' };
}

function about(who: string, topic: string | undefined): Intent {
  return topic ? { kind: 'about', person: who, topic } : { kind: 'summary', person: who };
}

function task(text: string, today: string): Intent {
  const { day, rest }: SpokenDay = dayIn(text.trim(), today);
  const title = rest.trim().replace(/[,;:]+$/, '');
  const who =
    /\b(?:with|call|calling|email|mail|ring|write(?: to)?|ask|tell|meet|thank|answer|reply to|send|to|about|mit|an|für)\s+((?:\p{Lu}[\p{L}'’-]{1,30})(?:\s\p{Lu}[\p{L}'’-]{1,30}){0,2})/iu.exec(
      title,
    );
  const named = who && /^\p{Lu}/u.test(who[1]!) ? who[1]! : null;
  return { kind: 'task', person: named, title: title.charAt(0).toUpperCase() + title.slice(1), dueOn: day };
}

/** A name without what belongs to the sentence. */
function tidy(name: string): string {
  return name
    .replace(/^(?:the|my|to|with|from|mit|von|dem|der|die|den)\s+/i, '')
    .replace(/\s+(?:again|lately|recently|so far|please|wieder|bitte)$/i, '')
    .replace(/['’]s$/i, '')
    .trim();
}
