import { fitsName, hasLastName, isOwnDomain, isSharedMailbox, localLetters, mailboxesOf } from './local-part.js';
import { isFullName, withoutMiddle } from './name-key.js';
import { inFull } from './nicknames.js';

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
  | 'same_mailbox'
  | 'name_and_domain'
  | 'name_and_mailbox'
  | 'name_and_company_kept'
  | 'name_and_address'
  | 'mailbox_of_name'
  | 'name_alone';

const MOST_OF_A_NAME = 30;
const ENOUGH_PAIRS = 0.8;
const TELLING_MAILBOX = 4;
/** More may well be two people of one name. */
const MOST_OF_A_RARE_NAME = 5;

/**
 * Finds which identities are, or may be, one person. Depends on the set alone, never on the order.
 * @param identities each with its names
 * @param keptCompany pairs of identities (`pairKey`) that exchanged mail with somebody in common, other than the user
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
  for (const likeness of [...sameMailboxes(identities), ...mailboxesOfNames(identities)]) keep(likeness);
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
  const leavesOut = [left, right].some((identity) => leavesOutMiddle(identity, key));
  if (rare && !leavesOut && [left, right].some(({ value, companyDomain }) => hasLastName(value, key, companyDomain)))
    return { ...base, rule: 'name_and_address', decisive: true, score: 0.8 };
  return { ...base, rule: 'name_alone', decisive: false, score: 0.3 + fits * 0.2 };
}

/** One mailbox whose mail goes to several hosts of an organisation: `ann@acme.example`, `ann@mail.acme.example`. */
function sameMailboxes(identities: readonly KnownIdentity[]): Likeness[] {
  const groups = Map.groupBy(
    identities.filter(
      ({ kind, value, domain }) => kind === 'email' && domain !== null && localLetters(value).length >= 3,
    ),
    ({ value, domain }) => `${mailboxOf(value)}@${domain}`,
  );
  return [...groups.values()].flatMap((group) =>
    pairsOf(group)
      .filter(([left, right]) => isBelow(left, right) || isBelow(right, left))
      .filter(([left, right]) => !isShared(left) && !isShared(right) && !areNamedApart(left, right))
      .map(([left, right]) => ({
        ...sorted(left.id, right.id),
        rule: 'same_mailbox' as const,
        evidence: { domain: left.domain ?? '' },
        decisive: true,
        score: 0.96,
      })),
  );
}

/** Nameless mailboxes of a company that are called like one of its people, and like no other. */
function mailboxesOfNames(identities: readonly KnownIdentity[]): Likeness[] {
  const named = new Map<string, { key: string; identity: KnownIdentity }[]>();
  const atCompanies = identities.filter(({ kind, companyDomain }) => kind === 'email' && companyDomain !== null);
  for (const identity of atCompanies.filter((one) => !isShared(one)))
    for (const key of toldNames(identity))
      for (const mailbox of mailboxesOf(key)) {
        const place = `${mailbox}@${identity.companyDomain}`;
        named.set(place, [...(named.get(place) ?? []), { key, identity }]);
      }
  return atCompanies
    .filter((identity) => toldNames(identity).length === 0)
    .flatMap((identity) => {
      const people = named.get(`${mailboxOf(identity.value)}@${identity.companyDomain}`) ?? [];
      const [key, ...others] = new Set(people.map((person) => person.key));
      if (key === undefined || others.length > 0 || !mayBeCalled(identity, key)) return [];
      return people.map((person) => ({
        ...sorted(identity.id, person.identity.id),
        rule: 'mailbox_of_name' as const,
        evidence: { name: key, domain: identity.companyDomain ?? '' },
        decisive: true,
        score: 0.75,
      }));
    });
}

/** Whether the short names that people give an identity are words of a full name, or its address. */
function mayBeCalled({ value, names }: KnownIdentity, key: string): boolean {
  const words = new Set([...key.split(' '), localLetters(value)]);
  return names.every(({ key: name, uses }) => uses === 0 || name.split(' ').every((word) => words.has(inFull(word))));
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

/** Full names that the identity is really known under: what its owner writes, else what most others write; and its address. */
function mainNames(identity: KnownIdentity): string[] {
  const read = identity.names.filter(({ key, uses }) => uses === 0 && isFullName(key));
  return [...toldNames(identity), ...read.map(({ key }) => key)];
}

function toldNames({ names }: KnownIdentity): string[] {
  const full = names.filter(({ key, uses }) => uses > 0 && isFullName(key));
  const own = full.filter(({ ownUses }) => ownUses > 0);
  const weight = ({ uses, ownUses }: KnownName): number => (own.length > 0 ? ownUses : uses);
  const total = full.reduce((sum, name) => sum + weight(name), 0);
  return full.filter((name) => weight(name) * 4 >= total && weight(name) > 0).map(({ key }) => key);
}

/** Whether somebody is called by the name only if a middle name is left out, which a namesake may do without. */
function leavesOutMiddle(identity: KnownIdentity, key: string): boolean {
  const told = toldNames(identity);
  return !told.includes(key) && told.some((name) => withoutMiddle(name) === key);
}

/** Whether both are called by full names, and by none in common. */
function areNamedApart(left: KnownIdentity, right: KnownIdentity): boolean {
  const [some, others] = [toldNames(left), toldNames(right)];
  return some.length > 0 && others.length > 0 && !some.some((key) => others.includes(key));
}

function pairsOf(group: readonly KnownIdentity[]): [KnownIdentity, KnownIdentity][] {
  return group.flatMap((left, i) => group.slice(i + 1).map((right): [KnownIdentity, KnownIdentity] => [left, right]));
}

function isShared(identity: KnownIdentity): boolean {
  const { kind, value, companyDomain } = identity;
  if (kind !== 'email' || !isSharedMailbox(localLetters(value))) return false;
  return !toldNames(identity).some((key) => isOwnDomain(companyDomain, key));
}

const mailboxOf = (address: string): string => address.slice(0, Math.max(0, address.indexOf('@')));

const isBelow = ({ value: above }: KnownIdentity, { value: below }: KnownIdentity): boolean =>
  below.slice(below.indexOf('@') + 1).endsWith(`.${above.slice(above.indexOf('@') + 1)}`);

const sameMailbox = (left: KnownIdentity, right: KnownIdentity): boolean =>
  left.kind === 'email' && right.kind === 'email' && localLetters(left.value) === localLetters(right.value);

/** The same to the letter, and long enough that two people of one name hardly choose both. */
const tellingMailbox = (left: KnownIdentity, right: KnownIdentity): boolean => {
  return mailboxOf(left.value) === mailboxOf(right.value) && localLetters(left.value).length >= TELLING_MAILBOX;
};

const strength = ({ decisive, score }: Likeness): number => (decisive ? 1 : 0) + score;

const sorted = (left: string, right: string): Pick<Likeness, 'leftId' | 'rightId'> =>
  left < right ? { leftId: left, rightId: right } : { leftId: right, rightId: left };
