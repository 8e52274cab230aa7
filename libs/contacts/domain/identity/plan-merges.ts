import type { ReachedDecision, ReachedIdentity } from '../../data/settling/reach.repository.js';
import type { MergeRecord, Move, SuggestionRecord } from '../../data/settling/merge.repository.js';
import type { Likeness } from './merge-rules.js';
import { type Block, byValues, partition } from './partition.js';

/** What has to change so that contacts are people. */
export interface MergePlan {
  /** Identities that go to another contact. */
  moves: Move[];
  /** Which contact shows each; null for those that are shown themselves. */
  shown: Map<string, string | null>;
  merges: MergeRecord[];
  suggestions: SuggestionRecord[];
}

/** Divides identities into people, and tells what has to move for it. Depends on what is known, not on what came first. */
export function planMerges(
  identities: readonly ReachedIdentity[],
  likenesses: readonly Likeness[],
  decisions: readonly ReachedDecision[],
): MergePlan {
  const byId = new Map(identities.map((identity) => [identity.id, identity]));
  const values = new Map(identities.map(({ id, kind, value }) => [id, `${kind} ${value}`]));
  const apart = new Set(identities.filter(({ deleted }) => deleted).map(({ id }) => id));
  const plan: MergePlan = { moves: [], shown: new Map(), merges: [], suggestions: [] };
  const blockOf = new Map<string, Block>();
  for (const block of partition(values, likenesses, decisions, apart)) {
    for (const id of block.members) blockOf.set(id, block);
    const members = block.members.flatMap((id) => byId.get(id) ?? []);
    const into = showing(members);
    for (const { id, contactId, homeContactId } of members) {
      if (contactId !== into) plan.moves.push({ identityId: id, contactId: into });
      plan.shown.set(homeContactId, homeContactId === into ? null : into);
    }
    for (const home of new Set(members.map(({ homeContactId }) => homeContactId)))
      if (home !== into) plan.merges.push({ contactId: home, intoId: into, ...reasonOf(home, members, block, values) });
  }
  plan.suggestions = suggestionsOf(likenesses, decisions, blockOf, apart);
  return plan;
}

/** The contact that shows a person: one that the user has put something into, else the oldest. */
function showing(members: readonly ReachedIdentity[]): string {
  const chosen = members.filter(({ edited }) => edited);
  const ids = (chosen.length > 0 ? chosen : members).map(({ homeContactId }) => homeContactId);
  return ids.reduce((first, id) => (id < first ? id : first));
}

/** What holds a contact's identities in their block: the user's word before any rule. */
function reasonOf(
  home: string,
  members: readonly ReachedIdentity[],
  { bonds }: Block,
  values: ReadonlyMap<string, string>,
): Pick<MergeRecord, 'reason' | 'evidence'> {
  const own = new Set(members.filter(({ homeContactId }) => homeContactId === home).map(({ id }) => id));
  const touching = bonds.filter(({ leftId, rightId }) => own.has(leftId) !== own.has(rightId));
  const order = byValues(values);
  const [bond] = touching.sort((a, b) => Number(b.reason === 'user') - Number(a.reason === 'user') || order(a, b));
  if (!bond) return { reason: 'user', evidence: {} };
  const value = (id: string): string => values.get(id)?.replace(/^\S+ /, '') ?? '';
  return {
    reason: bond.reason,
    evidence: { ...bond.evidence, identities: [value(bond.leftId), value(bond.rightId)].sort() },
  };
}

/** What is alike, but neither merged nor settled by the user. */
function suggestionsOf(
  likenesses: readonly Likeness[],
  decisions: readonly ReachedDecision[],
  blockOf: ReadonlyMap<string, Block>,
  apart: ReadonlySet<string>,
): SuggestionRecord[] {
  const denied = new Set<string>();
  for (const { leftId, rightId, verdict } of decisions)
    if (verdict === 'different') denied.add(`${leftId} ${rightId}`).add(`${rightId} ${leftId}`);
  return likenesses
    .filter(({ leftId, rightId }) => blockOf.get(leftId) !== blockOf.get(rightId))
    .filter(({ leftId, rightId }) => !denied.has(`${leftId} ${rightId}`) && !apart.has(leftId) && !apart.has(rightId))
    .map(({ leftId, rightId, rule, evidence, score }) => ({ leftId, rightId, reason: rule, evidence, score }));
}
