import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { ClosedAccountRepository } from '../data/closed-account.repository.js';
import { ErasureCertificateRepository } from '../data/erasure-certificate.repository.js';
import { AccountErasureService } from './account-erasure.service.js';
import type { ErasureList } from './erasure-list.js';
import { type BegunPerson, PersonReplayService } from './person/person-replay.service.js';
import { Pseudonyms } from './pseudonyms.service.js';

/** What a replay found. */
export interface Replayed {
  /** Erasures that the list names. */
  readonly listed: number;
  /** Ids of the erasures that began, of accounts that were there again. */
  readonly begun: readonly string[];
  /** Erasures that began of people who were there again. */
  readonly people: readonly BegunPerson[];
}

/** Keeps who was erased erased, when a backup that is older brings them back. */
@Injectable()
export class ErasureReplayService {
  constructor(
    private readonly database: Database,
    private readonly certificates: ErasureCertificateRepository,
    private readonly accounts: ClosedAccountRepository,
    private readonly pseudonyms: Pseudonyms,
    private readonly erasures: AccountErasureService,
    private readonly people: PersonReplayService,
  ) {}

  /** Everybody that was erased, or is being erased. */
  async list(): Promise<ErasureList> {
    const key = await this.pseudonyms.sealedKey();
    const rows = await this.database.asSystem('the list of erasures, to be kept outside', (scope) =>
      this.certificates.subjects(scope),
    );
    const erased = rows.map(({ subject, begunAt }) => ({
      subject: subject.toString('hex'),
      begunAt: begunAt.toISOString(),
    }));
    return { key: { id: key.id, keyEncrypted: key.keyEncrypted }, erased, people: await this.people.list() };
  }

  /**
   * Begins to erase whoever is on the list and there again. Doing it twice does it once.
   * @throws DecryptionError when the list's key cannot be read with this installation's ENCRYPTION_KEYS
   */
  async replay({ key, erased, people }: ErasureList): Promise<Replayed> {
    await this.pseudonyms.adopt(key);
    const pseudonym = this.pseudonyms.under(key);
    const wanted = new Set(erased.map(({ subject }) => subject));
    const users = await this.database.asSystem('find who was erased before a backup was restored', (scope) =>
      this.accounts.userIds(scope),
    );
    const begun: string[] = [];
    for (const userId of users.filter((id) => wanted.has(pseudonym(id).toString('hex')))) {
      const erasure = await this.erasures.begin(userId, 'replayed');
      if (erasure) begun.push(erasure.id);
    }
    return { listed: erased.length + people.length, begun, people: await this.people.replay(key, people, users) };
  }
}
