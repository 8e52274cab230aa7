import { describe, expect, it } from '@jest/globals';
import { htmlToPlain } from '../html-to-plain.js';

const flat = (html: string) => htmlToPlain(html).replace(/\s+/g, ' ').trim();

describe('text that HTML hides', () => {
  it.each([
    ['not displayed', '<div style="display:none">Hidden</div>'],
    ['not displayed, with an exclamation', '<div style="DISPLAY : none !important; color:red">Hidden</div>'],
    ['invisible', '<span style="visibility: hidden">Hidden</span>'],
    ['transparent', '<p style="opacity:0.0">Hidden</p>'],
    ['of no size', '<span style="font-size:0px">Hidden</span>'],
    ['of one pixel', '<font style="font:1px/1px Arial;font-size:1px">Hidden</font>'],
    ['white on white', '<span style="color:#fff">Hidden</span>'],
    ['almost white on white', '<font color="#fefefe">Hidden</font>'],
    ['black on black', '<div style="background:#000"><b style="color:rgb(0, 0, 0)">Hidden</b></div>'],
    ['beside the window', '<div style="position:absolute;left:-9999px">Hidden</div>'],
    ['indented out of the window', '<p style="text-indent:-9999px">Hidden</p>'],
    ['in a box without room', '<div style="max-height:0;overflow:hidden">Hidden</div>'],
    ['clipped away', '<div style="position:absolute;clip:rect(0,0,0,0)">Hidden</div>'],
    ['hidden by its attribute', '<div hidden>Hidden</div>'],
    ['in a comment', '<!-- Hidden -->'],
    ['in a template', '<template><p>Hidden</p></template>'],
    ['hidden by a rule', '<style>.x, p.y { display : none }</style><div class="a x">Hidden</div>'],
    ['hidden by a rule of its id', '<style>#gone{font-size:0}</style><div id="gone">Hidden</div>'],
    ['hidden by a rule of its element', '<style>small{display:none}</style><small>Hidden</small>'],
    ['hidden in a document with a body', '<html><body><p style="display:none">Hidden</p></body></html>'],
  ])('goes when it is %s', (_case, html) => {
    expect(flat(`<p>Before</p>${html}<p>After</p>`).replace('Before', '').replace('After', '').trim()).toBe('');
  });

  it.each([
    ['white on a dark ground', '<td style="background-color:#123456"><span style="color:white">Seen</span></td>'],
    ['white on a picture', '<div style="background:url(a.png) #fff"><span style="color:white">Seen</span></div>'],
    [
      'white on the ground of an old attribute',
      '<table bgcolor="#000000"><tr><td><font color="white">Seen</font></td></tr></table>',
    ],
    [
      'white on the ground that a rule gives the page',
      '<html><head><style>body { background-color: #222 }</style></head><body><p style="color:#fff">Seen</p></body></html>',
    ],
    [
      'white on what may be the ground of a cell',
      '<style>.head > table TD{background:#123}</style><table class="head"><tr><td><font color="white">Seen</font></td></tr></table>',
    ],
    [
      'black on black, but for a rule that may change it',
      '<style>p a{color:#fff}</style><p style="background:#000;color:#000"><a href="#">Seen</a></p>',
    ],
    ['hidden where a rule may not apply', '<style>.print .x{display:none}</style><p class="x">Seen</p>'],
    ['sized again in a box of no size', '<div style="font-size:0"><span style="font-size:14px">Seen</span></div>'],
    [
      'hidden in narrow windows alone',
      '<style>@media (max-width:600px){.m{display:none}}</style><p class="m">Seen</p>',
    ],
    ['hidden in Outlook alone', '<p style="mso-hide:all">Seen</p>'],
    ['black, without a ground', '<p style="color:#000">Seen</p>'],
    ['in a box that ends at its text', '<div style="height:0">Seen</div>'],
    ['indented', '<p style="text-indent:-18pt;margin-left:36pt">Seen</p>'],
    ['a bit transparent', '<p style="opacity:0.6">Seen</p>'],
  ])('stays when it is %s', (_case, html) => expect(flat(html)).toContain('Seen'));

  it('does not end what is looked through, whatever it closes', () => {
    expect(flat('</body></html></div><p>Seen</p>')).toBe('Seen');
  });

  it('is found in bounded time', () => {
    const html = '<div style="color:#fff;position:absolute;left:-1px">a'.repeat(9_000);
    const started = process.threadCpuUsage();
    htmlToPlain(html);
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(4_000);
  });
});
