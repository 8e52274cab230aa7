import { Injectable } from '@nestjs/common';
import { IntegrationRepository } from '../../integrations/index.js';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { RawEventStore, type RawEventRow } from '../../sync/index.js';
import { RelatedPayloadRepository } from '../data/related-payload.repository.js';
import type { MappingContext, RawItem, SourceMapper } from '../mappers/mapper.js';
import { normalizationConfig } from '../normalization.config.js';
import { groupByWeight, itemOf, mapRows } from './map-rows.js';
import { mapperFor } from './mappers.js';
import { NORMALIZATION_VERSION } from './normalization-version.js';
import { OutcomeWriter } from './outcome-writer.js';

/** Interactions per transaction: a series brings up to a thousand by itself. */
const INTERACTIONS_AT_ONCE = 2_000;

interface Chunk {
  rows: RawEventRow[];
  ownAddresses: ReadonlySet<string>;
  /** What some rows are incomplete without, by the row's id. */
  needed: ReadonlyMap<string, RawItem['needed']>;
}

/** Turns stored raw events into interactions and contacts, newest first, a chunk at a time. */
@Injectable()
export class NormalizeService {
  constructor(
    private readonly database: Database,
    private readonly rawEvents: RawEventStore,
    private readonly integrations: IntegrationRepository,
    private readonly related: RelatedPayloadRepository,
    private readonly writer: OutcomeWriter,
    @InjectConfig(normalizationConfig) private readonly config: ConfigOf<typeof normalizationConfig>,
  ) {}

  /**
   * Normalizes one source of one user until nothing is left or the slice is over. Running it twice, or stopping it
   * anywhere, does no harm: what is left is asked of the rows.
   * @returns whether there may be more to do
   * @throws when the database is out of reach; nothing is half done then
   */
  async runSlice(userId: string, source: string, signal: AbortSignal): Promise<boolean> {
    const mapper = mapperFor(source);
    const end = performance.now() + this.config.NORMALIZE_SLICE_SECONDS * 1_000;
    while (performance.now() < end && !signal.aborted) {
      const { rows, ownAddresses, needed } = await this.database.forUser(userId, (scope) => this.read(scope, mapper));
      if (rows.length === 0) return false;
      const context: MappingContext = { ownAddresses, now: new Date() };
      const outcomes = await mapRows(rows, mapper, context, needed);
      for (const group of groupByWeight(outcomes, INTERACTIONS_AT_ONCE)) await this.writer.write(userId, group);
    }
    return true;
  }

  private async read(scope: UserScope, mapper: SourceMapper): Promise<Chunk> {
    const rows = await this.rawEvents.claimUnnormalized(
      scope,
      mapper.source,
      NORMALIZATION_VERSION,
      mapper.itemsAtOnce,
    );
    if (rows.length === 0) return { rows, ownAddresses: new Set(), needed: new Map() };
    const integrations = await this.integrations.list(scope);
    const wanted = rows.flatMap((row) => {
      const item = row.deletedAt ? null : itemOf(row);
      const sourceId = item && mapper.needs(item);
      return sourceId ? { id: row.id, integrationId: row.integrationId, sourceId } : [];
    });
    return {
      rows,
      ownAddresses: new Set(integrations.map(({ accountEmail }) => accountEmail.toLowerCase())),
      needed: await this.related.find(scope, wanted),
    };
  }
}
