import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig, platformConfig } from '../config/index.js';
import { constantTimeEqual } from './tokens.js';

/** The place that a secret is stored in; a ciphertext moved to another row or column does not decrypt. */
export interface SecretPlace {
  table: string;
  column: string;
  rowId: string;
}

const VERSION = 'v1';

/** A stored secret that cannot be read: tampered with, moved, or encrypted by a key that is gone. Never holds the secret. */
export class DecryptionError extends Error {
  constructor(reason: string) {
    super(`A stored secret cannot be decrypted: ${reason}`);
    this.name = 'DecryptionError';
  }
}

/**
 * Encrypts secrets at rest with AES-256-GCM. The envelope is `v1.<key id>.<nonce>.<tag>.<ciphertext>`, all base64url;
 * version, key id and place are authenticated with it. The newest key encrypts, every key of the ring decrypts.
 */
@Injectable()
export class Keyring {
  private readonly keys: Map<string, Buffer>;
  /** Id of the key that encrypts. */
  readonly newestKeyId: string;

  constructor(@InjectConfig(platformConfig) config: Pick<ConfigOf<typeof platformConfig>, 'ENCRYPTION_KEYS'>) {
    const entries = config.ENCRYPTION_KEYS.split(',').map((entry) => entry.split(':') as [string, string]);
    this.keys = new Map(entries.map(([id, key]) => [id, Buffer.from(key, 'base64url')]));
    this.newestKeyId = entries[0]![0];
  }

  encrypt(plaintext: string, place: SecretPlace): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key(this.newestKeyId), nonce);
    cipher.setAAD(additionalData(this.newestKeyId, place));
    const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
    return [
      VERSION,
      this.newestKeyId,
      ...[nonce, cipher.getAuthTag(), ciphertext].map((part) => part.toString('base64url')),
    ].join('.');
  }

  /** @throws DecryptionError when the envelope, its place or its key does not fit. */
  decrypt(envelope: string, place: SecretPlace): string {
    const [version, keyId, nonce, tag, ciphertext] = envelope.split('.');
    if (version !== VERSION || !keyId || !nonce || !tag || ciphertext === undefined)
      throw new DecryptionError('unknown envelope');
    const decipher = createDecipheriv('aes-256-gcm', this.key(keyId), Buffer.from(nonce, 'base64url'), {
      authTagLength: 16,
    });
    decipher.setAAD(additionalData(keyId, place));
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    try {
      return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64url')), decipher.final()]).toString('utf8');
    } catch {
      throw new DecryptionError('it was changed or moved');
    }
  }

  /** The same secret under the newest key. @throws DecryptionError like `decrypt` */
  renew(envelope: string, place: SecretPlace): string {
    return this.encrypt(this.decrypt(envelope, place), place);
  }

  /** Whether an envelope is under the newest key, by what it says of itself. */
  isNewest(envelope: string): boolean {
    return envelope.split('.', 2)[1] === this.newestKeyId;
  }

  /**
   * Signs a text with a key that is derived from the newest one for a single purpose, so that what is signed for one
   * thing is worth nothing elsewhere. @returns `<key id>.<HMAC-SHA-256>`
   */
  sign(text: string, purpose: string): string {
    return `${this.newestKeyId}.${this.mac(this.newestKeyId, text, purpose).toString('base64url')}`;
  }

  /** Whether `sign` made it, under any key that is still in the ring. */
  isSigned(text: string, purpose: string, signature: string): boolean {
    const [keyId = '', mac = ''] = signature.split('.', 2);
    if (!this.keys.has(keyId)) return false;
    return constantTimeEqual(this.mac(keyId, text, purpose), Buffer.from(mac, 'base64url'));
  }

  /** Ids of all keys, newest first. */
  get keyIds(): string[] {
    return [...this.keys.keys()];
  }

  private mac(keyId: string, text: string, purpose: string): Buffer {
    const derived = hkdfSync('sha256', this.key(keyId), '', `omnicrm ${purpose}`, 32);
    return createHmac('sha256', Buffer.from(derived)).update(text).digest();
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new DecryptionError(`key ${id} is not in ENCRYPTION_KEYS`);
    return key;
  }
}

function additionalData(keyId: string, { table, column, rowId }: SecretPlace): Buffer {
  return Buffer.from([VERSION, keyId, table, column, rowId].join('\n'));
}
