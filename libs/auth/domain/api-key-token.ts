import { randomBytes } from 'node:crypto';
import { randomToken, sha256 } from '../../platform/crypto/index.js';

/** Begins every key, so that people and scanners for leaked secrets recognize one. */
export const API_KEY_MARK = 'omni_';

const FORM = /^omni_([0-9a-f]{12})_[A-Za-z0-9_-]{43}$/;

/** A token as it is handed out once: the mark, a prefix to find the key by, and 256 random bits. */
export function newApiKeyToken(): { token: string; prefix: string; hash: Buffer } {
  const prefix = randomBytes(6).toString('hex');
  const token = `${API_KEY_MARK}${prefix}_${randomToken()}`;
  return { token, prefix, hash: sha256(token) };
}

/** The prefix of a token that is well formed; null for anything else. */
export function prefixOf(token: string): string | null {
  return FORM.exec(token)?.[1] ?? null;
}
