import type { Evidence } from '../chat/tools/evidence.js';
import { type Sentence, promisesIn, sentencesAbout, sentencesOf } from './sentences.js';

/** What the local model says: what it found, in its words, and nothing that is not there. */

export const CANNOT = `I can look things up in your own data. Ask for example:
- Who is Ann Miller? When did I last talk to her? What is new with her?
- When is my next meeting? What are my open tasks? What did I promise Ann Miller?
- What did Ann Miller say about the offer? Or name what a message was about.
- Add a note to Ann Miller: … · Remind me to call her on Friday · Tag Ann Miller as customer
This model works by rules on this machine; it writes nothing of its own and draws no conclusions.`;
export const PROPOSED = 'I have written it down as a proposal. It is saved when you approve it.';
export const NOT_PROPOSED = 'That could not be proposed. Please say it in other words.';

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

const cite = ({ label }: Evidence): string => `[${label}]`;
const day = ({ at }: Evidence): string => (at === null ? 'some day' : DATE.format(new Date(at)));
const titled = ({ title, what }: Evidence): string => (title === '' ? `a ${what}` : `“${title}”`);
const lines = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
const quoted = ({ text, of }: Sentence): string => `${day(of)}: “${text}” ${cite(of)}`;

export const nobody = (name: string): string => `I found nobody called “${name}”, so nothing was proposed.`;

export function nobodyBut(name: string, hits: readonly Evidence[]): string {
  const told = hits.slice(0, 3).map((hit) => `${titled(hit)}, ${day(hit)} ${cite(hit)}`);
  return `I found nobody called “${name}”${told.length > 0 ? `, but these tell of it:\n${lines(told)}` : ', and no message about it.'}`;
}

/** Of several people of a name the first is meant; says so. */
export function withOthers(text: string, people: readonly Evidence[], name: string): string {
  const [first, ...others] = people;
  const same = others.filter(
    ({ title }) =>
      title.toLowerCase() === first?.title.toLowerCase() || !first?.title.toLowerCase().includes(name.toLowerCase()),
  );
  if (same.length === 0) return text;
  return `${text}\nI took “${name}” for ${first!.title} ${cite(first!)}; there are others, such as ${same
    .slice(0, 2)
    .map((each) => `${each.title} ${cite(each)}`)
    .join(' and ')}.`;
}

export function who(person: Evidence): string {
  const facts = person.facts ?? {};
  const known = [
    facts['role'] || facts['company'] ? [facts['role'], facts['company']].filter(Boolean).join(', ') : null,
    facts['addresses'] ?? facts['address'],
    facts['telephone'],
    facts['tags'] && `tagged ${facts['tags']}`,
    facts['last'] &&
      `in touch from ${facts['first'] ?? facts['last']} to ${facts['last']}, ${facts['messages']} messages and meetings`,
    facts['next meeting'] && `next meeting on ${TIME.format(new Date(facts['next meeting']))} UTC`,
  ].filter(Boolean);
  return known.length > 0
    ? `${person.title}: ${known.join('; ')} ${cite(person)}.`
    : `${person.title} ${cite(person)}; I know no more.`;
}

function told(person: Evidence, thing: Evidence): string {
  if (thing.what === 'meeting') return `the meeting ${titled(thing)} on ${day(thing)} ${cite(thing)}`;
  if (thing.what === 'note') return `your note of ${day(thing)} ${cite(thing)}`;
  const who = thing.direction === 'outbound' ? 'you wrote' : `${person.title} wrote`;
  return `${who} ${titled(thing)} on ${day(thing)} ${cite(thing)}`;
}

export function last(person: Evidence, things: readonly Evidence[]): string {
  const [latest] = things;
  if (!latest) return `I found no message or meeting with ${person.title} ${cite(person)}.`;
  const other = things.find(({ direction, what }) => what === latest.what && direction !== latest.direction);
  const [first] = sentencesOf(latest);
  return [
    `The last contact with ${person.title}: ${told(person, latest)}.`,
    first && `It says: “${first.text}” ${cite(latest)}`,
    other && `Before that, ${told(person, other)}.`,
  ]
    .filter(Boolean)
    .join('\n');
}

export function summary(person: Evidence, things: readonly Evidence[]): string {
  if (things.length === 0) return `I found no message or meeting with ${person.title} ${cite(person)}.`;
  const sentences = things.slice(0, 6).flatMap((thing) => sentencesOf(thing).slice(0, 1));
  const head = `The latest with ${person.title}: ${told(person, things[0]!)}.`;
  return sentences.length > 0 ? `${head}\n${lines(sentences.map(quoted))}` : head;
}

export function promised(person: Evidence, things: readonly Evidence[]): string {
  const promises = promisesIn(things);
  if (promises.length === 0)
    return `In your last messages to ${person.title} I found no sentence that promises anything ${cite(person)}.`;
  return `What you wrote to ${person.title} that sounds like a promise:\n${lines(promises.slice(0, 6).map(quoted))}`;
}

export function about(person: Evidence, topic: string, things: readonly Evidence[]): string {
  const sentences = sentencesAbout(topic, things, 4);
  if (sentences.length === 0) return `I found nothing about “${topic}” with ${person.title} ${cite(person)}.`;
  return `With ${person.title} about “${topic}”:\n${lines(sentences.map(quoted))}`;
}

export function found(topic: string, things: readonly Evidence[]): string {
  const sentences = sentencesAbout(topic, things, 4);
  if (sentences.length > 0)
    return lines(sentences.map((each) => `${each.of.people[0] ?? 'Somebody'}, ${titled(each.of)}, ${quoted(each)}`));
  if (things.length === 0) return `I found no message about that.\n${CANNOT}`;
  return `These may tell of it:\n${lines(things.slice(0, 4).map((each) => `${titled(each)}, ${day(each)} ${cite(each)}`))}`;
}

export function meetings(things: readonly Evidence[], person: Evidence | null): string {
  const whom = person ? ` with ${person.title} ${cite(person)}` : '';
  if (things.length === 0) return `No meeting${whom} is planned.`;
  const [next, ...later] = things.slice(0, 5).map((each) => {
    const people = each.people.length > 0 ? ` with ${each.people.slice(0, 3).join(', ')}` : '';
    const place = each.facts?.['place'] ? `, ${each.facts['place']}` : '';
    return `${titled(each)}${people} on ${TIME.format(new Date(each.at!))} UTC${place} ${cite(each)}`;
  });
  return `The next meeting: ${next}.${later.length > 0 ? `\nThen:\n${lines(later)}` : ''}`;
}

export function tasks(things: readonly Evidence[], today: string): string {
  if (things.length === 0) return 'There is no open task.';
  const told = things.slice(0, 12).map((each) => {
    const when = each.at === null ? '' : each.at < today ? `, overdue since ${day(each)}` : `, by ${day(each)}`;
    return `${each.title}${each.people.length > 0 ? ` (${each.people.slice(0, 2).join(', ')})` : ''}${when} ${cite(each)}`;
  });
  return `Your open tasks:\n${lines(told)}`;
}
