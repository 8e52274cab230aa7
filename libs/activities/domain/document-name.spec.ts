import { describe, expect, it } from '@jest/globals';
import { attachment, documentName } from './document-name.js';

describe('documentName', () => {
  it.each<[string, string[], string]>([
    ['plan.pdf', ['pdf'], 'plan.pdf'],
    ['PHOTO.JPEG', ['jpg', 'jpeg'], 'PHOTO.JPEG'],
    ['plan', ['pdf'], 'plan.pdf'],
    ['plan.exe', ['pdf'], 'plan.exe.pdf'],
    ['../../etc/passwd', ['txt'], 'passwd.txt'],
    ['C:\\Users\\ada\\plan.pdf', ['pdf'], 'plan.pdf'],
    ['.htaccess', ['txt'], 'htaccess.txt'],
    ['plan\u202Efdp.exe\u0000\n', ['txt'], 'planfdp.exe.txt'],
    ['', ['png'], 'unnamed.png'],
    [`${'x'.repeat(5_000)}.pdf`, ['pdf'], `${'x'.repeat(200)}.pdf`],
    ['\ud800.pdf', ['pdf'], '\ufffd.pdf'],
    ['pdf', ['pdf'], 'pdf.pdf'],
  ])('%j', (given, endings, name) => expect(documentName(given, { endings })).toBe(name));
});

describe('attachment', () => {
  it('gives every letter, and an old browser something like it', () => {
    expect(attachment(`Größe "1" 'a'%.pdf`)).toBe(
      `attachment; filename="Gr__e _1_ 'a'_.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22%20%27a%27%25.pdf`,
    );
  });
});
