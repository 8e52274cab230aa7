import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { securityRows } from './rows.js';

/** How many requirements each part of the specification has. */
const PARTS: Readonly<Record<string, number>> = {
  ...{ '1.1': 3, '1.2': 1, '1.3': 4, '2.1': 1, '2.2': 3, '2.3': 4, '2.4': 1, '3.1': 6, '3.2': 2, '3.3': 1, '4.1': 4 },
  ...{
    '5.1': 10,
    '5.2': 1,
    '6.1': 1,
    '6.2': 1,
    '6.3': 1,
    '6.4': 1,
    '6.5': 1,
    '6.6': 1,
    '6.7': 1,
    '7.1': 2,
    '7.2': 3,
    '7.3': 2,
  },
};
const CASA = Object.entries(PARTS).flatMap(([part, count]) =>
  Array.from({ length: count }, (_, i) => `${part}.${i + 1}`),
);

/** Lines of the table in docs/security.md. */
const lines = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id]) => /^\d\.\d\.\d+$/.test(id ?? ''))
  .map(([, id, asks, rows, how]) => ({ id, asks, rows: rows!.split(', '), how }));

describe('the table of CASA requirements', () => {
  it('has each of them, once', () => expect(lines.map(({ id }) => id)).toEqual(CASA));

  it('names rows that there are, and says how where it names none', () => {
    const known = new Set(securityRows.map(({ id }) => id));
    for (const { id, rows, how } of lines)
      if (rows.join() === 'none') expect([id, how]).toEqual([id, expect.stringMatching(/\w/)]);
      else expect([id, rows.filter((row) => !known.has(row))]).toEqual([id, []]);
  });

  it('leaves no row unused', () => {
    const used = new Set(lines.flatMap(({ rows }) => rows));
    // Of what holds beyond it: limits and time-outs, partial consent, streams, approvals, AI that is off, the audit log, erasing.
    const BEYOND = ['S08', 'S17', 'S18', 'S22', 'S26', 'S30', 'S31', 'S32', 'S33', 'S34'];
    expect(securityRows.map(({ id }) => id).filter((id) => !used.has(id))).toEqual(BEYOND);
  });
});
