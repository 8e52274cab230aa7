import { describe, expect, it } from '@jest/globals';
import { emailBothWays, mail } from './both-ways.js';
import type { PartDescription } from './mail.js';

describe('hard cases of texts', () => {
  it.each<[string, string, Buffer, string]>([
    ['iso-2022-jp', 'text/plain; charset=iso-2022-jp', Buffer.from('\x1b$BF|K\\\x1b(B', 'latin1'), '日本'],
    ['utf-7', 'text/plain; charset=utf-7', Buffer.from('Gr+APwA3w-e'), 'Grüße'],
    ['a name that nobody knows', 'text/plain; charset=x-made-up', Buffer.from('Grüße'), 'Grüße'],
    ['the name of an encoding', 'text/plain; charset=8bit', Buffer.from('Gr\xfc\xdfe', 'latin1'), 'Grüße'],
    ['ASCII that is not', 'text/plain; charset=us-ascii', Buffer.from('Gr\xfc\xdfe', 'latin1'), 'Grüße'],
    ['none', 'text/plain', Buffer.from('Grüße'), 'Grüße'],
  ])('case 21: charset: %s', (_case, type, sent, text) => {
    expect(emailBothWays(mail({}, { type, text: { sent, gmail: text } })).body).toBe(text);
  });

  it('case 21: what Gmail has decoded is not decoded again', () => {
    const type = 'text/plain; charset=iso-8859-1';
    const text = { sent: Buffer.from('Gr\xc3\xbc\xc3\x9fe', 'latin1'), gmail: 'GrÃ¼ÃŸe' };
    expect(emailBothWays(mail({}, { type, text })).body).toBe('GrÃ¼ÃŸe');
    const words = { sent: '=?x-made-up?Q?Gr=FC=DFe?= =?utf-7?Q?+AOQ-?=', gmail: 'Grüßeä' };
    expect(emailBothWays(mail({ Subject: words })).subject).toBe('Grüßeä');
  });

  const file = (type: string, disposition: string, filename: string): PartDescription => ({
    type,
    headers: { 'Content-Disposition': disposition },
    text: 'x',
    filename,
    apart: true,
  });
  it.each<[string, PartDescription, string, string]>([
    [
      'RFC 2231 in pieces',
      file('application/pdf', "attachment; filename*0*=utf-8''Pl%C3%A4; filename*1=ne.pdf", 'Pläne.pdf'),
      'Pläne.pdf',
      'application/pdf',
    ],
    [
      'RFC 2047 in a parameter',
      file('application/pdf; name="=?utf-8?Q?Pl=C3=A4ne.pdf?="', 'attachment', '=?utf-8?Q?Pl=C3=A4ne.pdf?='),
      'Pläne.pdf',
      'application/pdf',
    ],
    [
      'winmail.dat',
      file('application/ms-tnef; name=winmail.dat', 'attachment', 'winmail.dat'),
      'winmail.dat',
      'application/ms-tnef',
    ],
    ['text as a file', file('text/plain', 'attachment; filename=notes.txt', 'notes.txt'), 'notes.txt', 'text/plain'],
    ['no name', file('application/pdf', 'attachment', 'noname'), 'unnamed', 'application/pdf'],
  ])('case 22: an attachment: %s', (_case, part, name, mimeType) => {
    const email = emailBothWays(
      mail({}, { type: 'multipart/mixed', parts: [{ type: 'text/plain', text: 'See' }, part] }),
    );
    expect(email.body).toBe('See');
    expect(email.attachments).toMatchObject([{ name, mimeType }]);
  });
});
