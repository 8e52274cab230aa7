import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { PeopleSettler, contactsChanged } from '../../../contacts/index.js';
import { sha256 } from '../../../platform/crypto/index.js';
import { Database, type UserScope } from '../../../platform/database/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { takeTurnAlone } from '../../../sync/index.js';
import { DataExportRepository } from '../../data/exports/data-export.repository.js';
import { ItemIdsRepository } from '../../data/person/item-ids.repository.js';
import { type PersonErasureEntity, STEPS } from '../../data/person/person-erasure.entity.js';
import { type Gone, PersonErasureRepository, type Progress } from '../../data/person/person-erasure.repository.js';
import { PersonItemsRepository, type Place } from '../../data/person/person-items.repository.js';
import { PersonRepository } from '../../data/person/person.repository.js';
import { PersonThingsRepository } from '../../data/person/person-things.repository.js';
import { Pseudonyms } from '../pseudonyms.service.js';
import { ItemEraser, type Search, idsBy } from './item-eraser.service.js';
import { PersonErasureService } from './person-erasure.service.js';
import { certificateOf, personCertificateText } from './person-certificate.js';
import { Redaction } from './redaction.js';
import { WordEraser } from './word-eraser.service.js';

/** Items in a transaction: their contents are read and searched in it. */
const ITEMS_AT_ONCE = 100;
const IDS_AT_ONCE = 500;

/** What a transaction came to: what is gone, and where to go on. */
type Piece = Gone & { progress: Progress };

/**
 * Does the work of erasing a person, a page in a transaction. How far it is stands in the row, and moves in the transaction
 * of the page, so it may be cut off anywhere and goes on there.
 */
@Injectable()
export class PersonEraser {
  constructor(
    private readonly database: Database,
    private readonly service: PersonErasureService,
    private readonly erasures: PersonErasureRepository,
    private readonly people: PersonRepository,
    private readonly items: PersonItemsRepository,
    private readonly things: PersonThingsRepository,
    private readonly ids: ItemIdsRepository,
    private readonly exports: DataExportRepository,
    private readonly itemEraser: ItemEraser,
    private readonly wordEraser: WordEraser,
    private readonly pseudonyms: Pseudonyms,
    private readonly settler: PeopleSettler,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /**
   * Goes on with an erasure, to its end unless an import must end first; the sweep comes back to it.
   * @returns whether it has ended
   * @throws the signal's reason when it aborts
   */
  async work(userId: string, erasureId: string, signal: AbortSignal): Promise<boolean> {
    const erasure = await this.service.find(userId, erasureId);
    if (!erasure || erasure.endedAt !== null) return true;
    const search = await this.searchFor(userId, erasure);
    for (;;) {
      signal.throwIfAborted();
      const step = await this.piece(userId, erasureId, search);
      if (step === 'ended') return true;
      if (step === 'waiting') return false;
      if (step === 'words') {
        await this.wordEraser.erase(userId, search.redaction, signal);
        await this.move(userId, erasureId, 'words', 'ids');
      }
    }
  }

  private async searchFor(userId: string, erasure: PersonErasureEntity): Promise<Search> {
    const { identities, words } = this.service.soughtBy(erasure);
    const own = await this.database.forUser(userId, (scope) => this.people.own(scope));
    const hash = await this.pseudonyms.hash();
    const others = own.filter((address) => !identities.includes(address));
    return { identities, redaction: new Redaction(words), own: others, idFor: idsBy(userId, hash) };
  }

  /** One transaction of the step that is to be done. @returns that step; `waiting` when it cannot go on now */
  private piece(userId: string, id: string, search: Search): Promise<PersonErasureEntity['step'] | 'waiting'> {
    return this.database.forUser(
      userId,
      async (scope) => {
        await takeTurnAlone(scope);
        const erasure = await this.erasures.hold(scope, id);
        if (!erasure) return 'ended';
        if (erasure.step === 'words') return 'words';
        if (erasure.step === 'ids' && (await this.ids.isListing(scope))) return 'waiting';
        const { progress, ...gone } = await this.pieceOf(scope, erasure, search);
        if (progress.step === 'ended') return this.end(scope, erasure);
        await this.erasures.advance(scope, id, gone, progress);
        return erasure.step;
      },
      'privacy.person piece',
    );
  }

  private async pieceOf(scope: UserScope, erasure: PersonErasureEntity, search: Search): Promise<Piece> {
    const after = erasure.place === null ? null : (JSON.parse(erasure.place) as Place);
    switch (erasure.step) {
      case 'items': {
        const page = await this.items.items(scope, after, ITEMS_AT_ONCE);
        return { ...(await this.itemEraser.eraseItems(scope, search, page)), progress: paged(erasure, page) };
      }
      case 'images': {
        const page = await this.items.images(scope, after, ITEMS_AT_ONCE);
        return { ...(await this.itemEraser.eraseImages(scope, search, page)), progress: paged(erasure, page) };
      }
      case 'files': {
        const { page, gone } = await this.itemEraser.eraseFiles(scope, search, after, ITEMS_AT_ONCE);
        return { ...gone, progress: paged(erasure, page) };
      }
      case 'person': {
        const contacts = await this.things.contacts(scope, search.identities, erasure.contactId ?? '');
        await this.settler.begin(scope);
        const counts = await this.things.remove(scope, contacts, search.identities);
        await this.settler.settle(scope, { removed: true });
        return { counts, progress: { step: next('person'), place: null } };
      }
      default:
        return this.renameSome(scope, search);
    }
  }

  private async renameSome(scope: UserScope, { idFor, identities }: Search): Promise<Piece> {
    const named = await this.ids.named(scope, IDS_AT_ONCE);
    if (named.length > 0) {
      await this.ids.rename(
        scope,
        named,
        named.map(({ sourceId }) => idFor(sourceId)),
      );
      return { counts: {}, progress: { step: 'ids', place: null } };
    }
    // Somebody may have written the address into something while all of this went on: then it is gone through again.
    const again = await this.things.anyLeft(scope, identities);
    return { counts: {}, progress: { step: again ? 'items' : 'ended', place: null } };
  }

  private async end(scope: UserScope, erasure: PersonErasureEntity): Promise<'ended'> {
    // An export that was written before still tells of them.
    await this.exports.dropAll(scope);
    const endedAt = new Date();
    const certificate = certificateOf(erasure, endedAt);
    await this.erasures.end(scope, erasure.id, endedAt, sha256(personCertificateText(certificate)));
    const { counts, changed, subject } = certificate;
    await this.audit.record(scope, {
      action: 'person.erased',
      subjectType: 'person_erasure',
      subjectId: erasure.id,
      actor: 'system',
      data: { subject, changed, rows: Object.values(counts).reduce((sum, rows) => sum + rows, 0) },
    });
    const { userId } = scope;
    scope.afterCommit(() => this.events.publish(contactsChanged, { userId }));
    return 'ended';
  }

  private move(userId: string, id: string, from: PersonErasureEntity['step'], to: Progress['step']): Promise<void> {
    return this.database.forUser(
      userId,
      async (scope) => {
        const erasure = await this.erasures.hold(scope, id);
        if (erasure?.step === from) await this.erasures.advance(scope, id, { counts: {} }, { step: to, place: null });
      },
      'privacy.person moved',
    );
  }
}

const next = (step: PersonErasureEntity['step']): PersonErasureEntity['step'] => STEPS[STEPS.indexOf(step) + 1]!;

/** On to the next page, or to the next step behind the last one. */
function paged({ step }: PersonErasureEntity, page: readonly { place: readonly [string, string] }[]): Progress {
  const done = page.length;
  if (done < ITEMS_AT_ONCE) return { step: next(step), place: null, done };
  return { step, place: JSON.stringify(page.at(-1)!.place), done };
}
