import { crc32 } from 'node:zlib';

export interface ZipFile {
  name: string;
  content: Buffer;
}

const UTF8_NAMES = 0x0800;
const DATE = 0x5c21; // 2026-01-01

/** A zip archive whose files are stored as they are. */
export function storedZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const nameBytes = Buffer.from(name, 'utf8');
    const shared = sharedFields(nameBytes, content);
    const local = Buffer.concat([signature(0x04034b50), shared, nameBytes]);
    directory.push(signature(0x02014b50), uint16(20), shared, centralFields(offset), nameBytes);
    parts.push(local, content);
    offset += local.length + content.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([
    signature(0x06054b50),
    uint16(0, 0, files.length, files.length),
    uint32(central.length, offset),
    uint16(0),
  ]);
  return Buffer.concat([...parts, central, end]);
}

/** What the headers before a file and in the directory have in common. */
function sharedFields(name: Buffer, content: Buffer): Buffer {
  return Buffer.concat([
    uint16(20, UTF8_NAMES, 0, 0, DATE),
    uint32(crc32(content), content.length, content.length),
    uint16(name.length, 0),
  ]);
}

/** No comment, disk 0, no attributes, and where the file's header is. */
function centralFields(offset: number): Buffer {
  return Buffer.concat([uint16(0, 0, 0), uint32(0, offset)]);
}

const signature = (value: number): Buffer => uint32(value);

function uint16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}

function uint32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
}
