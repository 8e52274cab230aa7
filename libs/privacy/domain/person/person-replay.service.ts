import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { PersonErasureRepository } from '../../data/person/person-erasure.repository.js';
import { PersonRepository } from '../../data/person/person.repository.js';
import type { SealedKey } from '../../data/pseudonym-key.repository.js';
import type { ErasedPerson } from '../erasure-list.js';
import { type KeyedHash, Pseudonyms } from '../pseudonyms.service.js';
import { personText } from './erased-people.service.js';
import { PersonErasureService } from './person-erasure.service.js';

/** An erasure that began, and in whose data. */
export interface BegunPerson {
  readonly userId: string;
  readonly erasureId: string;
}

const IDENTITIES_AT_ONCE = 5_000;

/** Keeps people erased, when a backup that is older brings them back. */
@Injectable()
export class PersonReplayService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly erasures: PersonErasureRepository,
    private readonly service: PersonErasureService,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  /** Everybody who was erased from somebody's data, or is being erased. */
  async list(): Promise<ErasedPerson[]> {
    const rows = await this.database.asSystem('the list of erasures, to be kept outside', (scope) =>
      this.erasures.listed(scope),
    );
    const pseudonym = await this.pseudonyms.own();
    return rows.map(({ userId, hashes, begunAt }) => ({
      user: pseudonym(userId).toString('hex'),
      person: hashes.map((hash) => hash.toString('hex')).sort(),
      begunAt: begunAt.toISOString(),
    }));
  }

  /**
   * Begins to erase whoever is on the list and there again, and keeps the others from coming in: those can only be told
   * under the key of the list, so not where another key was in use before.
   */
  async replay(key: SealedKey, listed: readonly ErasedPerson[], users: readonly string[]): Promise<BegunPerson[]> {
    const [pseudonym, theirs, ours] = [
      this.pseudonyms.under(key),
      this.pseudonyms.hashUnder(key),
      await this.pseudonyms.hash(),
    ];
    const byUser = Map.groupBy(listed, ({ user }) => user);
    const begun: BegunPerson[] = [];
    for (const userId of users) {
      const people = byUser.get(pseudonym(userId).toString('hex')) ?? [];
      if (people.length === 0) continue;
      const wanted = new Set(people.flatMap(({ person }) => person));
      for (const contactId of await this.whoIsBack(userId, wanted, theirs)) {
        const erasureId = await this.service.begin(userId, contactId, 'replayed');
        if (erasureId) begun.push({ userId, erasureId });
      }
      if (ours('same key').equals(theirs('same key'))) await this.service.keepOut(userId, people);
    }
    return begun;
  }

  /** Contacts by any of whose identities somebody on the list is recognised. */
  private async whoIsBack(userId: string, wanted: ReadonlySet<string>, hash: KeyedHash): Promise<string[]> {
    const back = new Set<string>();
    for (let after = ''; ;) {
      const page = await this.database.forUser(userId, (scope) =>
        this.people.identities(scope, after, IDENTITIES_AT_ONCE),
      );
      const found = page.filter((identity) => wanted.has(hash(personText(userId, identity)).toString('hex')));
      if (found.length > 0)
        for (const { contactId } of await this.database.forUser(userId, (scope) =>
          this.people.contactsOf(scope, found),
        ))
          back.add(contactId);
      if (page.length < IDENTITIES_AT_ONCE) return [...back].sort();
      after = page.at(-1)!;
    }
  }
}
