import { describe, expect, it } from '@jest/globals';
import { hostsIn, plainText } from './plain-text.js';

const NONE = new Set<string>();

describe('plainText', () => {
  it.each([
    ['tags', 'The <b>offer</b> stands<img src="https://evil.example/p.png">', 'The offer stands'],
    ['links of Markdown', 'See [the offer](https://evil.example/x)', 'See the offer'],
    ['images of Markdown', '![pixel](https://evil.example/p.png?q=secret) Fine', 'pixel Fine'],
    ['marks of Markdown', '## **Offer**: `4,200`', 'Offer : 4,200'],
    ['addresses of other hosts', 'Go to https://evil.example/?q=1 now', 'Go to now'],
    ['other schemes', 'Click javascript:alert(1) now', 'Click now'],
    ['what nobody sees', 'O\u200bff\u202eer\u0007', 'Offer'],
    ['lines', 'One\n\n- two\tthree', 'One two three'],
  ])('takes away %s', (_, text, expected) => expect(plainText(text, NONE)).toBe(expected));

  it('leaves addresses of hosts that the evidence names', () => {
    const hosts = hostsIn('Our site is www.prints.example, see https://shop.prints.example/a');
    expect([...hosts]).toEqual(['prints.example', 'shop.prints.example']);
    expect(plainText('At https://shop.prints.example/b and https://prints.example.evil.example/', hosts)).toBe(
      'At https://shop.prints.example/b and',
    );
  });

  it('cuts what is long, and is linear', () => {
    expect(plainText('word '.repeat(400), NONE)).toHaveLength(500);
    const begun = performance.now();
    for (const nasty of ['<'.repeat(50_000), '[('.repeat(50_000), '# '.repeat(50_000), 'www.'.repeat(50_000)])
      plainText(nasty, NONE);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
