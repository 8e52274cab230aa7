import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  type ForwardedMessage,
  forwardedMessage,
} from '../../libs/normalization/mappers/shared/history/forwarded-message.js';
import type { QuoteCase } from './quotes.js';

const FOLDER = '../shared/corpora/torture/crisp-forward-parser/test/fixtures';

/** Who takes part in the messages of the set, with and without a name: facts, as its own tests have them. */
const john = 'John Doe <john.doe@acme.com>';
const [bessie, namedBessie] = ['bessie.berry@acme.com', 'Bessie Berry <bessie.berry@acme.com>'];
const suzanne = 'suzanne@globex.corp';
const [walter, namedWalter] = ['walter.sheltan@acme.com', 'Walter Sheltan <walter.sheltan@acme.com>'];
const [nicholas, namedNicholas] = ['nicholas@globex.corp', 'Nicholas <nicholas@globex.corp>'];

interface Wanted {
  from: string;
  to: string[] | null;
  cc: string[] | null;
  /** Whether the sender's own words stand above. */
  note: boolean;
  /** Whether the text is only the beginning of what is passed on, for more messages or a signature follow. */
  longer: boolean;
}

const USUAL: Wanted = { from: john, to: [bessie], cc: [namedWalter, namedNicholas], note: false, longer: false };

/** What differs from the usual, by the variant's number in the file's name. */
const VARIANTS: Readonly<Record<number, Partial<Wanted>>> = {
  1: { to: [bessie, suzanne], cc: [] },
  2: { to: [bessie, suzanne], note: true },
  3: { to: [namedBessie, suzanne], cc: [walter, namedNicholas] },
  5: { from: 'john.doe@acme.com' },
  6: { cc: [] },
  7: { to: ['Bessie, Berry <bessie.berry@acme.com>', 'Suzanne <suzanne@globex.corp>'], cc: [walter, nicholas] },
  8: { to: [bessie, suzanne], note: true, longer: true },
  9: { to: [bessie, suzanne], note: true },
  10: { to: [bessie, suzanne], note: true },
  11: {
    from: 'John, Doe <john.doe@acme.com>',
    to: ['Bessie, Berry <bessie.berry@acme.com>', suzanne],
    cc: ['Walter, Sheltan <walter.sheltan@acme.com>', 'Nicholas, Landers <nicholas@globex.corp>'],
  },
  12: { from: 'John Doe', to: ['Bessie Berry'], cc: [] },
  13: { note: true, longer: true },
  14: { note: true, longer: true },
  15: { note: true, longer: true },
};
/** These are answers, not forwarded messages. */
const ANSWER = 4;

/**
 * The cases of crisp-forward-parser: each body, with each subject of its mail program and language where such files are.
 * Right is, for an answer (variant 4), that it is told from a forwarded message; for all others that the inner author,
 * recipients, subject and text and the sender's own words above are exactly those of the set's own tests, and that there
 * is a date. Where a program does not write recipients (Outlook 2019 for Mac, IONOS for copies) none may be invented.
 * The texts are compared with what the layout of the plainest files shows, so that none of them is here.
 */
export function forwardCases(): QuoteCase[] {
  if (!existsSync(FOLDER)) return [];
  const files = readdirSync(FOLDER);
  const common = commonTexts();
  return files
    .filter((name) => name.includes('_body'))
    .flatMap((name) => subjectsOf(name, files).map((subject) => forwardCase(name, subject, common)));
}

const file = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8').replaceAll('\r\n', '\n');

interface Common {
  subject: string;
  text: string;
  note: string;
}

function commonTexts(): Common {
  const plainest = file('gmail_en_body.txt');
  const withNote = file('gmail_en_body_variant_2.txt');
  return {
    subject: /^Subject: (.+)$/m.exec(plainest)?.[1] ?? '',
    text: plainest.slice(plainest.indexOf('\n\n')).trim(),
    note: withNote.slice(0, withNote.indexOf('-----')).trim(),
  };
}

/** Files with the subjects that belong to a body; null where a body comes without one. */
function subjectsOf(body: string, files: readonly string[]): (string | null)[] {
  const variant = variantOf(body);
  if (body === 'outlook_live_body.txt') {
    return files.filter((name) => name.startsWith('outlook_live_') && /_subject\.txt$/.test(name));
  }
  const own = body.replace(/_body.*/, '_subject');
  const program = own.replace(/_[a-z]{2}(?:_[a-z]{2})?_subject$/, '_subject');
  const candidates = [`${own}_variant_${variant}.txt`, `${own}.txt`, `${program}.txt`];
  return [candidates.find((name) => files.includes(name)) ?? null];
}

const variantOf = (name: string): number => Number(/_variant_(\d+)/.exec(name)?.[1] ?? 0);

function forwardCase(name: string, subject: string | null, common: Common): QuoteCase {
  const variant = variantOf(name);
  const read = forwardedMessage(file(name), subject === null ? null : file(subject).trim());
  const right = variant === ANSWER ? read === null : read !== null && isRight(read, wantedOf(name, variant), common);
  return { name: subject === null ? name : `${name} with ${subject}`, right };
}

function wantedOf(name: string, variant: number): Wanted {
  const wanted = { ...USUAL, ...VARIANTS[variant] };
  if (name.startsWith('outlook_2019_')) return { ...wanted, to: [], cc: [] };
  return name.startsWith('ionos_') ? { ...wanted, cc: [] } : wanted;
}

function isRight(read: ForwardedMessage, wanted: Wanted, common: Common): boolean {
  const text = read.text.replace(/[ \t]+$/gm, '');
  return (
    shown(read.from) === wanted.from &&
    same(read.to.map(shown), wanted.to) &&
    same(read.cc.map(shown), wanted.cc) &&
    read.subject === common.subject &&
    (read.date ?? '').length > 1 &&
    read.note === (wanted.note ? common.note : '') &&
    (wanted.longer ? text.startsWith(common.text) && text.length > common.text.length : text === common.text)
  );
}

function shown(person: ForwardedMessage['from']): string {
  if (person === null || person.name === null) return person?.address ?? '';
  return person.address === null ? person.name : `${person.name} <${person.address}>`;
}

const same = (found: readonly string[], wanted: readonly string[] | null): boolean =>
  wanted === null || found.join('|') === wanted.join('|');
