import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { type AuditCut, AuditRepository, type ChainedAuditRow } from '../data/audit.repository.js';
import { WHOLE_LOG } from './audit-filter.js';
import { CHAIN_START, type ChainLink, follows } from './chain.js';

const PAGE = 1000;

/** `entries` counts those that were found in order, from the first that was not cut off; `brokenAt` is the number of the first that was not, null when valid. */
export interface AuditVerdict {
  valid: boolean;
  entries: number;
  brokenAt: number | null;
}

/** Recomputes a user's chain from its texts, without trusting anything that the database says about them. */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly database: Database,
    private readonly repository: AuditRepository,
  ) {}

  /**
   * One short transaction a page: entries only ever follow, so the chain cannot change between two of them. Where the beginning
   * was cut off, the rest begins below a checkpoint, which is itself a part of the chain.
   */
  async verify(userId: string): Promise<AuditVerdict> {
    const cuts = await this.database.forUser(userId, (scope) => this.repository.cuts(scope));
    const told = new Map(cuts.map(({ through, hash }) => [through, hash]));
    let start = CHAIN_START;
    let link = start;
    const broken = (): AuditVerdict => ({
      valid: false,
      entries: link.sequence - start.sequence,
      brokenAt: link.sequence + 1,
    });
    for (let first = true; ; first = false) {
      // The first page has no lower bound, so that an entry numbered below the first does not hide.
      const after = first ? null : link.sequence;
      const page = await this.database.forUser(userId, (scope) => this.repository.chain(scope, PAGE, after, WHOLE_LOG));
      const begin = first && page[0] ? beginningOf(page[0], cuts) : null;
      if (begin) link = start = begin;
      for (const row of page) {
        const hash = told.get(row.sequence);
        if (!follows(link, row) || (hash && !hash.equals(row.hash))) return broken();
        link = row;
      }
      if (page.length < PAGE) return { valid: true, entries: link.sequence - start.sequence, brokenAt: null };
    }
  }
}

/** Before the first entry that is there, if a checkpoint says that what was before it is gone. */
function beginningOf(first: ChainedAuditRow, cuts: readonly AuditCut[]): ChainLink | null {
  const sequence = first.sequence - 1;
  const covers = ({ through, hash }: AuditCut): boolean =>
    through > sequence || (through === sequence && hash.equals(first.previousHash));
  return sequence > 0 && cuts.some(covers) ? { sequence, hash: first.previousHash } : null;
}
