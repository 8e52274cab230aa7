/** Undoes Content-Transfer-Encoding. What is broken is kept as far as it goes. */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(bytes.toString('latin1'), 'base64');
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    case 'x-uuencode':
    case 'uuencode':
    case 'x-uue':
      return decodeUuencode(bytes);
    default:
      return bytes;
  }
}

export function decodeQuotedPrintable(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i]!;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    const softBreak = endOfSoftBreak(bytes, i + 1);
    if (softBreak > i) {
      i = softBreak;
      continue;
    }
    const [high, low] = [hexValue(bytes[i + 1]), hexValue(bytes[i + 2])];
    if (high < 0 || low < 0) out[length++] = byte;
    else {
      out[length++] = high * 16 + low;
      i += 2;
    }
  }
  return out.subarray(0, length);
}

/** Index of the line's last character when "=" ends the line (blanks may stand between), else -1. */
function endOfSoftBreak(bytes: Buffer, from: number): number {
  let i = from;
  while (i - from < 100 && (bytes[i] === 0x20 || bytes[i] === 0x09)) i += 1;
  if (bytes[i] === 0x0d && bytes[i + 1] === 0x0a) return i + 1;
  if (bytes[i] === 0x0a || bytes[i] === 0x0d) return i;
  return i >= bytes.length ? i : -1;
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37;
  if (byte >= 0x61 && byte <= 0x66) return byte - 0x57;
  return -1;
}

function decodeUuencode(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (const line of bytes.toString('latin1').split(/\r?\n/)) {
    if (line === '' || /^begin \d+/.test(line)) continue;
    if (line === 'end') break;
    chunks.push(uuencodedLine(line));
  }
  return Buffer.concat(chunks);
}

/** Four characters hold three bytes; the first character of the line tells how many bytes count. */
function uuencodedLine(line: string): Buffer {
  const length = (line.charCodeAt(0) - 32) & 63;
  const out: number[] = [];
  for (let i = 1; i < line.length && out.length < length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((k) => ((line.charCodeAt(i + k) || 32) - 32) & 63);
    out.push(((a << 2) | (b >> 4)) & 255, ((b << 4) | (c >> 2)) & 255, ((c << 6) | d) & 255);
  }
  return Buffer.from(out.slice(0, length));
}
