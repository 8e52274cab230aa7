import { Injectable } from '@nestjs/common';
import { type IntegrationEntity, IntegrationRepository } from '../../integrations/index.js';
import type { UserScope } from '../../platform/database/index.js';
import { CoveredRepository, type StoredItem } from '../data/covered.repository.js';
import type { CoveredCount } from '../data/preferences.types.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { type CoverRule, coverReason, coverRule, coversAnything } from './cover-rule.js';
import type { SavedPreferences } from './preferences.js';

/** Items judged at a time: few statements, and little in memory. */
const PAGE = 5_000;

export interface CoveredItem extends Omit<StoredItem, 'visibility'> {
  readonly reason: string;
  readonly interactions: number;
}

/** Finds what is here and is left out by saved preferences. */
@Injectable()
export class CoveredService {
  constructor(
    private readonly repository: CoveredRepository,
    private readonly batches: SyncBatchRepository,
    private readonly integrations: IntegrationRepository,
  ) {}

  /** Newest first. */
  async list(scope: UserScope, integration: IntegrationEntity, saved: SavedPreferences): Promise<CoveredItem[]> {
    const rule = coverRule(integration, saved, await this.batches.widestApproved(scope, integration.id));
    if (!coversAnything(rule)) return [];
    const own = new Set((await this.integrations.list(scope)).map(({ accountEmail }) => accountEmail.toLowerCase()));
    const covered: CoveredItem[] = [];
    for (let after = '', more = true; more;) {
      const items = await this.repository.items(scope, integration.id, after, PAGE);
      covered.push(...(await this.judge(scope, rule, own, items)));
      after = items.at(-1)?.sourceId ?? after;
      more = items.length === PAGE;
    }
    return covered.sort((a, b) => Number(b.occurredAt ?? 0) - Number(a.occurredAt ?? 0));
  }

  /** @returns null when nothing is covered */
  async count(scope: UserScope, integration: IntegrationEntity, saved: SavedPreferences): Promise<CoveredCount | null> {
    const covered = await this.list(scope, integration, saved);
    if (covered.length === 0) return null;
    const reasons = [...Map.groupBy(covered, ({ reason }) => reason)].map(([reason, { length: count }]) => ({
      reason,
      count,
    }));
    return {
      items: covered.length,
      interactions: covered.reduce((sum, { interactions }) => sum + interactions, 0),
      contacts: await this.repository.countLeftAlone(
        scope,
        covered.map(({ id }) => id),
      ),
      reasons: reasons.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    };
  }

  private async judge(
    scope: UserScope,
    rule: CoverRule,
    own: ReadonlySet<string>,
    items: readonly StoredItem[],
  ): Promise<CoveredItem[]> {
    if (items.length === 0) return [];
    const found = await this.repository.meanings(
      scope,
      items.map(({ id }) => id),
    );
    const meanings = new Map(found.map((meaning) => [meaning.rawEventId, meaning]));
    const told = rule.people === null ? [] : found.flatMap(({ interactionId }) => interactionId ?? []);
    const others = (await this.repository.people(scope, told)).filter(({ address }) => !own.has(address));
    const people = Map.groupBy(others, ({ interactionId }) => interactionId);
    return items.flatMap(({ visibility, ...item }) => {
      const meaning = meanings.get(item.id);
      const present = people.get(meaning?.interactionId ?? '') ?? [];
      const reason = coverReason(rule, { ...item, visibility }, meaning, present);
      return reason === undefined ? [] : [{ ...item, reason, interactions: meaning?.interactions ?? 0 }];
    });
  }
}
