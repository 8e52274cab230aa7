import { Injectable } from '@nestjs/common';
import { ConnectorRegistry } from '../../integrations/index.js';
import { Notifications } from '../../notifications/index.js';
import type { UserScope } from '../../platform/database/index.js';
import type { UndoReport } from '../data/batch.types.js';
import type { FinishedBatch } from '../data/batch-finish.repository.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';

type Failing = Pick<SyncBatchEntity, 'id' | 'integrationId' | 'source' | 'kind'>;

const items = (count: number): string => (count === 1 ? '1 item' : `${count.toLocaleString('en')} items`);

/** What the user is told of batches while they look elsewhere; written in the transaction of what it tells of. */
@Injectable()
export class SyncNotices {
  constructor(
    private readonly notifications: Notifications,
    private readonly registry: ConnectorRegistry,
  ) {}

  /** An import or a listing of everything is over; looks for changes are too many to tell of each. */
  finished(scope: UserScope, { id, source, kind, stored, failed }: FinishedBatch): Promise<void> {
    const what = kind === 'resync' ? 'listed again' : 'imported';
    const rest = failed > 0 ? ` ${items(failed)} could not be read: the batch names each with its error.` : '';
    return this.notifications.add(scope, {
      kind: 'sync_done',
      subjectType: 'sync_batch',
      subjectId: id,
      title: `${this.nameOf(source)} is ${what}`,
      body: `${items(stored)} came in.${rest}`,
    });
  }

  /** @param why in plain words, without content or addresses */
  failed(scope: UserScope, { id, source, kind }: Failing, why: string): Promise<void> {
    const what = kind === 'incremental' ? 'The look for changes in' : 'The import of';
    return this.notifications.add(scope, {
      kind: 'sync_failed',
      subjectType: 'sync_batch',
      subjectId: id,
      title: `${what} ${this.nameOf(source)} failed`,
      body: `${why}. What had come in before is kept.`,
    });
  }

  reconnect(scope: UserScope, { integrationId, source }: Failing): Promise<void> {
    return this.notifications.add(scope, {
      kind: 'reconnect',
      subjectType: 'integration',
      subjectId: integrationId,
      title: `Connect ${this.nameOf(source)} again`,
      body: 'The provider ended the access to this account. Nothing is lost; it goes on as soon as it is connected again.',
    });
  }

  /** What an undo took away, and who stays. */
  undone(scope: UserScope, { id, source }: Failing, { items: gone, contacts, keptTotal }: UndoReport): Promise<void> {
    const kept = keptTotal > 0 ? ` ${keptTotal.toLocaleString('en')} contacts stay; the batch names them.` : '';
    return this.notifications.add(scope, {
      kind: 'undo_done',
      subjectType: 'sync_batch',
      subjectId: id,
      title: `What came from ${this.nameOf(source)} was taken back`,
      body: `${items(gone)} and ${contacts.toLocaleString('en')} contacts are gone.${kept} You can bring it all back.`,
    });
  }

  private nameOf(source: string): string {
    return this.registry.has(source) ? this.registry.get(source).name : 'The account';
  }
}
