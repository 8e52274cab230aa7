import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { DuplicateRepository, type DuplicateView, type MergedView } from '../data/duplicate.repository.js';
import { ProvenanceRepository, type ProvenanceView } from '../data/provenance.repository.js';

export type { DuplicateView, MergedView } from '../data/duplicate.repository.js';
export type { ProvenanceView } from '../data/provenance.repository.js';

/** Who may be one person, who was merged and why, and where what is known of them came from. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly database: Database,
    private readonly duplicates: DuplicateRepository,
    private readonly provenance: ProvenanceRepository,
  ) {}

  /** Suggestions, the likeliest first. @param after the last one seen */
  list(
    userId: string,
    limit: number,
    after: Pick<DuplicateView, 'score' | 'leftId' | 'rightId'> | null,
    total: boolean,
  ): Promise<{ rows: DuplicateView[]; total?: number }> {
    return this.database.forUser(userId, async (scope) => {
      const rows = await this.duplicates.list(scope, limit, after);
      return { rows, ...(total && { total: await this.duplicates.count(scope) }) };
    });
  }

  /** @returns what is shown as part of each contact, in the order of the ids */
  async merged(userId: string, contactIds: readonly string[]): Promise<MergedView[][]> {
    const found = await this.database.forUser(userId, (scope) => this.duplicates.merged(scope, contactIds));
    const byContact = Map.groupBy(found, ({ intoId }) => intoId);
    return contactIds.map((id) => byContact.get(id) ?? []);
  }

  /** @returns where the fields of each contact came from, in the order of the ids */
  async sources(userId: string, contactIds: readonly string[]): Promise<ProvenanceView[][]> {
    const found = await this.database.forUser(userId, (scope) => this.provenance.find(scope, contactIds));
    const byContact = Map.groupBy(found, ({ contactId }) => contactId);
    return contactIds.map((id) => byContact.get(id) ?? []);
  }
}
