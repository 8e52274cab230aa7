import { describe, expect, it } from '@jest/globals';
import { decodeWords } from '../../../platform/mime/index.js';
import { cleanLine, cleanText, cut } from './clean.js';
import { decodeEntities, htmlToPlain } from './html-to-plain.js';

describe('clean text', () => {
  it.each([
    ['line ends', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['NUL and other controls', 'a\u0000b\u0007c\u0085d\te', 'abcd\te'],
    ['lone surrogates', 'a\ud800b\udc00c😀', 'abc😀'],
  ])('%s', (_case, raw, clean) => expect(cleanText(raw, 100)).toBe(clean));

  it('does not cut a character in half', () => {
    expect(cut('ab😀', 3)).toBe('ab');
    expect(cut('ab😀', 4)).toBe('ab😀');
  });

  it('is on one line when asked', () => {
    expect(cleanLine('  Re:\r\n\t a\u200b  b\u00a0c ', 100)).toBe('Re: a b c');
  });
});

describe('encoded words', () => {
  it.each([
    ['quoted-printable', '=?iso-8859-1?Q?J=F6rg_M?=', 'Jörg M'],
    ['base64', 'Hi =?UTF-8?B?8J+YgA==?=!', 'Hi 😀!'],
    ['a character split between two', '=?utf-8?q?J=C3?= =?utf-8?q?=B6rg?=', 'Jörg'],
    ['two charsets', '=?utf-8?q?=C3=B6?= =?iso-8859-1?q?=F6?=', 'öö'],
    ['iso-2022-jp', '=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['a language suffix', '=?utf-8*de?q?=C3=B6?=', 'ö'],
    ['an unknown charset', '=?x-none?q?J=F6rg?=', 'Jörg'],
    ['UTF-7', '=?utf-7?q?J+APY-rg?=', 'Jörg'],
    ['no encoded word', '=? a ?=', '=? a ?='],
  ])('%s', (_case, raw, text) => expect(decodeWords(raw)).toBe(text));
});

describe('HTML', () => {
  it.each([
    ['paragraphs and breaks', '<p>One</p><p>Two<br>Three</p>', 'One\n\nTwo\nThree'],
    [
      'styles and scripts',
      '<head><title>T</title><style>p{}</style></head><body><script>x()</script>Text</body>',
      'Text',
    ],
    ['links without targets', 'See <a href="https://x.example/?track=1">the plan</a>', 'See the plan'],
    ['images', '<img src="x.png" alt="logo">Hello', 'Hello'],
    ['quotes', '<div>New</div><blockquote>Old<br>older</blockquote>', 'New\n\n> Old\n> older'],
    ['entities', 'a &amp;&nbsp;b &lt;c&gt; &#246;', 'a &\u00a0b <c> ö'],
    ['tags that never close', '<div><b>Text', 'Text'],
  ])('%s', (_case, html, text) => expect(htmlToPlain(html)).toBe(text));

  it.each([
    ['deep nesting', '<div>'.repeat(100_000)],
    ['deep quotes', '<blockquote>'.repeat(50_000)],
    ['a wide table', `<table><tr>${'<td>x'.repeat(80_000)}`],
    ['open tags', '<'.repeat(500_000)],
    ['attributes', `<a ${'b="c" '.repeat(80_000)}>`],
  ])('is bounded: %s', (_case, html) => {
    const started = process.threadCpuUsage();
    expect(() => htmlToPlain(html)).not.toThrow();
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(3_000);
  });

  it('resolves the entities of a snippet', () => {
    expect(decodeEntities('Tom &amp; Ann&#39;s &lt;plan&gt; &#x1F600; &bogus; &#0;')).toBe(
      "Tom & Ann's <plan> 😀 &bogus; ",
    );
  });
});
