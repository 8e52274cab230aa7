import type { PreviewBucket, PreviewedPerson, SampledItem, SampledParticipant } from '../../../domain/preview.js';

/** The people of a sample except the account's owner, most items first. */
export function peopleOf(samples: readonly SampledItem[], ownAddress: string): PreviewedPerson[] {
  const people = new Map<string, PreviewedPerson>();
  for (const sample of samples)
    for (const { address, name } of others(sample, ownAddress)) {
      const known = people.get(address);
      people.set(address, { address, name: known?.name ?? name, items: (known?.items ?? 0) + 1 });
    }
  return [...people.values()].sort((a, b) => b.items - a.items || a.address.localeCompare(b.address));
}

/** The domains of those people, by the number of items that somebody of the domain is on. */
export function domainsOf(samples: readonly SampledItem[], ownAddress: string): PreviewBucket[] {
  return countBy(samples, (sample) => [...new Set(others(sample, ownAddress).map(({ address }) => domainOf(address)))]);
}

/** Counts items by each of the keys that they have, most first. */
export function countBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): PreviewBucket[] {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return mostFirst([...counts].map(([key, count]) => ({ key, label: key, count })));
}

export function mostFirst<T extends { key: string; count: number }>(buckets: readonly T[]): T[] {
  return [...buckets].sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));
}

function others({ participants }: SampledItem, ownAddress: string): SampledParticipant[] {
  const own = ownAddress.toLowerCase();
  const byAddress = new Map(participants.map((participant) => [participant.address, participant]));
  return [...byAddress.values()].filter(({ address }) => address !== own);
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
