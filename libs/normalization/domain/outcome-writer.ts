import { Injectable } from '@nestjs/common';
import { ClaimStore, type InteractionChange, InteractionStore, PeopleSettler } from '../../contacts/index.js';
import { Database, type UserScope, afterDeadlock } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { RawEventStore, rawEventsNormalized } from '../../sync/index.js';
import { RenormalizationRepository } from '../data/renormalization.repository.js';
import { isolateFaults } from './isolate.js';
import type { Outcome } from './map-rows.js';
import { Mapping } from './mappers.js';
import { ReportService } from './report.service.js';
import { isMappedAgain, tallyOf } from './tally.js';
import { describeWriteFault, isItemsFault } from './write-faults.js';

/** Writes what raw events became, together with the mark that they are done, in one transaction. */
@Injectable()
export class OutcomeWriter {
  constructor(
    private readonly database: Database,
    private readonly rawEvents: RawEventStore,
    private readonly interactions: InteractionStore,
    private readonly claims: ClaimStore,
    private readonly people: PeopleSettler,
    private readonly renormalization: RenormalizationRepository,
    private readonly reports: ReportService,
    private readonly mapping: Mapping,
    private readonly events: EventBus,
  ) {}

  /**
   * Writes all outcomes. One that the database refuses is set aside, and its neighbours are written.
   * @param settle whether what is derived of contacts is found anew in the same transaction; else it waits for a later one
   * @throws what is no item's fault: the connection is gone, a time-out
   */
  async write(userId: string, outcomes: readonly Outcome[], settle: boolean): Promise<void> {
    const write = (some: readonly Outcome[]): Promise<void> =>
      afterDeadlock(() => this.database.forUser(userId, (scope) => this.store(scope, some, settle), 'normalize.store'));
    await isolateFaults(outcomes, {
      attempt: write,
      setAside: ({ row }, error) => write([{ row, fault: describeWriteFault(error) }]),
      isItemsFault,
    });
  }

  private async store(scope: UserScope, claimed: readonly Outcome[], settle: boolean): Promise<void> {
    const unchanged = await this.rawEvents.holdUnchanged(
      scope,
      claimed.map(({ row }) => row),
    );
    const outcomes = claimed.filter(({ row }) => unchanged.has(row.id));
    if (outcomes.length === 0) return;
    const mapped = outcomes.filter((outcome) => 'mapped' in outcome);
    const faulty = outcomes.filter((outcome) => 'fault' in outcome);
    const gone = outcomes.filter(
      (outcome) =>
        'removed' in outcome ||
        'leftOut' in outcome ||
        ('mapped' in outcome && outcome.mapped.interactions.length === 0),
    );
    const { version } = this.mapping;
    const again = outcomes.filter((outcome) => isMappedAgain(outcome, version));
    // What messages had in common with others may go: not while somebody settles by it.
    if (settle || again.length > 0 || gone.length > 0) await this.people.begin(scope);
    const effects: { changes: InteractionChange[]; removedFrom: string[] } = { changes: [], removedFrom: [] };
    if (gone.length > 0) {
      const { rawEventIds } = await this.interactions.deleteByRawEvents(
        scope,
        gone.map(({ row }) => row.id),
      );
      effects.removedFrom.push(...rawEventIds);
    }
    if (mapped.length > 0) {
      const seriesRefresh = mapped.flatMap((outcome) => outcome.mapped.seriesRefresh);
      const { changes, removedFrom } = await this.interactions.upsert(
        scope,
        mapped.flatMap((outcome) => outcome.mapped.interactions),
        { version, seriesRefresh, again: again.flatMap((outcome) => ('mapped' in outcome ? [outcome.row.id] : [])) },
        mapped.flatMap(({ prepared }) => prepared ?? []),
      );
      effects.changes.push(...changes);
      effects.removedFrom.push(...removedFrom);
      await this.renormalization.requeueCancelled(scope, seriesRefresh);
      await this.renormalization.schedule(
        scope,
        mapped.flatMap(({ row, mapped: { mapAgainAt } }) => (mapAgainAt ? { rawEventId: row.id, at: mapAgainAt } : [])),
      );
    }
    await this.storeClaims(scope, outcomes);
    if (settle) await this.people.settle(scope);
    const done = outcomes.filter((outcome) => !('fault' in outcome)).map(({ row }) => row);
    await this.rawEvents.markNormalized(scope, done, version);
    await this.rawEvents.quarantine(
      scope,
      faulty.map(({ row, fault }) => ({ id: row.id, revision: row.revision, ...fault })),
      version,
    );
    const leftOut = outcomes.filter((outcome) => 'leftOut' in outcome).map(({ row }) => row);
    const without = mapped.filter(({ withoutErased }) => withoutErased).map(({ row }) => row);
    await this.rawEvents.dropContents(scope, [...leftOut, ...without], leftOut);
    const [first] = again;
    if (first) await this.reports.add(scope, first.row.source, version, tallyOf(again, effects));
    const batchIds = [...new Set(outcomes.map(({ row }) => row.lastBatchId))];
    scope.afterCommit(() => this.events.publish(rawEventsNormalized, { userId: scope.userId, batchIds }));
  }

  /** Of the items that say something of people by themselves, or did. */
  private async storeClaims(scope: UserScope, outcomes: readonly Outcome[]): Promise<void> {
    const telling = outcomes.filter(({ row }) => this.mapping.mapperFor(row.source).tellsOfPeople);
    await this.claims.replace(
      scope,
      telling.flatMap((outcome) => ('mapped' in outcome ? (outcome.mapped.claims ?? []) : [])),
      telling.filter((outcome) => !('fault' in outcome || 'kept' in outcome)).map(({ row }) => row.id),
    );
  }
}
