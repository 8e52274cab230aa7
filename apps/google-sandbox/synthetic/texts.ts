import type { Random } from '../core/prng.js';

export interface SyntheticPerson {
  name: string;
  email: string;
  domain: string;
}

const GIVEN = [
  'Ada',
  'Bela',
  'Clara',
  'Dario',
  'Edith',
  'Felix',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Karin',
  'Luca',
  'Mina',
  'Nils',
  'Olga',
  'Paul',
  'Quentin',
  'Rosa',
  'Selma',
  'Tariq',
  'Ulla',
  'Viktor',
  'Wanda',
  'Xenia',
  'Yara',
  'Zoltan',
  'Anouk',
  'Bruno',
  'Celine',
  'Dmitri',
];
const FAMILY = [
  'Abel',
  'Brandt',
  'Castell',
  'Dorn',
  'Engel',
  'Falk',
  'Grimm',
  'Holm',
  'Ivers',
  'Jansen',
  'Keller',
  'Lang',
  'Moreau',
  'Novak',
  'Oster',
  'Petri',
  'Quast',
  'Rossi',
  'Sander',
  'Thiel',
  'Urban',
  'Vogt',
  'Weiss',
  'Xanthos',
  'Yilmaz',
  'Zeller',
  'Arendt',
  'Berg',
  'Cohen',
  'Duarte',
];
const FIRMS = [
  'atelier',
  'nordbau',
  'lumen',
  'kontor',
  'steinwerk',
  'papier',
  'havel',
  'quarz',
  'linie',
  'ahorn',
  'kranich',
  'terra',
  'metrik',
  'saline',
  'orbit',
  'ufer',
  'raster',
  'glaswerk',
  'zimmer',
  'fjord',
];
const WORDS =
  'the plan of the east wing needs one more look before we send it to the client and the engineer has asked for the loads on the third floor while the supplier can deliver the panels in week twelve if we confirm the colour by friday otherwise the price moves and the schedule with it please check the attached list and tell me which of the open points we can close today the rest goes to the meeting on tuesday'.split(
    ' ',
  );

/** Different people; about eight to a company. */
export function makePeople(random: Random, count: number): SyntheticPerson[] {
  return Array.from({ length: count }, (_, index) => {
    const given = random.pick(GIVEN);
    const family = random.pick(FAMILY);
    const domain = `${FIRMS[index % FIRMS.length]!}${Math.floor(index / (FIRMS.length * 8)) + 1}-${(index >> 3) % 20}.example`;
    return { name: `${given} ${family}`, email: `${given}.${family}.${index}@${domain}`.toLowerCase(), domain };
  });
}

/** Paragraphs of one to four sentences, wrapped at 76 columns. */
export function makeParagraphs(random: Random, count: number): string[] {
  return Array.from({ length: count }, () =>
    wrap(Array.from({ length: random.int(2, 5) }, () => sentence(random)).join(' ')),
  );
}

function sentence(random: Random): string {
  const start = random.int(0, WORDS.length - 1);
  const words = Array.from(
    { length: random.int(7, 22) },
    (_, index) => WORDS[(start + index * random.int(1, 2)) % WORDS.length]!,
  );
  const text = words.join(' ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

function wrap(text: string): string {
  return text.replace(/(.{1,75})(\s|$)/g, '$1\r\n').trimEnd();
}
