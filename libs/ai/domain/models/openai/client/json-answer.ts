import type { z } from 'zod';
import { failure } from './failures.js';

/** Longer than any answer that was asked for. */
const LONGEST_ANSWER = 64 * 1024 * 1024;

/** The body of an answer, as JSON of a schema. @throws ModelError; an error of the connection as it comes */
export async function jsonAnswer<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    pieces.push(piece as Uint8Array);
    length += (piece as Uint8Array).length;
    if (length > LONGEST_ANSWER) throw failure('bad_answer', 'too long');
  }
  return parsed(Buffer.concat(pieces).toString('utf8'), schema);
}

/** @throws ModelError */
export function parsed<T>(text: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw failure('bad_answer', 'no JSON');
  }
  const read = schema.safeParse(value);
  if (!read.success) throw failure('bad_answer', 'another form');
  return read.data;
}
