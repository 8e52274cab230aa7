import type { DraftStatement, Evidence, InsightInput } from '../../insights/evidence.js';
import { languageOf } from './language.js';
import { anyQuote, bareSubject, quoted, statement } from './phrases.js';
import { sentencesOf } from './sentences.js';

const MOST_TOLD = 3;
const LEAST = 3;

/** How somebody signs, what they write about, in which language, when and how. */
export function persona({ items, subject }: InsightInput): DraftStatement[] {
  const theirs = items.filter(({ source, bySubject }) => source === 'interaction' && bySubject);
  return [...role(theirs, subject.name), ...topics(items), ...language(theirs), ...hours(theirs)];
}

const NO_ROLE = /\d|@|www|http|^\W*$|regards|grüße|wishes|thanks|sent from/i;

/** A line below the text, that is no name, number, address or formula: with a divider it is a role and a company. */
function role(theirs: readonly Evidence[], name: string): DraftStatement[] {
  for (const message of theirs) {
    const lines = message.signature.split(/\r?\n/).map((line) => line.trim());
    const named = lines.findIndex(
      (line) => line !== '' && name.toLowerCase().includes(line.toLowerCase()) && line.includes(' '),
    );
    const line = lines.slice(Math.max(0, named), named + 4).find((each) => isRole(each, name, named >= 0));
    if (line) return [statement('persona', `Signs as ${quoted(line)}`, [[message, line]])];
  }
  return [];
}

function isRole(line: string, name: string, named: boolean): boolean {
  if (line.length < 4 || line.length > 90 || NO_ROLE.test(line) || name.toLowerCase().includes(line.toLowerCase()))
    return false;
  return named || /\S\s?[|·•/]\s?\S/.test(line);
}

const WORD = /\p{L}[\p{L}\p{N}-]{3,}/gu;
const NO_TOPIC = new Set(
  'about with from your this that meeting invitation hello thanks question update follow mail nach eine einen oder über unser wegen bitte votre pour avec sobre para della'.split(
    ' ',
  ),
);

/** Words of the subjects of several conversations. */
function topics(items: readonly Evidence[]): DraftStatement[] {
  const subjects = [
    ...new Map(items.filter(({ source }) => source === 'interaction').map((one) => [bareSubject(one), one])).values(),
  ];
  const users = new Map<string, { word: string; of: Evidence[] }>();
  for (const one of subjects)
    for (const word of new Set(bareSubject(one).match(WORD) ?? [])) {
      const key = word.toLowerCase();
      if (NO_TOPIC.has(key)) continue;
      const known = users.get(key) ?? { word, of: [] };
      known.of.push(one);
      users.set(key, known);
    }
  const common = [...users.values()]
    .filter(({ of }) => of.length >= 2)
    .sort((a, b) => b.of.length - a.of.length)
    .slice(0, MOST_TOLD);
  if (common.length === 0) return [];
  const cited = [...new Set(common.flatMap(({ of }) => of.slice(0, 2)))];
  return [
    statement(
      'persona',
      `Often about ${common.map(({ word }) => word).join(', ')}.`,
      cited.map((one) => [one, one.subject] as const),
    ),
  ];
}

function language(theirs: readonly Evidence[]): DraftStatement[] {
  const told = theirs.filter(({ body }) => languageOf(body) !== null);
  if (told.length === 0) return [];
  const [name, messages] = [...Map.groupBy(told, ({ body }) => languageOf(body)!)].sort(
    (a, b) => b[1].length - a[1].length,
  )[0]!;
  const cited = messages.slice(0, 2).flatMap((one) => {
    const longest = sentencesOf(one.body).sort((a, b) => b.text.length - a.text.length)[0];
    return longest && longest.text.length >= 12 ? [[one, longest.text] as const] : [];
  });
  return cited.length === 0 ? [] : [statement('persona', `Writes in ${name}.`, cited)];
}

const PARTS: readonly (readonly [name: string, until: number])[] = [
  ['night', 6],
  ['morning', 12],
  ['afternoon', 18],
  ['evening', 24],
];

/** The part of the day in which most of their messages were written, UTC. */
function hours(theirs: readonly Evidence[]): DraftStatement[] {
  const mails = theirs.filter(({ kind, at }) => kind === 'email' && at !== null);
  if (mails.length < LEAST + 2) return [];
  const byPart = Map.groupBy(mails, ({ at }) => PARTS.find(([, until]) => Number(at!.slice(11, 13)) < until)![0]);
  const [part, some] = [...byPart].sort((a, b) => b[1].length - a[1].length)[0]!;
  if (some.length < mails.length * 0.7) return [];
  return [
    statement(
      'persona',
      `Writes by e-mail, mostly in the ${part} (UTC).`,
      some.slice(0, LEAST).map((one) => [one, anyQuote(one)] as const),
    ),
  ];
}
