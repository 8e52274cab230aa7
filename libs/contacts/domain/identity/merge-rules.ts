import { fitsName, hasLastName, isSharedMailbox, localLetters } from './local-part.js';
import { isFullName } from './name-key.js';

/** An identity, and under which names it was seen. */
export interface KnownIdentity {
  readonly id: string;
  readonly kind: string;
  readonly value: string;
  /** The company's registrable domain; null for free-mail providers and what is no address. */
  readonly companyDomain: string | null;
  /** Registrable domain, whosever. */
  readonly domain: string | null;
  readonly names: readonly KnownName[];
}

export interface KnownName {
  /** As `nameKey` gives it. */
  readonly key: string;
  readonly uses: number;
  /** How often the person themselves wrote under it. */
  readonly ownUses: number;
}

/** A directory name that stood beside an address. */
export interface Pairing {
  readonly leftId: string;
  readonly rightId: string;
  readonly messages: number;
  /** Share of the directory name's pairings that are with this address. */
  readonly share: number;
}

/** Two identities that rows of a table name as one person's. */
export interface SharedRow {
  readonly leftId: string;
  readonly rightId: string;
  readonly rows: number;
}

/** Two identities that may be one person. */
export interface Likeness {
  readonly leftId: string;
  readonly rightId: string;
  readonly rule: MergeRule;
  readonly evidence: Readonly<Record<string, string | number>>;
  /** Whether it is enough to merge; else it is suggested to the user. */
  readonly decisive: boolean;
  /** 0 to 1; orders suggestions. */
  readonly score: number;
}

/** Why two identities are taken for one person; each is explained in the module's README. */
export type MergeRule =
  | 'directory_pair'
  | 'same_row'
  | 'name_and_domain'
  | 'name_and_mailbox'
  | 'name_and_company_kept'
  | 'name_and_address'
  | 'name_alone';

const MOST_OF_A_NAME = 30;
const ENOUGH_PAIRS = 0.8;
const TELLING_MAILBOX = 4;
/** More may well be two people of one name. */
const MOST_OF_A_RARE_NAME = 5;

/**
 * Finds which identities are, or may be, one person. Depends on the set alone, never on the order.
 * @param identities each with its names
 * @param keptCompany pairs of identities (`pairKey`) that wrote to somebody in common, other than the user
 * @param rows        identities that rows of tables name together
 */
export function likenesses(
  identities: readonly KnownIdentity[],
  pairings: readonly Pairing[],
  keptCompany: ReadonlySet<string>,
  rows: readonly SharedRow[] = [],
): Likeness[] {
  const found = new Map<string, Likeness>();
  const keep = (likeness: Likeness): void => {
    const key = pairKey(likeness.leftId, likeness.rightId);
    const known = found.get(key);
    if (!known || strength(likeness) > strength(known)) found.set(key, likeness);
  };
  for (const { leftId, rightId, messages, share } of pairings)
    if (share >= ENOUGH_PAIRS)
      keep({ ...sorted(leftId, rightId), rule: 'directory_pair', evidence: { messages }, decisive: true, score: 1 });
  // An address that several people answer is written into the rows of all of them.
  const shared = new Set(identities.filter(isShared).map(({ id }) => id));
  for (const { leftId, rightId, rows: count } of rows)
    if (!shared.has(leftId) && !shared.has(rightId))
      keep({ ...sorted(leftId, rightId), rule: 'same_row', evidence: { rows: count }, decisive: true, score: 0.98 });
  for (const [key, group] of byFullName(identities))
    for (const [left, right] of pairsOf(group)) {
      const likeness = compare(left, right, key, {
        keptCompany: keptCompany.has(pairKey(left.id, right.id)),
        rare: group.length <= MOST_OF_A_RARE_NAME,
      });
      if (likeness) keep(likeness);
    }
  return [...found.values()];
}

/** The same for both orders of two ids. */
export function pairKey(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}

/** Pairs of identities of one full name: those of which more has to be known. */
export function sameNamePairs(identities: readonly KnownIdentity[]): [KnownIdentity, KnownIdentity][] {
  const pairs = new Map<string, [KnownIdentity, KnownIdentity]>();
  for (const group of byFullName(identities).values())
    for (const pair of pairsOf(group)) pairs.set(pairKey(pair[0].id, pair[1].id), pair);
  return [...pairs.values()];
}

function compare(
  left: KnownIdentity,
  right: KnownIdentity,
  key: string,
  { keptCompany, rare }: { keptCompany: boolean; rare: boolean },
): Likeness | null {
  if (isShared(left) || isShared(right)) return null;
  const base = { ...sorted(left.id, right.id), evidence: { name: key } };
  const fits = [left, right].filter(({ kind, value }) => kind !== 'email' || fitsName(value, key)).length;
  const sameDomain = left.domain !== null && left.domain === right.domain;
  if (sameDomain && left.companyDomain !== null && (fits > 0 || keptCompany))
    return {
      ...base,
      rule: 'name_and_domain',
      evidence: { name: key, domain: left.companyDomain },
      decisive: true,
      score: 0.95,
    };
  // A name that is only read from two addresses tells nobody from a namesake elsewhere.
  const told = [left, right].some(({ names }) => names.some((name) => name.key === key && name.uses > 0));
  if (!told) return { ...base, rule: 'name_alone', decisive: false, score: 0.3 };
  if ((fits === 2 && sameMailbox(left, right)) || tellingMailbox(left, right))
    return { ...base, rule: 'name_and_mailbox', decisive: true, score: 0.9 };
  if (keptCompany) return { ...base, rule: 'name_and_company_kept', decisive: true, score: 0.85 };
  if (rare && [left, right].some(({ value }) => hasLastName(value, key)))
    return { ...base, rule: 'name_and_address', decisive: true, score: 0.8 };
  return { ...base, rule: 'name_alone', decisive: false, score: 0.3 + fits * 0.2 };
}

/** Of those that share a full name; a name that very many share tells nobody from another. */
function byFullName(identities: readonly KnownIdentity[]): Map<string, KnownIdentity[]> {
  const groups = new Map<string, KnownIdentity[]>();
  for (const identity of identities)
    for (const key of mainNames(identity)) {
      const group = groups.get(key);
      if (group) group.push(identity);
      else groups.set(key, [identity]);
    }
  return new Map([...groups].filter(([, group]) => group.length > 1 && group.length <= MOST_OF_A_NAME));
}

/** Full names that the identity is really known under: what its owner writes, else what most others write, else its address. */
function mainNames({ names }: KnownIdentity): string[] {
  const full = names.filter(({ key }) => isFullName(key));
  const own = full.filter(({ ownUses }) => ownUses > 0);
  const weight = ({ uses, ownUses }: KnownName): number => (own.length > 0 ? ownUses : uses);
  const total = full.reduce((sum, name) => sum + weight(name), 0);
  if (total === 0) return full.map(({ key }) => key);
  return full.filter((name) => weight(name) * 4 >= total && weight(name) > 0).map(({ key }) => key);
}

function pairsOf(group: readonly KnownIdentity[]): [KnownIdentity, KnownIdentity][] {
  return group.flatMap((left, i) => group.slice(i + 1).map((right): [KnownIdentity, KnownIdentity] => [left, right]));
}

const isShared = ({ kind, value }: KnownIdentity): boolean => kind === 'email' && isSharedMailbox(localLetters(value));

const sameMailbox = (left: KnownIdentity, right: KnownIdentity): boolean =>
  left.kind === 'email' && right.kind === 'email' && localLetters(left.value) === localLetters(right.value);

/** The same to the letter, and long enough that two people of one name hardly choose both. */
const tellingMailbox = (left: KnownIdentity, right: KnownIdentity): boolean => {
  const [one, other] = [left, right].map(({ value }) => value.slice(0, Math.max(0, value.lastIndexOf('@'))));
  return one === other && localLetters(left.value).length >= TELLING_MAILBOX;
};

const strength = ({ decisive, score }: Likeness): number => (decisive ? 1 : 0) + score;

const sorted = (left: string, right: string): Pick<Likeness, 'leftId' | 'rightId'> =>
  left < right ? { leftId: left, rightId: right } : { leftId: right, rightId: left };
