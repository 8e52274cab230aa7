import { Injectable } from '@nestjs/common';
import { getDomain } from 'tldts';
import type { UserScope } from '../../platform/database/index.js';
import { MergeRepository } from '../data/settling/merge.repository.js';
import { type ReachedIdentity, ReachRepository } from '../data/settling/reach.repository.js';
import { companyOf } from './company.js';
import { type KnownIdentity, likenesses, pairKey, sameNamePairs } from './identity/merge-rules.js';
import { planMerges } from './identity/plan-merges.js';

/** Decides which identities are one person, and has the contacts say so. */
@Injectable()
export class PeopleResolver {
  constructor(
    private readonly reach: ReachRepository,
    private readonly merges: MergeRepository,
  ) {}

  /**
   * Looks at the identities of contacts and at all that may be one person with them; in a constant number of statements.
   * @returns contacts that are shown and may have changed, those given among them
   */
  async resolve(scope: UserScope, contactIds: readonly string[]): Promise<string[]> {
    const identities = await this.reach.identities(scope, contactIds);
    const ids = identities.map(({ id }) => id);
    const [pairings, rows, decisions] = await Promise.all([
      this.reach.pairings(scope, ids),
      this.reach.sameRows(scope, ids),
      this.reach.decisions(scope, ids),
    ]);
    const known = identities.map(asKnown);
    const alike = likenesses(known, pairings, await this.keptCompany(scope, identities, known), rows);
    const plan = planMerges(identities, alike, decisions);
    const homes = [...plan.shown.keys()];
    await this.merges.move(scope, plan.moves);
    await this.merges.show(scope, plan.shown);
    await this.merges.record(scope, homes, plan.merges);
    await this.merges.suggest(scope, ids, plan.suggestions);
    const moved = new Set(plan.moves.map(({ identityId }) => identityId));
    const left = identities.filter(({ id }) => moved.has(id)).map(({ contactId }) => contactId);
    return [...new Set([...contactIds, ...left, ...plan.moves.map(({ contactId }) => contactId)])];
  }

  private async keptCompany(
    scope: UserScope,
    identities: readonly ReachedIdentity[],
    known: readonly KnownIdentity[],
  ): Promise<Set<string>> {
    const byId = new Map(identities.map((identity) => [identity.id, identity]));
    const pairs = sameNamePairs(known).flatMap(([left, right]): [ReachedIdentity, ReachedIdentity][] => {
      const pair = [byId.get(left.id), byId.get(right.id)] as const;
      return pair[0] && pair[1] ? [[pair[0], pair[1]]] : [];
    });
    if (pairs.length === 0) return new Set();
    const kept = await this.reach.keptCompany(scope, pairs);
    return new Set(pairs.filter((_, i) => kept[i]).map(([left, right]) => pairKey(left.id, right.id)));
  }
}

function asKnown({ id, kind, value, names }: ReachedIdentity): KnownIdentity {
  const email = kind === 'email';
  return {
    id,
    kind,
    value,
    domain: email ? getDomain(value.slice(value.lastIndexOf('@') + 1)) : null,
    companyDomain: email ? (companyOf(value)?.domain ?? null) : null,
    names,
  };
}
