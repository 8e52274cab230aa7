import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { BadUserInputError, DomainError } from '../../platform/graphql/index.js';
import { contactsChanged } from '../contacts.events.js';
import { MergeDecisionRepository, type PlacedIdentity } from '../data/merge-decision.repository.js';
import { PeopleSettler } from './people-settler.service.js';

const MOST_AT_ONCE = 20;
/** Of so many identities of one side every pairing is kept; more have no person. */
const MOST_IDENTITIES = 20;

/** The user's word on who is who. Nothing that is imported later, undone or normalized again speaks against it. */
@Injectable()
export class ContactMergeService {
  constructor(
    private readonly database: Database,
    private readonly decisions: MergeDecisionRepository,
    private readonly settler: PeopleSettler,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /**
   * Makes contacts one person, shown as `intoId`; merging what is merged already changes nothing.
   * @param contactIds the others, at most 20
   * @throws DomainError CONTACT_NOT_FOUND, BAD_USER_INPUT
   */
  async merge(userId: string, intoId: string, contactIds: readonly string[]): Promise<void> {
    const others = [...new Set(contactIds)].filter((id) => id !== intoId);
    if (others.length === 0) throw new BadUserInputError('Choose another contact to merge with.');
    if (others.length > MOST_AT_ONCE)
      throw new BadUserInputError(`At most ${MOST_AT_ONCE} contacts can be merged at once.`);
    await this.decide(userId, async (scope) => {
      await this.expectShown(scope, [intoId, ...others]);
      const [into, rest] = await this.sides(scope, [intoId, ...others], ({ contactId }) => contactId === intoId);
      await this.decisions.decide(scope, pairings(into, rest), 'same');
      await this.decisions.touch(scope, intoId);
      await this.settle(scope, [intoId, ...others], 'contact.merged', intoId, { contacts: others.length });
    });
  }

  /**
   * Shows a merged contact by itself again, with what it took part in, and keeps rules from merging it again.
   * @throws DomainError CONTACT_NOT_FOUND when it is not merged
   */
  async unmerge(userId: string, contactId: string): Promise<void> {
    await this.decide(userId, async (scope) => {
      const showing = await this.decisions.showing(scope, contactId);
      if (showing === null) throw notFound();
      const [own, others] = await this.sides(scope, [showing], ({ homeContactId }) => homeContactId === contactId);
      await this.decisions.decide(scope, pairings(own, others), 'different');
      await this.settle(scope, [showing, contactId], 'contact.unmerged', contactId, {});
    });
  }

  /**
   * Keeps two contacts apart: they are not suggested again, and no rule merges them.
   * @throws DomainError CONTACT_NOT_FOUND
   */
  async keepApart(userId: string, leftId: string, rightId: string): Promise<void> {
    await this.decide(userId, async (scope) => {
      await this.expectShown(scope, [leftId, rightId]);
      const [left, right] = await this.sides(scope, [leftId, rightId], ({ contactId }) => contactId === leftId);
      await this.decisions.decide(scope, pairings(left, right), 'different');
      await this.settle(scope, [leftId, rightId], 'contact.kept_apart', leftId, { other: rightId });
    });
  }

  private async decide(userId: string, work: (scope: UserScope) => Promise<void>): Promise<void> {
    await this.database.forUser(userId, async (scope) => {
      await this.settler.begin(scope);
      await work(scope);
      scope.afterCommit(() => this.events.publish(contactsChanged, { userId }));
    });
  }

  private async expectShown(scope: UserScope, contactIds: readonly string[]): Promise<void> {
    const shown = await this.decisions.shown(scope, contactIds);
    if (contactIds.some((id) => !shown.has(id))) throw notFound();
  }

  /** The identities of contacts in two parts. */
  private async sides(
    scope: UserScope,
    contactIds: readonly string[],
    isFirst: (identity: PlacedIdentity) => boolean,
  ): Promise<[PlacedIdentity[], PlacedIdentity[]]> {
    const identities = await this.decisions.identities(scope, contactIds);
    return [identities.filter(isFirst), identities.filter((identity) => !isFirst(identity))];
  }

  private async settle(
    scope: UserScope,
    contactIds: readonly string[],
    action: string,
    subjectId: string,
    data: Record<string, string | number>,
  ): Promise<void> {
    await this.decisions.unsettle(scope, contactIds);
    await this.settler.settle(scope);
    await this.audit.record(scope, { action, subjectType: 'contact', subjectId, data });
  }
}

const notFound = (): DomainError => new DomainError('CONTACT_NOT_FOUND', 'There is no such contact.');

function pairings(
  left: readonly PlacedIdentity[],
  right: readonly PlacedIdentity[],
): [PlacedIdentity, PlacedIdentity][] {
  return left
    .slice(0, MOST_IDENTITIES)
    .flatMap((one) =>
      right.slice(0, MOST_IDENTITIES * MOST_AT_ONCE).map((other): [PlacedIdentity, PlacedIdentity] => [one, other]),
    );
}
