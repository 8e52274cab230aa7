import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import { ErasedIdentityRepository } from '../../data/person/erased-identity.repository.js';
import { type KeyedHash, Pseudonyms } from '../pseudonyms.service.js';

/** Whether somebody was erased, by what they are recognised by: an address in its normal form, a number, a row's hash. */
export type IsErased = (identity: string) => boolean;

/** What a keyed hash of a person is made of. @param identity in its normal form */
export const personText = (userId: string, identity: string): string => `person:${userId}:${identity}`;

/** Knows who must not come back, without knowing who they are. */
@Injectable()
export class ErasedPeople {
  constructor(
    private readonly identities: ErasedIdentityRepository,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  /** Hashes of those whom the user had erased, in hex; none for almost everybody. */
  hashes(scope: UserScope): Promise<ReadonlySet<string>> {
    return this.identities.hashes(scope);
  }

  /** Outside a scope. @param hashes from `hashes` */
  async recognizer(userId: string, hashes: ReadonlySet<string>): Promise<IsErased> {
    if (hashes.size === 0) return () => false;
    const hash: KeyedHash = await this.pseudonyms.hash();
    return (identity) => hashes.has(hash(personText(userId, identity)).toString('hex'));
  }
}
