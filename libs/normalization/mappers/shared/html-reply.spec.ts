import { describe, expect, it } from '@jest/globals';
import { htmlToPlain } from './html-to-plain.js';
import { replyText } from './reply-text.js';

const own = (html: string) => replyText(htmlToPlain(html), 'Re: Plan').body;
const HEAD = '<b>From:</b> Ann<br><b>Sent:</b> Tuesday, 3 March 2026 09:12<br><b>To:</b> Bob<br>';
const OLD = '<div>Shall we meet?</div>';

describe('history in HTML', () => {
  it.each([
    [
      'Gmail',
      `<div dir="ltr">Yes.</div><br><div class="gmail_quote"><div class="gmail_attr">On Tue, 3 Mar 2026 at 09:12, Ann &lt;<a href="mailto:a@x.example">a@x.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote">${OLD}</blockquote></div>`,
    ],
    [
      'Apple',
      `Yes.<br><div><blockquote type="cite"><div>On 3 Mar 2026, at 09:12, Ann wrote:</div>${OLD}</blockquote></div>`,
    ],
    [
      'Thunderbird',
      `<p>Yes.</p><div class="moz-cite-prefix">Am 03.03.26 um 09:12 schrieb Ann:<br></div><blockquote type="cite">${OLD}</blockquote>`,
    ],
    [
      'Thunderbird in a language that is not known',
      `<p>Yes.</p><div class="moz-cite-prefix">2026-03-03 09:12 quxit Ann:</div><blockquote type="cite">${OLD}</blockquote>`,
    ],
    [
      'Outlook',
      `<p>Yes.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>${HEAD}<b>Subject:</b> Plan</p></div>${OLD}`,
    ],
    ['Outlook without a subject', `<p>Yes.</p><div style="border-top:solid 1pt"><p>${HEAD}</p></div>${OLD}`],
    [
      'Outlook on the web',
      `<div>Yes.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${HEAD}</div>${OLD}`,
    ],
    [
      'Outlook in a language that is not known',
      `<div>Yes.</div><div id="x_divRplyFwdMsg"><b>Qux:</b> Ann &lt;a@x.example&gt;<br><b>Quux:</b> 3/3/26 09:12<br><b>Corge:</b> Bob<br><b>Grault:</b> Plan</div>${OLD}`,
    ],
    ['Outlook for Mac', `<div>Yes.</div><span id="OLK_SRC_BODY_SECTION"><div>${HEAD}</div>${OLD}</span>`],
    [
      'Yahoo',
      `<div>Yes.</div><div class="ydp1yahoo_quoted"><div>On Tuesday, 3 March 2026, 09:12:00 CET, Ann &lt;a@x.example&gt; wrote:</div>${OLD}</div>`,
    ],
    [
      'Hotmail',
      `<div>Yes.<hr id="stopSpelling">Date: Tue, 3 Mar 2026 09:12:00 +0100<br>Subject: Plan<br>From: a@x.example<br>To: b@x.example<br>${OLD}</div>`,
    ],
    ['Zimbra', `<div>Yes.</div><hr id="zwchr">${HEAD}<b>Subject: </b>Plan<br>${OLD}`],
  ])('of %s goes', (_program, html) => expect(own(html)).toBe('Yes.'));

  it.each([
    [
      'a forwarded message of Gmail',
      '<div>See.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Ann</b><br>Date: Tue<br>Subject: Plan<br></div>Shall we meet?</div>',
      'See.\n---------- Forwarded message ---------\nFrom: Ann\nDate: Tue\nSubject: Plan\n\nShall we meet?',
    ],
    [
      'what the writer indented',
      '<div>Two days:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px">Monday<br>Tuesday</blockquote>',
      'Two days:\n\nMonday\nTuesday',
    ],
    [
      'answers between quotes',
      '<blockquote type="cite">Monday?</blockquote>No.<blockquote type="cite">Tuesday?</blockquote>Yes.',
      '> Monday?\n\nNo.\n\n> Tuesday?\n\nYes.',
    ],
    [
      'a box with a line above',
      '<p>Hello</p><div style="border-top:1px solid">And so on.</div>',
      'Hello\n\nAnd so on.',
    ],
  ])('stays: %s', (_case, html, text) => expect(own(html).replace(/\n{3,}/g, '\n\n')).toBe(text));
});

describe('a signature in HTML', () => {
  const card = '<b>Ann Other</b><br>Studio Example, one of those that paint the signs above shops';
  it.each([
    [
      'Gmail',
      `<div>Hello</div><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature">${card}</div>`,
    ],
    ['Gmail without its dashes', `<div>Hello</div><div class="gmail_signature">${card}</div>`],
    ['Outlook on the web', `<div>Hello</div><div id="Signature">${card}</div>`],
    ['Thunderbird', `<p>Hello</p><div class="moz-signature">-- <br>${card}</div>`],
    [
      'any, above the history',
      `<div>Hello<div id="Signature">${card}</div></div><div><hr><div id="divRplyFwdMsg">${HEAD}</div></div>${OLD}`,
    ],
  ])('of %s goes', (_program, html) => expect(own(html)).toBe('Hello'));

  it('stays when the message goes on below it', () => {
    expect(own(`<div id="Signature">${card}</div><div>Hello</div>`)).toContain('Studio Example');
    expect(own(`<div>Hello</div><div id="Signature">Ann</div><p>One more thing.</p>`)).toBe(
      'Hello\nAnn\n\nOne more thing.',
    );
  });
});
