import type { Random } from '../core/prng.js';
import type { Language, Person } from './cast.js';

const GREETINGS: Record<Language, readonly string[]> = {
  en: ['Hi {first},', 'Dear {first},', 'Hello {first},', 'Good morning {first},'],
  de: ['Guten Tag Frau Lindqvist,', 'Liebe Frau Lindqvist,', 'Hallo zusammen,'],
  fr: ['Bonjour Mara,', 'Chère Mara,'],
};

const MY_GREETINGS: Record<Language, readonly string[]> = {
  en: ['Hi {first},', 'Dear {first},', 'Hello {first},'],
  de: ['Guten Tag {name},', 'Hallo {first},'],
  fr: ['Dear {first},', 'Bonjour {first},'],
};

const CLOSINGS: Record<Language, readonly string[]> = {
  en: ['Best regards', 'Best', 'Kind regards', 'All the best', 'Many thanks', 'Warm wishes'],
  de: ['Mit freundlichen Grüßen', 'Viele Grüße', 'Beste Grüße'],
  fr: ['Cordialement', 'Bien à vous', 'Belle journée'],
};

const STREETS = ['Uferstraße 12', 'Lindenweg 4', 'Speicherhof 9', 'Am Kanal 31', 'Mill Lane 7', 'Harbour Row 18'];

/** A greeting from the writer to the addressee. */
export function greeting(
  random: Random,
  language: Language,
  to: Pick<Person, 'first' | 'name'>,
  fromMe: boolean,
): string {
  const text = random.pick((fromMe ? MY_GREETINGS : GREETINGS)[language]);
  return text.replace('{first}', to.first).replace('{name}', to.name);
}

/** Closing line and signature. */
export function signature(random: Random, language: Language, person: Person): string {
  const closing = `${random.pick(CLOSINGS[language])}${language === 'de' ? '' : ','}\n${person.first}`;
  if (person.company.name === '') return closing;
  // The street belongs to the company, so it is picked by its name and not at random.
  const street = STREETS[person.company.domain.length % STREETS.length]!;
  return `${closing}\n\n-- \n${person.name}\n${person.title} | ${person.company.name}\n${street} | T ${person.company.phone}\nwww.${person.company.domain}`;
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const TAGE = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];
const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as people write it: "Tuesday, 3 March", "Dienstag, 3.3.", "mardi 3/3". */
export function dayText(instant: number, language: Language): string {
  const date = new Date(instant);
  const [weekday, day, month] = [date.getUTCDay(), date.getUTCDate(), date.getUTCMonth()];
  if (language === 'de') return `${TAGE[weekday]!}, ${day}.${month + 1}.`;
  if (language === 'fr') return `${JOURS[weekday]!} ${day}/${month + 1}`;
  return `${DAYS[weekday]!}, ${day} ${MONTHS[month]!}`;
}

/** "12,480.00" */
export function amountText(value: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: 2 });
}
