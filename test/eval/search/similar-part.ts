import type { SimilarService } from '../../../libs/ai/index.js';
import { PEOPLE } from '../../../apps/google-sandbox/sample/cast.js';
import { PROJECTS } from '../../../apps/google-sandbox/sample/projects.js';
import type { MailboxFacts } from './mailbox-facts.js';

const DEPTH = 5;

/** How many of the contacts that were given as similar are. */
export interface SimilarTally {
  right: number;
  given: number;
  contacts: number;
}

/** Of the sample: people of one company, or of one project. */
export function groupsOfSample(): string[][] {
  const companies = Map.groupBy(
    PEOPLE.filter(({ company }) => company.name !== ''),
    ({ company }) => company.domain,
  );
  return [
    ...[...companies.values()].map((people) => people.map(({ email }) => email)),
    ...PROJECTS.map(({ people }) => people.map(({ email }) => email)),
  ];
}

/** Asks for the five most similar of every contact of a group that has five others. */
export async function askSimilar(
  similar: SimilarService,
  userId: string,
  { contacts }: MailboxFacts,
  groups: readonly (readonly string[])[],
): Promise<SimilarTally> {
  const contactOf = new Map(contacts.flatMap(({ id, addresses }) => [...addresses].map((address) => [address, id])));
  const members = groups.map((group) => new Set(group.flatMap((address) => contactOf.get(address) ?? [])));
  const tally = { right: 0, given: 0, contacts: 0 };
  for (const { id } of contacts) {
    const like = new Set(members.filter((group) => group.has(id)).flatMap((group) => [...group]));
    like.delete(id);
    if (like.size < DEPTH) continue;
    const found = await similar.contacts(userId, id, DEPTH);
    tally.right += found.filter((one) => like.has(one.id)).length;
    tally.given += DEPTH;
    tally.contacts += 1;
  }
  return tally;
}
