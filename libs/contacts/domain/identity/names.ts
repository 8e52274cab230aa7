import { cleanName } from '../../data/display-name.js';
import type { IdentityName, IdentityUse, NameUse } from '../../data/settling/name-use.repository.js';
import { companyOf } from '../company.js';
import { isTurnedRound, localLetters, nameGluedInAddress, nameInAddress, nameWithDomain } from './local-part.js';
import { isFullName, nameKey, withoutMiddle } from './name-key.js';

/** `Ann Miller-Stone`. */
const DOUBLE_LAST_NAME = /^(\p{L}{2,30})(?: \p{L}\.?)? (\p{L}{3,30})-(\p{L}{3,30})$/u;

/**
 * What is kept of the uses of identities: each name by which people are compared, in its most used form, and how the
 * identity itself is mostly written.
 */
export function summarize(uses: readonly NameUse[]): { names: IdentityName[]; identities: IdentityUse[] } {
  const names: IdentityName[] = [];
  const identities: IdentityUse[] = [];
  for (const [identityId, ofIdentity] of Map.groupBy(uses, (use) => use.identityId)) {
    names.push(...namesOf(identityId, ofIdentity));
    identities.push({
      id: identityId,
      original: mostUsed(ofIdentity.map(({ written, uses: count }) => [written, count])),
      uses: ofIdentity.reduce((sum, use) => sum + use.uses, 0),
      lastAt: latest(ofIdentity.flatMap(({ lastAt }) => lastAt ?? [])),
    });
  }
  return { names, identities };
}

function namesOf(identityId: string, uses: readonly NameUse[]): IdentityName[] {
  const named = uses.flatMap((use) => {
    const cleaned = cleanName(use.name);
    const name = cleaned === null ? '' : inOrder(cleaned, use.written ?? '');
    const key = nameKey(name);
    return key === '' ? [] : [{ ...use, name, key }];
  });
  const kept = [...Map.groupBy(named, ({ key }) => key)].map(([key, same]) => ({
    identityId,
    nameKey: key,
    name: mostUsed(same.map((use) => [use.name, use.uses + use.claims + use.ownUses * 2])) ?? key,
    uses: same.reduce((sum, use) => sum + use.uses + use.claims, 0),
    ownUses: same.reduce((sum, { ownUses }) => sum + ownUses, 0),
  }));
  const read = [...readFromAddress(identityId, uses, kept), ...shorterNames(identityId, uses, kept)];
  return [...kept, ...new Map(read.map((name) => [name.nameKey, name])).values()];
}

/**
 * What somebody may go by elsewhere: a double last name by each of its halves, and a name without the middle one that the
 * address leaves out as well. They were never used.
 */
function shorterNames(identityId: string, uses: readonly NameUse[], kept: readonly IdentityName[]): IdentityName[] {
  const letters = uses.map(({ written }) => localLetters(written ?? ''));
  const shorter = kept.flatMap(({ name, nameKey: key }) => {
    const [, first, one, other] = DOUBLE_LAST_NAME.exec(name) ?? [];
    if (first !== undefined) return [`${first} ${one}`, `${first} ${other}`];
    const [short, middle, last] = [withoutMiddle(key), key.split(' ')[1] ?? '', key.split(' ').at(-1) ?? ''];
    const leavesOut = letters.some((local) => local.includes(last) && !local.includes(middle));
    return short !== key && leavesOut ? [short] : [];
  });
  const known = new Set(kept.map(({ nameKey: key }) => key));
  return shorter
    .map((name) => ({ identityId, nameKey: nameKey(name), name, uses: 0, ownUses: 0 }))
    .filter(({ nameKey: key }) => isFullName(key) && !known.has(key));
}

/**
 * The name that an address is made of: of an identity that nobody calls by a full name, or whose full names say more than
 * what it goes by. It was never used.
 */
function readFromAddress(identityId: string, uses: readonly NameUse[], kept: readonly IdentityName[]): IdentityName[] {
  const full = kept.map(({ nameKey: key }) => key).filter(isFullName);
  const read = uses.flatMap(({ written }) => {
    const address = written ?? '';
    return (
      nameInAddress(address) ??
      nameWithDomain(address, companyOf(address)?.domain ?? null) ??
      nameGluedInAddress(address) ??
      []
    );
  });
  const fresh = (key: string): boolean =>
    !full.includes(key) && (full.length === 0 || full.some((more) => saysMore(more, key)));
  const [name] = read.filter((some) => fresh(nameKey(some))).sort();
  return name === undefined ? [] : [{ identityId, nameKey: nameKey(name), name, uses: 0, ownUses: 0 }];
}

/** Whether a name has all words of another one, and others. */
function saysMore(key: string, other: string): boolean {
  const words = key.split(' ');
  return key !== other && other.split(' ').every((word) => words.includes(word));
}

const latest = (times: readonly Date[]): Date | null =>
  times.length === 0 ? null : new Date(Math.max(...times.map((time) => time.getTime())));

/**
 * "Miller, Ann" as people say it: "Ann Miller"; also "Miller Ann" where the address is `amiller`. Anything that is not so plain
 * stays as it was written.
 */
function inOrder(name: string, address: string): string {
  const turned = /^([\p{L}'’ -]{2,60}), ?([\p{L}'’. -]{2,60})$/u.exec(name);
  if (turned) return `${turned[2]?.trim()} ${turned[1]?.trim()}`;
  const [last, first, ...more] = name.split(' ');
  return first !== undefined && more.length === 0 && isTurnedRound(address, nameKey(name)) ? `${first} ${last}` : name;
}

/** Of equal weight the longer, then the first in order of characters. */
function mostUsed(weighted: readonly (readonly [string, number])[]): string | null {
  const totals = new Map<string, number>();
  for (const [text, weight] of weighted) totals.set(text, (totals.get(text) ?? 0) + weight);
  const [best] = [...totals].sort(([a, of], [b, than]) => than - of || b.length - a.length || (a < b ? -1 : 1));
  return best?.[0] ?? null;
}
