import type { Evidence, InsightSubject } from './evidence.js';
import { comparable } from './find-quote.js';

const NUMBER = /\d(?:[\d.,:/'’-]{0,30}\d)?/g;
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’-]{2,60}/gu;
/** Words with a capital letter that name nobody: what a sentence may begin with. */
const NO_NAMES = new Set(
  `a about after agreed all also an and answers any appointment are around as asked asks at awaiting be because been before both but
  by call called calls cancelled complains contact contacts conversation could date deadline decided decision discussed due each
  email emails english first follow for friday from german french spanish italian dutch portuguese had has have he her his how i if in
  invoice is it its last latest long mail mails main meet meeting meetings message messages most mostly most need needs new next no
  not note notes nothing now of offers often usually on one only open or order other our overdue past person people plan plans planned please
  promised prepare proposal question questions quiet recent recently remind replied reply request requested risk role said says
  schedule she should silence since so some still subject subjects summary task tasks thanks that the their them then there these
  they this those thursday to today tomorrow topics tuesday two unanswered upcoming usual usually wednesday monday saturday sunday was
  waiting waits we were what when where which who will with work works writes wrote yes yesterday you your signs signature answer
  attend three four five six seven eight nine ten`
    .split(/\s+/)
    .filter(Boolean),
);

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** How a day may be written, in words that can be looked for. */
function daysOf({ at }: Evidence): string[] {
  if (at === null) return [];
  const [year, month, day] = at.slice(0, 10).split('-').map(Number) as [number, number, number];
  const name = MONTHS[month - 1]!;
  return [`${year} ${day} ${month} ${name} ${name.slice(0, 3)} ${at.slice(0, 10)}`];
}

const digits = (text: string): string => text.replace(/[^\d]+/g, ' ').trim();

/**
 * Whether the numbers, days and names of a statement stand in what it cites. A cheap test: it cannot tell that something
 * true is said, and it does tell what was made up.
 * @param cited   evidence that the statement leans on
 * @param subject whom it may name, besides
 */
export function isSupported(text: string, cited: readonly Evidence[], subject: InsightSubject): boolean {
  const told = comparable(
    [
      ...cited.flatMap((one) => [one.subject, one.body, one.signature, one.author ?? '', ...daysOf(one)]),
      ...[subject.name, subject.company ?? '', subject.jobTitle ?? ''],
    ].join('\n'),
  );
  const numbers = new Set(
    (told.match(NUMBER) ?? []).flatMap((number) => [digits(number), ...digits(number).split(' ')]),
  );
  if ((text.match(NUMBER) ?? []).some((number) => !numbers.has(digits(number)))) return false;
  const words = new Set(told.match(/[\p{L}\p{N}]+/gu) ?? []);
  return (text.match(NAME) ?? [])
    .flatMap((name) => comparable(name).match(/[\p{L}\p{N}]+/gu) ?? [])
    .every((part) => NO_NAMES.has(part) || words.has(part));
}
