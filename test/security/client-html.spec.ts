import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Ways from a text to markup or code; React escapes everything that takes none of them. */
const WAY_IN =
  /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcDoc|\beval\(|new Function\(/;
const SOURCE = /(?<!\.spec)\.tsx?$/;

describe('the client', () => {
  const files = readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((file) => SOURCE.test(file));

  it('shows mail and whatever else comes from outside as text, never as HTML', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => WAY_IN.test(readFileSync(join('client/src', file), 'utf8')))).toEqual([]);
  });
});
