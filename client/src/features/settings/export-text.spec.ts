import { describe, expect, it } from '@jest/globals';
import { exportProgress, exportText } from './export-text.js';

const running = { state: 'RUNNING', rows: 1200, rowsExpected: 4800, bytes: 1_000_000 } as const;

describe('what is said of an export', () => {
  it('is how far it is', () => {
    expect(exportText(running)).toMatch(/^1,200 of 4,800 rows written/);
    expect(exportProgress(running)).toBe(0.25);
  });
  it('is no figure before rows are counted, and never all of it before it is ready', () => {
    expect(exportProgress({ ...running, rowsExpected: null })).toBeNull();
    expect(exportProgress({ ...running, rows: 5000 })).toBe(0.99);
  });
  it('is until when it can be had', () => {
    const ready = { ...running, state: 'READY', expiresAt: '2026-05-01T10:00:00Z' } as const;
    expect(exportText(ready)).toMatch(/1,200 rows, 1\.0 MB before packing\. It is deleted on .*2026/);
  });
  it('is what an export is, where there is none', () => {
    expect(exportText(undefined)).toMatch(/^Everything/);
    expect(exportText({ ...running, state: 'EXPIRED' })).toBe(exportText(undefined));
  });
});
