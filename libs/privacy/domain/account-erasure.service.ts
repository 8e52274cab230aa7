import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { randomToken, sha256 } from '../../platform/crypto/index.js';
import { Database, newId } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/queue/index.js';
import { ClosedAccountRepository } from '../data/closed-account.repository.js';
import type { ErasureCertificateEntity } from '../data/erasure-certificate.entity.js';
import { ErasureCertificateRepository } from '../data/erasure-certificate.repository.js';
import { eraseAccountJob } from './privacy-jobs.js';
import { Pseudonyms } from './pseudonyms.service.js';

/** An erasure that has begun. */
export interface BegunErasure {
  readonly id: string;
  /** With it the person reads the certificate when they can no longer sign in; it is not kept anywhere. */
  readonly receipt: string;
}

/** Who asked for it: the person, or whoever replays the list after a restore. */
export type ErasureReason = 'asked' | 'replayed';

/** Begins erasures, and shows what became of them. */
@Injectable()
export class AccountErasureService {
  constructor(
    private readonly database: Database,
    private readonly certificates: ErasureCertificateRepository,
    private readonly accounts: ClosedAccountRepository,
    private readonly pseudonyms: Pseudonyms,
    private readonly audit: AuditLog,
    private readonly queue: JobQueue,
  ) {}

  /**
   * Shuts an account for good; from the commit on it is refused everywhere within five seconds. A job deletes the rest.
   * @returns null when it is being erased already
   */
  async begin(userId: string, reason: ErasureReason): Promise<BegunErasure | null> {
    const subject = (await this.pseudonyms.own())(userId);
    const [id, receipt] = [newId(), randomToken()];
    const begun = await this.database.asSystem('shut an account that is to be erased', async (scope) => {
      if (!(await this.certificates.insert(scope, { id, userId, subject, receiptHash: sha256(receipt) }))) return false;
      await this.accounts.shut(scope, userId);
      await this.audit.recordFor(scope, userId, {
        action: 'account.erasure_begun',
        subjectType: 'erasure',
        subjectId: id,
        actor: reason === 'asked' ? 'user' : 'system',
        data: { reason },
      });
      return true;
    });
    if (!begun) return null;
    await this.database.forUser(userId, (scope) => this.accounts.stopSyncs(scope));
    await this.queue.hint(eraseAccountJob, { erasureId: id });
    return { id, receipt };
  }

  /** @param receipt what `begin` gave @returns null when there is no such erasure */
  byReceipt(receipt: string): Promise<ErasureCertificateEntity | null> {
    return this.database.asSystem('show a certificate to whoever has its receipt', (scope) =>
      this.certificates.findByReceipt(scope, sha256(receipt)),
    );
  }

  find(id: string): Promise<ErasureCertificateEntity | null> {
    return this.database.asSystem('an erasure, whose user cannot sign in', (scope) =>
      this.certificates.find(scope, id),
    );
  }

  /** For whoever operates the installation, newest first. @param after those behind this one; null for the newest */
  newest(limit: number, after: string | null): Promise<ErasureCertificateEntity[]> {
    return this.database.asSystem('list the erasures of an installation', (scope) =>
      this.certificates.newest(scope, limit, after),
    );
  }

  /** Hints at everything that is not finished, in case a job was lost. @returns how many that are */
  async goOn(): Promise<number> {
    const open = await this.database.asSystem('erasures that are not finished', (scope) =>
      this.certificates.unfinished(scope, 100),
    );
    for (const erasureId of open) await this.queue.hint(eraseAccountJob, { erasureId });
    return open.length;
  }
}
