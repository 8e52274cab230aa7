import { DomainError } from '../../../platform/graphql/index.js';
import { AiOffError, ModelError, OutOfCreditsError } from '../models/errors.js';

export const threadNotFound = () => new DomainError('CHAT_NOT_FOUND', 'There is no such conversation.');
export const invocationNotFound = () => new DomainError('PROPOSAL_NOT_FOUND', 'There is no such proposal.');
export const idTaken = () => new DomainError('ID_TAKEN', 'That id stands for something else already. Make a new one.');
export const tooManyAnswers = () =>
  new DomainError('TOO_MANY_ANSWERS', 'Other answers are still being written. Wait for them, or stop them.');
export const threadFull = () => new DomainError('CHAT_FULL', 'This conversation is full. Begin a new one.');

/** Why there is no answer, as a code that is kept with it. */
export function problemOf(error: unknown): string {
  if (error instanceof AiOffError) return 'AI_OFF';
  if (error instanceof OutOfCreditsError) return 'OUT_OF_CREDITS';
  if (error instanceof ModelError) return error.code === 'rate_limited' ? 'MODEL_BUSY' : 'MODEL_FAILED';
  return 'INTERNAL';
}

const WORDS: Readonly<Record<string, string>> = {
  AI_OFF: 'AI is switched off, so no model was asked. It can be switched on in the settings.',
  OUT_OF_CREDITS: 'The AI budget of this period is used up, so no model was asked. The settings tell when it renews.',
  MODEL_BUSY: 'The model has too much to do just now. Try again in a minute.',
  MODEL_FAILED: 'The model did not answer. Try again; if it stays, look at the model in the settings.',
  SOURCES_GONE: 'What the answer rested on went away while it was written. Ask again.',
  INTERNAL: 'Something went wrong here. Try again.',
};

/** The same in words for the person. */
export function problemWords(code: string): string {
  return WORDS[code] ?? WORDS['INTERNAL']!;
}
