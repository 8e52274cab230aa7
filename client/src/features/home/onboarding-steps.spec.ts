import { describe, expect, it } from '@jest/globals';
import { onboardingSteps } from './onboarding-steps.js';

const fresh = { connected: false, approved: false, importing: false, people: 0 };
const current = (situation: typeof fresh) => onboardingSteps(situation).find((step) => step.current)?.key;

describe('onboardingSteps', () => {
  it('leads from one step to the next', () => {
    expect(current(fresh)).toBe('connect');
    expect(current({ ...fresh, connected: true })).toBe('preview');
    expect(current({ ...fresh, connected: true, approved: true, importing: true })).toBe('people');
  });
  it('is done when there are people', () => {
    const steps = onboardingSteps({ connected: true, approved: true, importing: false, people: 60 });
    expect(steps.every(({ done }) => done)).toBe(true);
    expect(steps.some((step) => step.current)).toBe(false);
  });
});
