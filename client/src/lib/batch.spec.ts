import { describe, expect, it } from '@jest/globals';
import { batchActivity, batchTitle, formatFraction, isOpen, progressFraction } from './batch.js';

describe('progressFraction', () => {
  it('is unknown as long as nothing is listed or expected', () => {
    expect(progressFraction({ expectedItems: null, listed: 0, done: 0 })).toBeNull();
  });
  it('counts against what is expected, or against more when more was listed', () => {
    expect(progressFraction({ expectedItems: 200, listed: 50, done: 50 })).toBe(0.25);
    expect(progressFraction({ expectedItems: 100, listed: 400, done: 100 })).toBe(0.25);
  });
  it('never passes the end', () => expect(progressFraction({ expectedItems: 10, listed: 10, done: 12 })).toBe(1));
});

describe('formatFraction', () => {
  it('does not say 100 % before the end', () => expect(formatFraction(0.999)).toBe('99 %'));
  it('says it at the end', () => expect(formatFraction(1)).toBe('100 %'));
});

describe('isOpen', () => {
  it('is true while something is still to come', () => {
    expect(isOpen('QUEUED')).toBe(true);
    expect(isOpen('PAUSED')).toBe(true);
    expect(isOpen('COMPLETED_WITH_ERRORS')).toBe(false);
    expect(isOpen('CANCELLED')).toBe(false);
  });
});

describe('batchTitle', () => {
  it('names a file', () => expect(batchTitle({ kind: 'INITIAL', fileName: 'a.mbox' })).toBe('Import of a.mbox'));
  it('says what was set out to do', () => {
    expect(batchTitle({ kind: 'REMOVAL', fileName: null })).toMatch(/^Removal/);
    expect(batchTitle({ kind: 'INITIAL' })).toBe('First import');
  });
});

describe('batchActivity', () => {
  it('says what goes on', () => {
    expect(batchActivity({ kind: 'INITIAL', state: 'RUNNING' })).toBe('Importing');
    expect(batchActivity({ kind: 'INITIAL', state: 'UNDOING' })).toBe('Undoing');
    expect(batchActivity({ kind: 'RESYNC', state: 'PAUSED' })).toBe('Paused:');
  });
});
