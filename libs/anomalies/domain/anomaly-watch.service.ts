import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import { Database, type SystemScope } from '../../platform/database/index.js';
import { Metrics } from '../../platform/telemetry/index.js';
import { anomaliesConfig } from '../anomalies.config.js';
import { AnomalyRepository } from '../data/anomaly.repository.js';
import { SightingRepository } from '../data/sighting.repository.js';
import type { Finding } from './anomaly.js';
import { exceeding } from './counted.js';
import { type DailyVolumes, unusualVolume } from './volume.js';

/** As far back as a person's history counts. */
const HISTORY_DAYS = 28;

/** Asks the rows what is out of the ordinary, and keeps it. */
@Injectable()
export class AnomalyWatch {
  private readonly found: (kind: string) => void;
  private volumesDueAt = 0;

  constructor(
    private readonly database: Database,
    private readonly sightings: SightingRepository,
    private readonly anomalies: AnomalyRepository,
    metrics: Metrics,
    @InjectConfig(anomaliesConfig) private readonly config: ConfigOf<typeof anomaliesConfig>,
  ) {
    const counter = metrics.counter('omnicrm_anomalies_total', 'Things out of the ordinary, each once a day.', [
      'kind',
    ]);
    this.found = (kind) => counter.inc({ kind });
  }

  /** @returns how many were not known before */
  async look(): Promise<number> {
    const fresh = await this.database.asSystem('find what is out of the ordinary', async (scope) => {
      const findings = [...(await this.counted(scope)), ...(await this.volumes(scope))];
      return findings.length > 0 ? this.anomalies.keep(scope, findings) : [];
    });
    for (const kind of fresh) this.found(kind);
    return fresh.length;
  }

  /** Forgets what is too old to be of use. */
  async forget(): Promise<void> {
    await this.database.asSystem('forget old sightings and anomalies', async (scope) => {
      await this.sightings.forget(scope);
      await this.anomalies.forget(scope, this.config.ANOMALY_KEEP_DAYS);
    });
  }

  private async counted(scope: SystemScope): Promise<Finding[]> {
    const { config } = this;
    return exceeding(await this.sightings.within(scope, config.ANOMALY_WINDOW_MINUTES), {
      rapid_syncs: config.ANOMALY_SYNCS,
      api_pattern: config.ANOMALY_REFUSALS,
      refused_pushes: config.ANOMALY_PUSHES,
    });
  }

  /** Reads weeks of batches, so it is done now and then only. */
  private async volumes(scope: SystemScope): Promise<Finding[]> {
    const now = Date.now();
    if (now < this.volumesDueAt) return [];
    this.volumesDueAt = now + this.config.ANOMALY_VOLUME_MINUTES * 60_000;
    const byUser = new Map<string, Map<string, number>>();
    for (const { userId, day, listed } of await this.sightings.listedByDay(scope, HISTORY_DAYS))
      byUser.set(userId, (byUser.get(userId) ?? new Map<string, number>()).set(day, listed));
    return [...byUser].flatMap(([userId, days]) => this.volumeOf(userId, days, new Date(now)));
  }

  private volumeOf(userId: string, days: DailyVolumes, now: Date): Finding[] {
    const limits = { least: this.config.ANOMALY_VOLUME_ITEMS, times: this.config.ANOMALY_VOLUME_TIMES };
    const unusual = unusualVolume(days, now.toISOString().slice(0, 10), limits);
    if (!unusual) return [];
    const { today, usual, limit } = unusual;
    return [{ kind: 'sync_volume', userId, since: now, count: today, data: { usual, limit } }];
  }
}
