import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../platform/graphql/index.js';
import { aiFailure } from './ai-failure.js';
import { AiOffError, ModelError, OutOfCreditsError } from './errors.js';

describe('aiFailure', () => {
  it.each<[string, unknown, string | undefined]>([
    ['AI that is off', new AiOffError(), 'AI_OFF'],
    ['credits that are used up', new OutOfCreditsError(new Date('2026-06-01')), 'OUT_OF_CREDITS'],
    ['a model that fails', new ModelError('temporary', 'The model server failed'), 'MODEL_FAILED'],
    ['another refusal', new DomainError('NOT_FOUND', 'x'), undefined],
    ['a fault of ours', new Error('select * from secrets'), undefined],
  ])('names %s', (_, error, code) => expect(aiFailure(error)?.code).toBe(code));

  it('says what to do', () => {
    expect(aiFailure(new OutOfCreditsError(new Date('2026-06-01')))?.message).toContain('renews on 2026-06-01');
    expect(aiFailure(new AiOffError())?.message).toContain('settings');
  });
});
