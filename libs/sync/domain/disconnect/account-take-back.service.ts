import { Injectable } from '@nestjs/common';
import { PeopleRemoval, PeopleSettler, contactsChanged } from '../../../contacts/index.js';
import { DisconnectionRepository, integrationChanged } from '../../../integrations/index.js';
import { Database, type UserScope } from '../../../platform/database/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { AccountErasureRepository } from '../../data/account-erasure.repository.js';
import { takeIntegrationAlone, takeTurnAlone } from '../../data/user-turn.js';
import { UndoFinishService } from '../undo-finish.service.js';
import { UndoService } from '../undo.service.js';

/** Items that one transaction deletes. */
const ITEMS = 500;

/** Takes back everything that an account brought: each import by its undo, then what the undos keep for a redo. */
@Injectable()
export class AccountTakeBack {
  constructor(
    private readonly database: Database,
    private readonly erasures: AccountErasureRepository,
    private readonly disconnections: DisconnectionRepository,
    private readonly undos: UndoService,
    private readonly undoFinish: UndoFinishService,
    private readonly removal: PeopleRemoval,
    private readonly settler: PeopleSettler,
    private readonly events: EventBus,
  ) {}

  /**
   * Goes on to its end, unless something that was put back has to be read first.
   * @returns whether nothing is left
   * @throws the signal's reason when it aborts
   */
  async work(userId: string, integrationId: string, signal: AbortSignal): Promise<boolean> {
    await this.undoBatches(userId, integrationId, signal);
    const waits = await this.database.forUser(userId, async (scope) => {
      await this.undoFinish.finishAllIn(scope);
      return this.erasures.isUndoing(scope, integrationId);
    });
    if (waits) return false;
    while (await this.takeRest(userId, integrationId)) signal.throwIfAborted();
    while ((await this.removeItems(userId, integrationId)) === ITEMS) signal.throwIfAborted();
    await this.database.forUser(userId, (scope) => this.erasures.removeTraces(scope, integrationId));
    return true;
  }

  private async undoBatches(userId: string, integrationId: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const batchId = await this.database.forUser(userId, (scope) => this.erasures.nextBatch(scope, integrationId));
      if (batchId === null) return;
      await this.undos.undo(userId, batchId);
      await this.database.forUser(userId, (scope) => this.disconnections.undone(scope, integrationId));
      this.events.publish(integrationChanged, { userId, integrationId });
    }
  }

  /** Items that no ledger names any more. @returns whether there were any */
  private takeRest(userId: string, integrationId: string): Promise<boolean> {
    const work = async (scope: UserScope) => {
      await takeIntegrationAlone(scope, integrationId);
      await takeTurnAlone(scope);
      const items = await this.erasures.stillHere(scope, integrationId, ITEMS);
      if (items.length === 0) return false;
      await this.removal.remove(
        scope,
        items.map(({ id }) => id),
        items[0]!.batchId,
      );
      await this.erasures.markTaken(scope, items);
      await this.settler.settle(scope, { removed: true });
      scope.afterCommit(() => this.events.publish(contactsChanged, { userId }));
      return true;
    };
    return this.database.forUser(userId, work, 'sync.take-rest');
  }

  private removeItems(userId: string, integrationId: string): Promise<number> {
    const work = async (scope: UserScope) => {
      const gone = await this.erasures.removeItems(scope, integrationId, ITEMS);
      if (gone > 0) await this.disconnections.removed(scope, integrationId, gone);
      return gone;
    };
    return this.database.forUser(userId, work, 'sync.remove-items');
  }
}
