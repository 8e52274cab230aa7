import { Injectable } from '@nestjs/common';
import { Keyring, randomToken } from '../../../platform/crypto/index.js';

const place = (rowId: string) => ({ table: 'data_exports', column: 'key_encrypted', rowId });

/** Keys of exports: each has its own, so that with its row the whole content is gone. */
@Injectable()
export class ExportKeys {
  constructor(private readonly keyring: Keyring) {}

  /** A new key, as it is stored. */
  make(exportId: string): string {
    return this.keyring.encrypt(randomToken(32), place(exportId));
  }

  /** @throws DecryptionError when its key is not in ENCRYPTION_KEYS */
  open(exportId: string, keyEncrypted: string): Buffer {
    return Buffer.from(this.keyring.decrypt(keyEncrypted, place(exportId)), 'base64url');
  }
}
