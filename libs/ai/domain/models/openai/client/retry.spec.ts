import { describe, expect, it } from '@jest/globals';
import { ModelError } from '../../errors.js';
import { MODEL_RETRY, waitBeforeRetry } from './retry.js';

const half = () => 0.5;
const wait = (error: unknown, attempt: number) => waitBeforeRetry(error, attempt, MODEL_RETRY, half);

describe('waitBeforeRetry', () => {
  it.each<[string, ModelError, number, number | null]>([
    ['a failure of the moment', new ModelError('temporary', ''), 1, 150],
    ['the same again', new ModelError('temporary', ''), 2, 300],
    ['the last attempt', new ModelError('temporary', ''), 3, null],
    ['a limit with a time', new ModelError('rate_limited', '', 2_000), 1, 2_150],
    ['a limit with a long time', new ModelError('rate_limited', '', 60_000), 1, null],
    ['no way in', new ModelError('permission', ''), 1, null],
    ['an answer that cannot be read', new ModelError('bad_answer', ''), 1, null],
    ['an answer that had begun', new ModelError('temporary', '', null, { inputTokens: 1, outputTokens: 0 }), 1, null],
  ])('knows what to do after %s', (_, error, attempt, expected) => expect(wait(error, attempt)).toBe(expected));

  it('does not repeat what it does not know', () => expect(wait(new Error('x'), 1)).toBeNull());
});
