import { describe, expect, it } from '@jest/globals';
import { forwardedMessage } from './history/forwarded-message.js';
import { replyText } from './reply-text.js';

const LENGTH = 1_000_000;
/** Milliseconds of this process's own work, so that what else a machine does hardly counts. */
const LONGEST = 2_000;

describe('hostile text', () => {
  it.each([
    ['quotes', '> a\nb\n'],
    ['quote marks', '>'],
    ['attributions', 'On 1 wrote:\n'],
    ['attributions without end', 'On Tue, 3 Mar 2026 at 09:12, Ann Other\n'],
    ['colons', `${'On 1 '.repeat(40)}:\n`],
    ['headers', 'From: a\n'],
    ['headers that seem to go on', 'From: a@x\nTo: b\nc\n\n\n'],
    ['a header of ornaments', `From: ${'*'.repeat(3_000)}x\n`],
    ['labels on one line', '--- Forwarded message --- From: aTo: b'],
    ['blank lines', '\n'],
    ['one long line', 'On 1 '],
    ['dashes', '-'],
    ['lines of dashes', '--\n'],
    ['rulers', `${'_'.repeat(32)}\n`],
    ['words between dashes', '-- a -- b '],
    ['closing formulas', 'Best regards\nAnn\n'],
    ['telephone numbers', '+1 555 '],
    ['addresses', `${'<a@b '.repeat(60)}:\n`],
  ])('of a megabyte is read in bounded time: %s', (_case, piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
    const sender = { name: 'Ann Other', address: 'ann@x.example' };
    const readings = [() => replyText(`Hello\n\n${text}`, 'Re: x', sender), () => forwardedMessage(text, null)];
    for (const read of readings) {
      const started = process.threadCpuUsage();
      read();
      expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(LONGEST);
    }
  });
});
