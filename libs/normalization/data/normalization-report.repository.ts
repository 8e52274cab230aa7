import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { NormalizationReportEntity, ReportExample } from './normalization-report.entity.js';

/** Which report: of a version of the mapping, for a source. */
export type ReportKey = Pick<NormalizationReportEntity, 'version' | 'source'>;

/** What became of some items that were mapped again. */
export interface Tally {
  examined: number;
  changed: number;
  unchanged: number;
  removed: number;
  failed: number;
  kept: number;
  examples: ReportExample[];
}

export type NormalizationReport = ReportKey & Tally & { startedAt: Date; finishedAt: Date | null };

/** As many examples as somebody may want to look at. */
const EXAMPLES = 50;

const ADD = `
  insert into normalization_reports as r
    (user_id, version, source, examined, changed, unchanged, removed, failed, kept, examples)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, jsonb_path_query_array($10::jsonb, '$[0 to ${EXAMPLES - 1}]'))
  on conflict (user_id, version, source) do update set
    examined = r.examined + excluded.examined, changed = r.changed + excluded.changed,
    unchanged = r.unchanged + excluded.unchanged, removed = r.removed + excluded.removed,
    failed = r.failed + excluded.failed, kept = r.kept + excluded.kept, finished_at = null,
    examples = jsonb_path_query_array(r.examples || excluded.examples, '$[0 to ${EXAMPLES - 1}]')`;

const COLUMNS = `version, source, started_at "startedAt", finished_at "finishedAt", examined, changed, unchanged, removed,
  failed, kept, examples`;

// Versions begin with 1: what has 0 waits for another reason, see RenormalizationRepository.
const FINISH = `
  update normalization_reports set finished_at = now()
  where user_id = $1 and version = $2 and source = $3 and finished_at is null and not exists (
    select from raw_events
    where user_id = $1 and source = $3 and normalized_version > 0 and normalized_version < $2 and undone_batch_id is null)
  returning ${COLUMNS}`;

/** Keeps what newer versions of the mapping changed. */
@Injectable()
export class NormalizationReportRepository {
  /** Adds to a report, which begins with the first that is added. */
  async add(scope: UserScope, { version, source }: ReportKey, tally: Tally): Promise<void> {
    const { examined, changed, unchanged, removed, failed, kept, examples } = tally;
    const counts = [examined, changed, unchanged, removed, failed, kept];
    await scope.query(ADD, [scope.userId, version, source, ...counts, JSON.stringify(examples)]);
  }

  /** Ends a report when nothing of an older version is left. @returns it, if that was so */
  async finish(scope: UserScope, { version, source }: ReportKey): Promise<NormalizationReport | undefined> {
    const [report] = await scope.query<NormalizationReport>(FINISH, [scope.userId, version, source]);
    return report;
  }

  /** The newest first. */
  list(scope: UserScope, limit: number): Promise<NormalizationReport[]> {
    return scope.query<NormalizationReport>(
      `select ${COLUMNS} from normalization_reports where user_id = $1
       order by started_at desc, version desc, source limit $2`,
      [scope.userId, limit],
    );
  }
}
