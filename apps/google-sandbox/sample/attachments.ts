import type { Random } from '../core/prng.js';
import type { Attachment } from './compose.js';
import type { Turn } from './script.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** The file that a turn of a conversation carries. */
export function makeAttachment(
  kind: NonNullable<Turn['attach']>,
  code: string,
  number: string,
  random: Random,
): Attachment {
  switch (kind) {
    case 'drawing':
      return {
        filename: `${code}_plan_v${random.int(1, 9)}.pdf`,
        contentType: 'application/pdf',
        content: pdf(`Drawing ${code}`, random),
      };
    case 'photo':
      return { filename: `IMG_${random.int(1000, 9999)}.png`, contentType: 'image/png', content: PNG };
    case 'invoice':
      return {
        filename: `Invoice_${number}.pdf`,
        contentType: 'application/pdf',
        content: pdf(`Invoice ${number}`, random),
      };
    case 'sheet':
      return { filename: `${code}_list.csv`, contentType: 'text/csv', content: sheet(random) };
    case 'minutes':
      return {
        filename: `${code}_minutes.txt`,
        contentType: 'text/plain; charset=utf-8',
        content: Buffer.from(`Minutes, project ${code}\r\n\r\nSee the message for the decisions.\r\n`),
      };
    case 'odd-name':
      return {
        filename: `Prüfstatik Träger über Saal, Gänge & Höfe ${number}.pdf`,
        contentType: 'application/pdf',
        content: pdf(`Calculation ${number}`, random),
        naming: random.chance(0.5) ? 'rfc2231' : 'encoded-word',
      };
  }
}

// One empty page with a title: small, but a real PDF.
function pdf(title: string, random: Random): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Title (${title}) /Producer (Studio sample ${random.int(100, 999)}) >>`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  return Buffer.from(
    `${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${text.indexOf('xref\n')}\n%%EOF\n`,
  );
}

function sheet(random: Random): Buffer {
  const rows = Array.from(
    { length: 12 },
    (_, index) => `${index + 1};Position ${index + 1};${random.int(1, 40)};${random.int(20, 900)}.00`,
  );
  return Buffer.from(`No;Item;Quantity;Price\r\n${rows.join('\r\n')}\r\n`);
}
