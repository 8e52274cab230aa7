import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { AuditRepository } from '../data/audit.repository.js';
import { WHOLE_LOG } from './audit-filter.js';
import { CHAIN_START, follows } from './chain.js';

const PAGE = 1000;

/** `entries` counts those that were found in order; `brokenAt` is the number of the first that was not, null when valid. */
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

  /** One short transaction a page: entries only ever follow, so the chain cannot change between two of them. */
  async verify(userId: string): Promise<AuditVerdict> {
    let link = CHAIN_START;
    for (;;) {
      // The first page has no lower bound, so that an entry numbered below the first does not hide.
      const after = link === CHAIN_START ? null : link.sequence;
      const page = await this.database.forUser(userId, (scope) => this.repository.chain(scope, PAGE, after, WHOLE_LOG));
      for (const row of page) {
        if (!follows(link, row)) return { valid: false, entries: link.sequence, brokenAt: link.sequence + 1 };
        link = row;
      }
      if (page.length < PAGE) return { valid: true, entries: link.sequence, brokenAt: null };
    }
  }
}
