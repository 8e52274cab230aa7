import { Injectable } from '@nestjs/common';
import type { Account } from '../../../domain/account.js';
import type { PreviewedReason, SampledItem, SourcePreview } from '../../../domain/preview.js';
import type { Wanted } from '../../../domain/selection.js';
import { domainsOf, mostFirst, peopleOf } from '../../google/preview/people.js';
import type { FileItemRow } from '../data/file-item.repository.js';
import { FileStore } from './file-store.js';
import { type ItemRule, itemRule } from './item-rules.js';
import { leftOutLabel } from './left-out.js';
import { monthsOf } from './months.js';
import type { ItemKind } from './staged-item.js';
import { sampledItem } from './sampled-item.js';

const ROWS_AT_ONCE = 2_000;
const SAMPLE = { newest: 150, spread: 100 };
const MOST_CONTAINERS = 50;

/** What was counted so far. */
class Tally {
  readonly wanted: FileItemRow[] = [];
  readonly months = new Map<string, number>();
  readonly containers = new Map<string, number>();
  readonly leftOut = new Map<string, number>();
  total = 0;
  unreadable = 0;

  add(row: FileItemRow, reason: string | null): void {
    if (row.errorCode !== null) this.unreadable += 1;
    else if (reason !== null) plusOne(this.leftOut, reason);
    else this.keep(row);
  }

  private keep(row: FileItemRow): void {
    this.total += 1;
    plusOne(this.months, row.occurredAt?.toISOString().slice(0, 7) ?? 'undated');
    for (const label of new Set(row.labels)) plusOne(this.containers, label);
    // The newest, then every so-manieth: the list is thinned out whenever it has grown too long.
    if (this.wanted.length < SAMPLE.newest || this.total % this.step === 0) this.wanted.push(row);
    if (this.wanted.length < SAMPLE.newest + 2 * SAMPLE.spread) return;
    this.step *= 2;
    const thinned = this.wanted.splice(SAMPLE.newest).filter((_, index) => index % 2 === 0);
    this.wanted.push(...thinned);
  }

  private step = 1;
}

/** Counts everything that is staged, exactly, and reads a few of the items. */
@Injectable()
export class FilePreviewer {
  constructor(private readonly store: FileStore) {}

  /** @throws ProviderError when there is no such file */
  async preview(account: Account, kind: ItemKind, wanted: Wanted, signal: AbortSignal): Promise<SourcePreview> {
    const { id: importId, ownAddress } = await this.store.staged(account.userId, wanted.selection.importId);
    const own = ownAddress ?? account.accountEmail.toLowerCase();
    const at = { importId, integrationId: account.integrationId, kind };
    const tally = await this.count(account.userId, at, itemRule(wanted, own, new Date()), signal);
    const samples = await this.samples(account.userId, importId, tally.wanted, own);
    return {
      totalItems: tally.total,
      readItems: tally.total,
      exact: true,
      byMonth: monthsOf(tally.months),
      byContainer: mostFirst([...tally.containers].map(([key, count]) => ({ key, label: key, count }))).slice(
        0,
        MOST_CONTAINERS,
      ),
      byDomain: domainsOf(samples, own),
      people: peopleOf(samples, own),
      leftOut: [...tally.leftOut].map(reasonOf).sort((a, b) => b.count - a.count),
      sampledItems: samples.length,
      samples,
      notes:
        tally.unreadable > 0
          ? [`${tally.unreadable} items of the file cannot be read. The ledger will name them.`]
          : [],
    };
  }

  private async count(
    userId: string,
    at: { importId: string; integrationId: string; kind: ItemKind },
    rule: ItemRule,
    signal: AbortSignal,
  ): Promise<Tally> {
    const tally = new Tally();
    let last: FileItemRow | undefined;
    do {
      signal.throwIfAborted();
      const { rows, known } = await this.store.pageOfKnown(
        userId,
        at,
        last ?? null,
        ROWS_AT_ONCE,
        (row) => rule(row) === null,
      );
      for (const row of rows) tally.add(row, rule(row) ?? known.get(row.position) ?? null);
      last = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1);
    } while (last);
    return tally;
  }

  private async samples(
    userId: string,
    importId: string,
    rows: readonly FileItemRow[],
    own: string,
  ): Promise<SampledItem[]> {
    const payloads = await this.store.payloads(
      userId,
      importId,
      rows.map(({ position }) => position),
    );
    return rows.flatMap((row) => {
      const payload = payloads.get(row.position);
      return payload === undefined ? [] : sampledItem(row, payload, own);
    });
  }
}

function plusOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function reasonOf([reason, count]: [string, number]): PreviewedReason {
  return { reason, label: leftOutLabel(reason), count, exact: true };
}
