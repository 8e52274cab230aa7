import { Injectable } from '@nestjs/common';
import { DisconnectionRepository, LeavingService } from '../../../integrations/index.js';
import { Database } from '../../../platform/database/index.js';
import { JobQueue } from '../../../platform/queue/index.js';
import { AccountTakeBack } from './account-take-back.service.js';
import { disconnectJob } from './disconnect-job.js';
import { DisconnectEnd } from './disconnect-end.service.js';
import { leaveDelay } from './leave-delay.js';

/** Long enough for what an undo put back to be read. */
const AGAIN_MS = 2_000;

/** What one sweep looks at. */
const AT_ONCE = 100;

/**
 * Does what is left of giving up a connection. The row says which step it is at, and each step asks the rows what is left
 * of it, so it may be cut off anywhere and begun again.
 */
@Injectable()
export class DisconnectWorker {
  constructor(
    private readonly database: Database,
    private readonly disconnections: DisconnectionRepository,
    private readonly leaving: LeavingService,
    private readonly takeBack: AccountTakeBack,
    private readonly end: DisconnectEnd,
    private readonly queue: JobQueue,
  ) {}

  /**
   * @returns after how many milliseconds it goes on; null when there is nothing to do
   * @throws the signal's reason when it aborts
   */
  async work(userId: string, integrationId: string, signal: AbortSignal): Promise<number | null> {
    const row = await this.database.forUser(userId, (scope) => this.disconnections.find(scope, integrationId));
    if (!row || row.step === 'done') return null;
    if (row.step === 'leaving') {
      if (row.notBefore && row.notBefore > new Date()) return row.notBefore.getTime() - Date.now();
      const delayMs = await this.leave(userId, integrationId, row.attempts);
      if (delayMs !== null) return delayMs;
      return row.imported === 'erase' ? 0 : null;
    }
    const ended = await this.takeBack.work(userId, integrationId, signal);
    if (!ended) return AGAIN_MS;
    await this.end.erased(userId, integrationId);
    return null;
  }

  /** Hints at everything that is due, in case a job was lost. @returns how many that are */
  async goOn(): Promise<number> {
    const due = await this.database.asSystem('connections that are being given up', (scope) =>
      this.disconnections.due(scope, AT_ONCE),
    );
    for (const { userId, integrationId } of due) await this.queue.hint(disconnectJob, { userId, integrationId });
    return due.length;
  }

  /** @returns null when that is settled */
  private async leave(userId: string, integrationId: string, attempts: number): Promise<number | null> {
    const outcome = await this.leaving.leave(userId, integrationId);
    const delayMs = outcome === 'again' ? leaveDelay(attempts) : null;
    if (delayMs === null) await this.end.left(userId, integrationId, outcome);
    else await this.database.forUser(userId, (scope) => this.disconnections.putOff(scope, integrationId, delayMs));
    return delayMs;
  }
}
