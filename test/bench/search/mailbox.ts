import type { CanonicalInteraction } from '../../../libs/contacts/index.js';
import { COMMON_WORDS } from '../../../libs/ai/domain/text/common-words.js';
import { type Origin, interaction, person } from '../../setup/interaction-builder.js';
import { randomNumbers, vocabulary, zipf } from './words.js';

export const MESSAGES = 20_000;
const PEOPLE = 1_500;
const STEP_MS = 40 * 60_000;
const WORDS = 30_000;

/** Texts as long, and with words as common and as rare, as those of a mailbox. */
export function makeMailbox(seed: number) {
  const random = randomNumbers(seed);
  // Words of grammar are the most frequent ones, as they are in every mailbox.
  const words = [...COMMON_WORDS, ...vocabulary(WORDS, random)];
  const word = zipf(words, random);
  const some = (least: number, most: number): string =>
    Array.from({ length: least + Math.floor(random() * (most - least)) }, word).join(' ');
  const rare = (): string => words[2_000 + Math.floor(random() * (words.length - 2_000))]!;
  const people = Array.from({ length: PEOPLE }, (_, i) => {
    const name = [rare(), rare()].map((part) => part[0]!.toUpperCase() + part.slice(1)).join(' ');
    return `${name} <p${i}@${rare()}.example>`;
  });
  const somebody = (): string => people[Math.floor(people.length * Math.pow(random(), 2))]!;
  const subjects: string[] = [];

  function* messages(origin: Origin, rawEventIds: readonly string[]): Generator<CanonicalInteraction> {
    const newest = Date.now() - 3_600_000;
    for (const [index, rawEventId] of rawEventIds.entries()) {
      const meeting = index % 8 === 0;
      const subject = `${rare()} ${some(2, 6)}`;
      const body = some(40, 220);
      subjects.push(subject);
      yield interaction(origin, rawEventId, {
        kind: meeting ? 'meeting' : 'email',
        subject,
        snippet: body.slice(0, 150),
        body,
        direction: index % 3 === 0 ? 'outbound' : 'inbound',
        threadKey: `thread ${index >> 1}`,
        occurredAt: new Date(newest - index * STEP_MS),
        participants: [
          person(somebody(), { role: meeting ? 'organizer' : 'from' }),
          person('Ada Example <ada@studio.example>', { role: meeting ? 'attendee' : 'to', makesContact: false }),
          person(somebody(), { role: meeting ? 'attendee' : 'cc' }),
        ],
      });
    }
  }

  /** What people type: words of a subject, one of them misspelled now and then; common words of bodies; names. */
  function query(): string {
    const kind = random();
    if (kind < 0.15) return people[Math.floor(random() * people.length)]!.split(' <')[0]!;
    if (kind < 0.35) return some(1, 4);
    const parts = subjects[Math.floor(random() * subjects.length)]!.split(' ').slice(0, 1 + Math.floor(random() * 4));
    if (kind < 0.6) parts[0] = misspelled(parts[0]!, random);
    return parts.join(' ');
  }

  return { messages, query };
}

function misspelled(word: string, random: () => number): string {
  if (word.length < 5) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  return random() < 0.5
    ? word.slice(0, at) + word.slice(at + 1)
    : word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
}
