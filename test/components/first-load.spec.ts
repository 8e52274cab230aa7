import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

const DIST = 'client/dist';
const LIMIT = 200_000;
const IMPORTED = /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

const read = (path: string) => readFileSync(join(DIST, path), 'utf8');

/** Scripts that a page loads before it shows anything: those of the document and of the page, with what they import. */
function scriptsOf(page: RegExp): string[] {
  const all = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'));
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const [, imported] of read(`assets/${name}`).matchAll(IMPORTED)) visit(imported!);
  };
  for (const [, name] of read('index.html').matchAll(/assets\/([^"]+\.js)/g)) visit(name!);
  for (const name of all.filter((each) => page.test(each))) visit(name);
  return [...found];
}

describe('the first page', () => {
  it.each([
    ['home', /^home-page/],
    ['sign-in', /^sign-in-page/],
  ])('loads at most 200 kB of JavaScript: %s', (_, page) => {
    const scripts = scriptsOf(page);
    expect(scripts.some((name) => page.test(name))).toBe(true);
    const bytes = scripts.reduce((sum, name) => sum + gzipSync(read(`assets/${name}`)).length, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(LIMIT);
  });
});
