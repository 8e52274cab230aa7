import { trimOf } from './quoted-lines.js';

/** `On <when>, <who> wrote:` in many languages: the line above the message that is being answered. */

interface Wording {
  opener: RegExp | null;
  verb: RegExp;
}

const WORDINGS: readonly Wording[] = [
  { opener: /^(?:On|at)\s/iu, verb: /[\s>)\]](?:wrote|writes)$/iu },
  { opener: /^(?:Am|Um)\s/iu, verb: /\s(?:schrieb|geschrieben)(?:\s|$)/iu },
  { opener: null, verb: /\sschrieb am\s/iu },
  { opener: /^Le\s/iu, verb: /\sa\sécrit(?:\s|$)/iu },
  { opener: null, verb: /\sa écrit le\s/iu },
  { opener: /^(?:El|En)\s/iu, verb: /\sescribi(?:ó|o)(?:\s|$)/iu },
  { opener: null, verb: /\sescribió el\s/iu },
  { opener: /^(?:Il|In data|Alle|Nel)\s/iu, verb: /\sha\sscritto(?:\s|$)/iu },
  { opener: /^(?:Em|A|Às|No dia)\s/iu, verb: /\sescreveu(?:\s|$)/iu },
  { opener: null, verb: /\sescreveu (?:no dia|em|a)\s/iu },
  { opener: /^(?:Op|Om)\s/iu, verb: /\s(?:schreef|geschreven)(?:\s|$)/iu },
  { opener: null, verb: /\sschreef op\s/iu },
  { opener: null, verb: /[\s>)]skrev(?:\s|$)/iu },
  {
    opener: null,
    verb: /\s(?:napisała?|napisał\(a\)|pisze|napsala?|napsal\(a\)|napísala?|napísal\(a\)|napisao|napisala je)(?:\s|$)/iu,
  },
  { opener: null, verb: /\s(?:пишет|писал|написала?|написал\(а\)|пише|написав|написала|написа)(?:\s|$)/iu },
  {
    opener: null,
    verb: /\s(?:kirjoitti|kirjutas|yazdı|a scris|(?:ezt )?írta|έγραψε|đã viết|menulis|va escriure|rašė|rakstīja)(?:\s|$)/iu,
  },
  { opener: null, verb: /写道|寫道|のメール|님이 작성/u },
];

/** Longer text is no attribution. */
export const MAX_ATTRIBUTION_LENGTH = 500;

const COLON = /\s?[:：]$/;
const ADDRESS = /[^\s<>()[\]",;:]@[^\s<>()[\]",;:]/;
const TIME_OF_DAY = /\d{1,2}\s?[:.h]\s?\d{2}/;
const DATE = /\d{1,4}[/.-]\s?\d{1,2}[/.-]\s?\d{2,4}|\p{L}\.?,?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}|\d年/u;
const FULL_DATE = /\b(?:19|20)\d\d\b|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}/;
const ANY_OPENER = /^(?:On|Am|Le|El|Il|Em|Op|Den|Dne|Dnia)\s/u;
const IN_BRACKETS = /[<(][^\s<>()]{1,100}@[^\s<>()]{1,200}[>)]/;
const DATE_FIRST = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[,.]?\s/;
const PLAIN_VERB = /\s(?:wrote|writes|said|sent|schrieb|écrit|escribió|scritto|escreveu|schreef|skrev)$/iu;

/**
 * How surely a text announces an earlier message:
 * - `certain`: words, and a time of day or an address, as programs write it; what follows need not be marked
 * - `likely`:  words and a number, or only a name, or in an unknown language; trusted where quoted lines follow
 */
export type Certainty = 'certain' | 'likely';

/** @param text one line, or up to three joined ones */
export function attribution(text: string): Certainty | null {
  if (text.length < 6 || text.length > MAX_ATTRIBUTION_LENGTH) return null;
  const between = text.startsWith('--') && text.endsWith('--');
  if (!between && !COLON.test(text)) return null;
  const words = trimOf(text, '-–—:：');
  const timed = TIME_OF_DAY.test(words);
  const withAddress = ADDRESS.test(words);
  if (/\d/.test(words) && WORDINGS.some(({ opener, verb }) => (opener?.test(words) ?? true) && verb.test(words))) {
    return timed || withAddress ? 'certain' : 'likely';
  }
  if (withAddress && timed && DATE_FIRST.test(words) && /[>)\]]$/.test(words)) return 'certain';
  if (PLAIN_VERB.test(words) && words.length <= 220) return 'likely';
  const dated = FULL_DATE.test(words) && (timed || ANY_OPENER.test(words));
  return dated || (withAddress && (timed || DATE.test(words) || IN_BRACKETS.test(words))) ? 'likely' : null;
}

/** `2011/4/7 Jane Doe <jane@…>` without a colon, as Gmail wrote it once; only trusted directly above a quote. */
export function isBareAttribution(text: string): boolean {
  return text.length <= MAX_ATTRIBUTION_LENGTH && DATE_FIRST.test(text) && ADDRESS.test(text) && /[>)\]]$/.test(text);
}
