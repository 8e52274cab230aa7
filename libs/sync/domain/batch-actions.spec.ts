import { describe, expect, it } from '@jest/globals';
import type { BatchKind, BatchState } from '../data/batch.types.js';
import { batchActions } from './batch-actions.js';

const offered = (state: BatchState, kind: BatchKind = 'initial', failedTotal = 0): string[] =>
  batchActions({ state, kind, failedTotal }).filter((action) => action !== 'UNDO' && action !== 'REDO');

describe('batchActions', () => {
  it.each<[BatchState, string[]]>([
    ['queued', ['PAUSE', 'CANCEL']],
    ['running', ['PAUSE', 'CANCEL']],
    ['paused', ['RESUME', 'CANCEL']],
    ['completed', []],
    ['completed_with_errors', []],
    ['failed', []],
    ['cancelled', []],
    ['undoing', []],
    ['undone', []],
  ])('offers for an import that is %s: %j', (state, actions) => {
    expect(offered(state)).toEqual(actions);
  });

  it('offers another try where something failed', () => {
    expect(offered('completed_with_errors', 'initial', 3)).toEqual(['RETRY_FAILED']);
    expect(offered('running', 'resync', 1)).toEqual(['PAUSE', 'CANCEL', 'RETRY_FAILED']);
    expect(offered('cancelled', 'initial', 3)).toEqual([]);
  });

  it('does not pause a look for changes', () => {
    expect(offered('running', 'incremental')).toEqual(['CANCEL']);
  });
});
