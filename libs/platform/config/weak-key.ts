/** Random keys have 30 of 32 bytes different on average; fewer than 20 come less than once in a billion. */
const FEWEST_DIFFERENT_BYTES = 20;

/**
 * Whether 32 bytes are what people make when they are in a hurry: one byte or a few over and over, bytes in even steps,
 * or what can be typed. A random key is all but never taken for one.
 */
export function isWeakKey(key: Buffer): boolean {
  const steps = new Set(key.subarray(1).map((byte, index) => byte - key[index]!));
  const isTyped = key.every((byte) => byte >= 0x20 && byte < 0x7f);
  return new Set(key).size < FEWEST_DIFFERENT_BYTES || steps.size < FEWEST_DIFFERENT_BYTES || isTyped;
}
