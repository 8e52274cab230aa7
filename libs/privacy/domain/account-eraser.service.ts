import { Injectable } from '@nestjs/common';
import { RevocationService } from '../../integrations/index.js';
import { Database, type ErasureScope } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/queue/index.js';
import { ClosedAccountRepository } from '../data/closed-account.repository.js';
import { ErasableTablesRepository } from '../data/erasable-tables.repository.js';
import type { ErasureCertificateEntity } from '../data/erasure-certificate.entity.js';
import { ErasureCertificateRepository } from '../data/erasure-certificate.repository.js';
import { AccountErasureService } from './account-erasure.service.js';
import { certificateHash } from './certificate.js';
import { ErasurePlanService } from './erasure-plan.service.js';
import { factsOf } from './erasure-facts.js';
import { type Erasure, TableEraser } from './table-eraser.service.js';

/** A provider that cannot be told is asked so often, a minute apart; then the tokens go all the same. */
const MOST_REVOCATIONS = 5;

/** Does the work of an erasure. Each step asks the rows what is left, so it may be cut off anywhere and begun again. */
@Injectable()
export class AccountEraser {
  constructor(
    private readonly database: Database,
    private readonly erasures: AccountErasureService,
    private readonly certificates: ErasureCertificateRepository,
    private readonly accounts: ClosedAccountRepository,
    private readonly plans: ErasurePlanService,
    private readonly tables: ErasableTablesRepository,
    private readonly eraser: TableEraser,
    private readonly revocations: RevocationService,
    private readonly queue: JobQueue,
  ) {}

  /**
   * Goes on with an erasure, to its end unless something else must end first; the sweep comes back to it.
   * @returns whether it has ended
   * @throws the signal's reason when it aborts
   */
  async work(erasureId: string, signal: AbortSignal): Promise<boolean> {
    const certificate = await this.erasures.find(erasureId);
    if (!certificate?.userId) return true;
    const erasure = { id: erasureId, userId: certificate.userId };
    await this.shutAgain(erasure.userId);
    if (certificate.unrevoked === null && !(await this.revoke(erasure, certificate.revocationAttempts))) return false;
    const plan = await this.plans.make(erasure.userId);
    await this.queue.forget(erasure.userId);
    await this.eraser.emptyWaiting(erasure, signal);
    for (const table of plan) await this.eraser.empty(erasure, table, signal);
    // A job that was at work when the account was shut ends by itself, for it finds nothing; then it can be removed.
    if ((await this.queue.forget(erasure.userId)) > 0) return false;
    await this.database.forErasure(erasure.userId, (scope) => this.certificates.sealAudit(scope, erasure.id));
    await this.eraser.empty(erasure, 'audit_entries', signal);
    return this.end(erasure, plan);
  }

  /** It may have been cut off between its first two transactions, or somebody may have opened the account again. */
  private async shutAgain(userId: string): Promise<void> {
    await this.database.asSystem('keep an account shut', (scope) => this.accounts.shut(scope, userId));
    await this.database.forUser(userId, (scope) => this.accounts.stopSyncs(scope));
  }

  /** @returns false when it is to be tried again */
  private async revoke({ id, userId }: Erasure, attempts: number): Promise<boolean> {
    const { revoked, failed } = await this.revocations.revokeAll(userId);
    const settled = failed === 0 || attempts + 1 >= MOST_REVOCATIONS;
    await this.database.forErasure(
      userId,
      (scope) => this.certificates.addRevocation(scope, id, revoked, settled ? failed : null),
      'privacy.revoked',
    );
    return settled;
  }

  /** The account itself, in one transaction with the end of its certificate. @returns false when something came meanwhile */
  private async end({ id, userId }: Erasure, plan: readonly string[]): Promise<boolean> {
    const ended = await this.database.forErasure(
      userId,
      async (scope) => {
        if (await this.plans.anyLeft(scope, plan)) return false;
        const certificate = await this.certificates.find(scope, id);
        if (!certificate) return true;
        await this.endCertificate(scope, certificate);
        await this.tables.deleteUser(scope);
        return true;
      },
      'privacy.ended',
    );
    if (ended) await this.queue.forget(userId);
    return ended;
  }

  private async endCertificate(scope: ErasureScope, certificate: ErasureCertificateEntity): Promise<void> {
    const late = await this.tables.delete(scope, 'audit_entries', 1_000);
    const identities = await this.tables.delete(scope, 'user_identities', 1_000);
    const { counts: before } = certificate;
    const counts = {
      ...before,
      audit_entries: (before.audit_entries ?? 0) + late,
      user_identities: identities,
      users: 1,
    };
    const endedAt = new Date();
    const hash = certificateHash(factsOf({ ...certificate, counts }, endedAt));
    await this.certificates.end(scope, certificate.id, { endedAt, counts, hash });
  }
}
