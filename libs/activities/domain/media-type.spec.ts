import { describe, expect, it } from '@jest/globals';
import { mediaTypeOf } from './media-type.js';

/** An archive of empty, stored entries, but for the content of the first. */
function zip(names: readonly string[], first = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [index, name] of names.entries()) {
    const content = index === 0 ? first : '';
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 'latin1');
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 'latin1');
    central.writeUInt32LE(content.length, 20);
    central.writeUInt32LE(content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name + content));
    directory.push(central, Buffer.from(name));
    offset += 30 + name.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

const bytes = (text: string) => Buffer.from(text, 'latin1');
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const ODT = 'application/vnd.oasis.opendocument.text';

describe('mediaTypeOf', () => {
  it.each<[string, Buffer, string, string]>([
    ['PDF', bytes('%PDF-1.7 \x00\x01'), 'x.txt', 'application/pdf'],
    ['PNG', bytes('\x89PNG\r\n\x1a\n\x00'), 'x', 'image/png'],
    ['JPEG', bytes('\xff\xd8\xff\xe0\x00'), 'x', 'image/jpeg'],
    ['GIF', bytes('GIF89a\x00'), 'x', 'image/gif'],
    ['WebP', bytes('RIFF\x00\x00\x00\x00WEBPVP8 '), 'x', 'image/webp'],
    ['text', Buffer.from('Grüße\r\n\tund mehr'), 'x.pdf', 'text/plain'],
    ['Latin-1 text', bytes('Gr\xfc\xdfe'), 'x', 'text/plain'],
    ['UTF-16 text', Buffer.from('\ufeffGruß', 'utf16le'), 'x', 'text/plain'],
    ['a table', Buffer.from('a;b\n1;2\n'), 'x.CSV', 'text/csv'],
    ['a page, which is offered as text', Buffer.from('<script>alert(1)</script>'), 'x.html', 'text/plain'],
    ['Word', zip(['[Content_Types].xml', 'word/document.xml']), 'x.zip', `${OFFICE}.wordprocessingml.document`],
    ['Excel', zip(['[Content_Types].xml', 'xl/workbook.xml']), 'x', `${OFFICE}.spreadsheetml.sheet`],
    ['PowerPoint', zip(['ppt/presentation.xml', '[Content_Types].xml']), 'x', `${OFFICE}.presentationml.presentation`],
    ['OpenDocument', zip(['mimetype', 'content.xml'], ODT), 'x', ODT],
  ])('knows %s by its content', async (_, content, name, mediaType) => {
    expect((await mediaTypeOf(content, name))?.mediaType).toBe(mediaType);
  });

  it.each<[string, Buffer]>([
    ['a program', bytes('\x7fELF\x02\x01\x01\x00')],
    ['another', bytes('MZ\x90\x00\x03')],
    ['an archive', zip(['a.txt', 'word.txt'])],
    ['what only begins like one', bytes('PK\x03\x04 and no more')],
    ['a broken archive of documents', zip(['[Content_Types].xml', 'word/document.xml']).subarray(0, 60)],
    ['macros of one kind', zip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'])],
    ['macros of another', zip(['mimetype', 'Basic/Standard/Module1.xml'], ODT)],
    ['an OpenDocument of a kind that is not taken', zip(['mimetype'], 'application/vnd.oasis.opendocument.base')],
    ['half a UTF-16 letter', bytes('\xff\xfea')],
  ])('takes no %s', async (_, content) => expect(await mediaTypeOf(content, 'x.pdf')).toBeNull());

  it('knows the largest one in no time', async () => {
    const started = process.threadCpuUsage();
    expect((await mediaTypeOf(Buffer.alloc(10 * 1024 ** 2, 'a'), 'x'))?.mediaType).toBe('text/plain');
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(2_000);
  });
});
