import { describe, expect, it } from '@jest/globals';
import { nextStep } from './next-step.js';

describe('nextStep', () => {
  it.each([
    [{ unlisted: 1, pending: 0 }, 'list'],
    [{ unlisted: 1, pending: 199 }, 'list'],
    [{ unlisted: 1, pending: 200 }, 'fetch'],
    [{ unlisted: 0, pending: 1 }, 'fetch'],
    [{ unlisted: 0, pending: 0 }, 'rest'],
  ] as const)('%j: %s', (backlog, step) => expect(nextStep(backlog, 200)).toBe(step));
});
