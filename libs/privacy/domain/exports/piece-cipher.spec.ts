import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { openPiece, sealPiece } from './piece-cipher.js';

const key = randomBytes(32);
const place = { exportId: 'one', position: 3, entry: 'data/contacts.jsonl' };
const content = Buffer.from('a line of an address book\n'.repeat(500));

describe('a sealed piece', () => {
  it('is small, tells nothing, and opens in its place', async () => {
    const sealed = await sealPiece(content, key, place);
    expect(sealed.length).toBeLessThan(content.length / 10);
    expect(sealed.includes('address')).toBe(false);
    expect(await openPiece(sealed, key, place)).toEqual(content);
    expect(await openPiece(await sealPiece(Buffer.alloc(0), key, place), key, place)).toEqual(Buffer.alloc(0));
  });

  it.each([
    ['another export', { ...place, exportId: 'two' }],
    ['another position', { ...place, position: 4 }],
    ['another file', { ...place, entry: 'data/tags.jsonl' }],
  ])('does not open in %s', async (_, elsewhere) => {
    await expect(openPiece(await sealPiece(content, key, place), key, elsewhere)).rejects.toThrow();
  });

  it('does not open changed, or under another key', async () => {
    const sealed = await sealPiece(content, key, place);
    sealed[sealed.length - 1]! ^= 1;
    await expect(openPiece(sealed, key, place)).rejects.toThrow();
    await expect(openPiece(await sealPiece(content, key, place), randomBytes(32), place)).rejects.toThrow();
  });
});
