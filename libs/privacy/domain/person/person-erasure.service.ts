import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { Keyring, sha256 } from '../../../platform/crypto/index.js';
import { Database, type UserScope, newId } from '../../../platform/database/index.js';
import { JobQueue } from '../../../platform/queue/index.js';
import { takeTurnAlone } from '../../../sync/index.js';
import { ErasedIdentityRepository } from '../../data/person/erased-identity.repository.js';
import type { PersonErasureEntity } from '../../data/person/person-erasure.entity.js';
import { PersonErasureRepository } from '../../data/person/person-erasure.repository.js';
import { type KnownPerson, type PersonCounts, PersonRepository } from '../../data/person/person.repository.js';
import { erasePersonJob } from '../privacy-jobs.js';
import type { ErasedPerson } from '../erasure-list.js';
import { type KeyedHash, Pseudonyms } from '../pseudonyms.service.js';
import { personText } from './erased-people.service.js';
import { certificateOf, personCertificateText } from './person-certificate.js';
import { type Sought, readSought, soughtOf, writeSought } from './sought.js';

/** Whom an erasure would be about, and how much there is of them. */
export interface PersonOutlook extends PersonCounts {
  readonly contactId: string;
  readonly displayName: string;
  /** What is to be typed out: their address, or their name where there is none. */
  readonly confirmation: string;
}

const place = (rowId: string) => ({ table: 'person_erasures', column: 'sought_encrypted', rowId });

/** Begins to erase people, and shows what becomes of it. */
@Injectable()
export class PersonErasureService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly erasures: PersonErasureRepository,
    private readonly erased: ErasedIdentityRepository,
    private readonly pseudonyms: Pseudonyms,
    private readonly keyring: Keyring,
    private readonly audit: AuditLog,
    private readonly queue: JobQueue,
  ) {}

  /** What erasing somebody would do; changes nothing. @returns null when the user has no such contact */
  outlook(userId: string, contactId: string): Promise<PersonOutlook | null> {
    return this.database.forUser(userId, async (scope) => {
      const person = await this.people.find(scope, contactId);
      if (!person) return null;
      const counts = await this.people.count(scope, person, await this.people.own(scope));
      return { ...counts, contactId: person.contactId, displayName: person.displayName, confirmation: toType(person) };
    });
  }

  /**
   * From the commit on nothing that comes in brings the person back. A job takes away what is there.
   * @returns the erasure's id; null when the user has no such contact, or it is being erased already
   */
  async begin(userId: string, contactId: string, reason: 'asked' | 'replayed'): Promise<string | null> {
    const hash = await this.pseudonyms.hash();
    const id = newId();
    const begun = await this.database.forUser(
      userId,
      (scope) => this.insert(scope, { id, contactId, reason, hash }),
      'privacy.person begun',
    );
    if (!begun) return null;
    await this.queue.hint(erasePersonJob, { userId, erasureId: id });
    return id;
  }

  /** The user's, newest first. */
  newest(userId: string, limit: number): Promise<PersonErasureEntity[]> {
    return this.database.forUser(userId, (scope) => this.erasures.newest(scope, limit));
  }

  find(userId: string, id: string): Promise<PersonErasureEntity | null> {
    return this.database.forUser(userId, (scope) => this.erasures.find(scope, id));
  }

  /** Whom an erasure is about, while it is under way. */
  soughtBy({ id, soughtEncrypted }: PersonErasureEntity): Sought {
    return readSought(this.keyring.decrypt(soughtEncrypted ?? '', place(id)));
  }

  /** Has people of a list, whom nobody knows any more, left out of what comes in. */
  async keepOut(userId: string, people: readonly ErasedPerson[]): Promise<void> {
    await this.database.forUser(userId, async (scope) => {
      const known = await this.erased.hashes(scope);
      for (const { person, begunAt } of people.filter(({ person }) => person.some((hash) => !known.has(hash)))) {
        const hashes = person.map((hash) => Buffer.from(hash, 'hex'));
        const now = new Date();
        const row = { id: newId(), hashes, begunAt: new Date(begunAt), counts: {}, changed: 0 };
        const hash = sha256(personCertificateText(certificateOf(row, now)));
        await this.erasures.insertEnded(scope, row, now, hash);
        await this.erased.insert(scope, row.id, hashes);
      }
    });
  }

  /** Hints at everything that is not finished, in case a job was lost. @returns how many that are */
  async goOn(): Promise<number> {
    const open = await this.database.asSystem('people who are being erased', (scope) =>
      this.erasures.unfinished(scope, 100),
    );
    for (const { id, userId } of open) await this.queue.hint(erasePersonJob, { userId, erasureId: id });
    return open.length;
  }

  private async insert(
    scope: UserScope,
    { id, contactId, reason, hash }: { id: string; contactId: string; reason: 'asked' | 'replayed'; hash: KeyedHash },
  ): Promise<boolean> {
    // What is being normalized was read before anybody knew: it is written first, and then looked through.
    await takeTurnAlone(scope);
    const person = await this.people.find(scope, contactId);
    if (!person) return false;
    const sought = soughtOf(person, await this.people.namesakes(scope, person));
    const hashes = sought.identities.map((identity) => hash(personText(scope.userId, identity)));
    const soughtEncrypted = this.keyring.encrypt(writeSought(sought), place(id));
    const erasure = { id, contactId: person.contactId, reason, hashes, soughtEncrypted };
    if (!(await this.erasures.insert(scope, erasure))) return false;
    await this.erased.insert(scope, id, hashes);
    await this.audit.record(scope, {
      action: 'person.erasure_begun',
      subjectType: 'person_erasure',
      subjectId: id,
      actor: reason === 'asked' ? 'user' : 'system',
      data: { reason, identities: hashes.length },
    });
    return true;
  }
}

function toType({ primaryEmail, identities, displayName }: KnownPerson): string {
  return primaryEmail ?? identities.find((identity) => identity.includes('@')) ?? displayName;
}
