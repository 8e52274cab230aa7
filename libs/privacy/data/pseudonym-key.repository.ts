import { Injectable } from '@nestjs/common';
import type { SystemScope } from '../../platform/database/index.js';
import { PseudonymKeyEntity } from './pseudonym-key.entity.js';

export type SealedKey = Pick<PseudonymKeyEntity, 'id' | 'keyEncrypted'>;

@Injectable()
export class PseudonymKeyRepository {
  find(scope: SystemScope): Promise<SealedKey | null> {
    return scope.manager.findOneBy(PseudonymKeyEntity, { onlyRow: true });
  }

  /** The first to come makes it; everybody gets that one. */
  async findOrInsert(scope: SystemScope, made: SealedKey): Promise<SealedKey> {
    await scope.query(`insert into pseudonym_keys (id, key_encrypted) values ($1, $2) on conflict do nothing`, [
      made.id,
      made.keyEncrypted,
    ]);
    return (await this.find(scope)) ?? made;
  }
}
