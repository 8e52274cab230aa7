import { describe, expect, it } from '@jest/globals';
import { onboardingSteps } from './onboarding-steps.js';

const fresh = { sourced: false, reading: false, approved: false, importing: false, people: 0 };
const current = (situation: typeof fresh) => onboardingSteps(situation).find((step) => step.current)?.key;

describe('onboardingSteps', () => {
  it('leads from one step to the next', () => {
    expect(current(fresh)).toBe('source');
    expect(current({ ...fresh, sourced: true })).toBe('preview');
    expect(current({ ...fresh, sourced: true, approved: true, importing: true })).toBe('people');
  });
  it('says that a file is being read', () => {
    const steps = onboardingSteps({ ...fresh, sourced: true, reading: true });
    expect(steps.find((step) => step.current)?.text).toMatch(/being read/);
  });
  it('is done when there are people', () => {
    const steps = onboardingSteps({ ...fresh, sourced: true, approved: true, people: 60 });
    expect(steps.every(({ done }) => done)).toBe(true);
    expect(steps.some((step) => step.current)).toBe(false);
  });
});
