import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keyring, randomToken } from '../../platform/crypto/index.js';
import { Database, newId } from '../../platform/database/index.js';
import { PseudonymKeyRepository, type SealedKey } from '../data/pseudonym-key.repository.js';

/** Turns an id into what recognizes it and tells nobody what it was. */
export type Pseudonymizer = (userId: string) => Buffer;

/** A hash of a text under the key of this installation, or of a list. */
export type KeyedHash = (text: string) => Buffer;

const place = (rowId: string) => ({ table: 'pseudonym_keys', column: 'key_encrypted', rowId });

/**
 * Keyed hashes in place of ids. The key is made at first use and encrypted under ENCRYPTION_KEYS, so a dump alone cannot
 * test a guess; and it travels with the list of erasures, so that one which is older than the key can be replayed too.
 */
@Injectable()
export class Pseudonyms {
  constructor(
    private readonly database: Database,
    private readonly keys: PseudonymKeyRepository,
    private readonly keyring: Keyring,
  ) {}

  /** This installation's. */
  async own(): Promise<Pseudonymizer> {
    return this.under(await this.sealedKey());
  }

  /** That of a list of erasures. @throws DecryptionError when its key is not in ENCRYPTION_KEYS */
  under(key: SealedKey): Pseudonymizer {
    const hash = this.hashUnder(key);
    return (userId) => hash(`user:${userId}`);
  }

  /** Of whatever text, under this installation's key. */
  async hash(): Promise<KeyedHash> {
    return this.hashUnder(await this.sealedKey());
  }

  /** @throws DecryptionError when the key is not in ENCRYPTION_KEYS */
  hashUnder({ id, keyEncrypted }: SealedKey): KeyedHash {
    const key = Buffer.from(this.keyring.decrypt(keyEncrypted, place(id)), 'base64url');
    return (text) => createHmac('sha256', key).update(text).digest();
  }

  /** Takes over the key of a list, where there is none yet: what the list names can then be recognised here. */
  async adopt(key: SealedKey): Promise<SealedKey> {
    return this.database.asSystem('take over the key of pseudonyms', async (scope) => {
      return (await this.keys.find(scope)) ?? this.keys.findOrInsert(scope, key);
    });
  }

  /** The key as it is stored. */
  sealedKey(): Promise<SealedKey> {
    const id = newId();
    const made = { id, keyEncrypted: this.keyring.encrypt(randomToken(), place(id)) };
    return this.database.asSystem('the key of pseudonyms', async (scope) => {
      return (await this.keys.find(scope)) ?? this.keys.findOrInsert(scope, made);
    });
  }
}
