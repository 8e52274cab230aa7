import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);
const NONCE = 12;
const TAG = 16;

/** Where a piece belongs; it decrypts nowhere else. */
export interface PiecePlace {
  readonly exportId: string;
  readonly position: number;
  readonly entry: string;
}

/** Packs a piece and encrypts it (AES-256-GCM): nonce, tag, ciphertext. @param key 32 bytes, of this export alone */
export async function sealPiece(content: Buffer, key: Buffer, place: PiecePlace): Promise<Buffer> {
  const packed = await pack(content, { level: 6 });
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(additionalData(place));
  const ciphertext = Buffer.concat([cipher.update(packed), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

/** The piece as it was. @throws Error when it was changed, moved, or sealed under another key */
export async function openPiece(sealed: Buffer, key: Buffer, place: PiecePlace): Promise<Buffer> {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(additionalData(place));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return unpack(Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]));
}

function additionalData({ exportId, position, entry }: PiecePlace): Buffer {
  return Buffer.from(`${exportId}\n${position}\n${entry}`);
}
