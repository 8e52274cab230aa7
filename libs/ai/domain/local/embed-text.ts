import { hash } from 'node:crypto';

/** The vector of a text, of length 1; of length 0 for a text without words. */
export function embedText(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const bits = hash('sha256', word, 'buffer').readUInt32LE();
    vector[bits % dimensions]! += bits & 0x8000_0000 ? 1 : -1;
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}
