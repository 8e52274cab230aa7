import { describe, expect, it } from '@jest/globals';
import { type JestReport, judge } from './judge.js';
import { securityRows } from './rows.js';

const suite = (file: string, tests: Record<string, string>) => ({
  name: `/somewhere/${file}`,
  status: 'passed',
  assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
});
const report: JestReport = { testResults: [suite('a.spec.ts', { 'one holds': 'passed', 'two holds': 'failed' })] };
const row = (file: string, names?: RegExp) => ({ id: 'S00', holds: '', evidence: [{ file, names }] });
const there = (file: string) => file === 'a.spec.ts' || file === 'b.spec.ts';

describe('judge', () => {
  it.each([
    ['a test that passed', row('a.spec.ts', /one/), 'passed'],
    ['one of them that failed', row('a.spec.ts'), 'FAILED'],
    ['a pattern that fits no test', row('a.spec.ts', /three/), 'FAILED'],
    ['a file that did not run', row('b.spec.ts'), 'FAILED'],
    ['a file that is not there', row('c.spec.ts'), 'no test yet'],
    ['no evidence', { id: 'S00', holds: '', evidence: [] }, 'no test yet'],
  ])('of %s', (_, given, result) => expect(judge(given, report, there).result).toBe(result));

  it('has rows with ids of their own', () => {
    expect(new Set(securityRows.map(({ id }) => id)).size).toBe(securityRows.length);
  });
});
