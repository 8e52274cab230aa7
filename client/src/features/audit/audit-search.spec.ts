import { describe, expect, it } from '@jest/globals';
import { auditExportUrl, auditFilter } from './audit-search.js';

describe('auditFilter', () => {
  it('is null when nothing is narrowed down', () => {
    expect(auditFilter({})).toBeNull();
    expect(auditFilter({ kind: '', who: 'somebody', from: 'yesterday' })).toBeNull();
  });

  it('takes whole days of the reader', () => {
    expect(auditFilter({ kind: 'session', who: 'user', from: '2026-03-01', to: '2026-03-01' })).toEqual({
      subjectType: 'session',
      actor: 'USER',
      from: new Date(2026, 2, 1).toISOString(),
      to: new Date(2026, 2, 2).toISOString(),
    });
  });
});

describe('auditExportUrl', () => {
  it('asks for the same entries', () => {
    expect(auditExportUrl({})).toBe('/audit/export.jsonl');
    expect(auditExportUrl({ kind: 'sync_batch', who: 'system' })).toBe(
      '/audit/export.jsonl?subjectType=sync_batch&actor=system',
    );
  });
});
