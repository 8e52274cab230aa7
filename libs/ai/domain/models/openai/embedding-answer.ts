import { z } from 'zod';
import { ModelError } from '../errors.js';

export const embeddingsSchema = z.object({
  data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()) })),
  usage: z.object({ prompt_tokens: z.number().int().min(0).max(1e9) }).nullish(),
});

/**
 * The vectors in the order of the texts, of length 1.
 * @throws ModelError when one is missing, of another length, or no direction
 */
export function vectorsOf(
  { data }: z.output<typeof embeddingsSchema>,
  texts: number,
  dimensions: number,
): Float32Array[] {
  const vectors = new Array<Float32Array | undefined>(texts).fill(undefined);
  for (const { index, embedding } of data)
    if (index >= 0 && index < texts && embedding.length === dimensions) vectors[index] = ofLengthOne(embedding);
  return vectors.map((vector) => {
    if (vector) return vector;
    throw new ModelError('bad_answer', `The model server did not make a vector of ${dimensions} numbers of each text`);
  });
}

function ofLengthOne(numbers: readonly number[]): Float32Array | undefined {
  const length = Math.hypot(...numbers);
  return Number.isFinite(length) && length > 0 ? Float32Array.from(numbers, (value) => value / length) : undefined;
}
