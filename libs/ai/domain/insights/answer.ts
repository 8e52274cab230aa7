import { z } from 'zod';
import { ModelError } from '../models/errors.js';
import type { JsonSchema } from '../models/port.js';
import { type DraftStatement, type InsightKind, KINDS_OF, type SubjectKind } from './evidence.js';

const MOST = 60;

/** What a model has to answer about a kind of subject. */
export function answerSchema(kind: SubjectKind): JsonSchema {
  const citation = {
    type: 'object',
    additionalProperties: false,
    required: ['evidenceId', 'quote'],
    properties: { evidenceId: { type: 'string' }, quote: { type: 'string' } },
  };
  const statement = {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'text', 'citations'],
    properties: {
      kind: { type: 'string', enum: KINDS_OF[kind] },
      text: { type: 'string' },
      citations: { type: 'array', items: citation },
    },
  };
  return {
    type: 'object',
    additionalProperties: false,
    required: ['statements'],
    properties: { statements: { type: 'array', items: statement } },
  };
}

const answer = z.object({
  statements: z
    .array(
      z.object({
        kind: z.string(),
        text: z.string(),
        citations: z.array(z.object({ evidenceId: z.string(), quote: z.string() })).catch([]),
      }),
    )
    .transform((statements) => statements.slice(0, MOST)),
});

/** Reads an answer; whether anything of it is true is for `checkCitations`. @throws ModelError `bad_answer` */
export function readAnswer(text: string): DraftStatement[] {
  try {
    // A kind that there is not is refused with the statement.
    return answer.parse(JSON.parse(text)).statements.map((each) => ({ ...each, kind: each.kind as InsightKind }));
  } catch {
    throw new ModelError('bad_answer', 'The answer is not of the schema that was asked for');
  }
}
