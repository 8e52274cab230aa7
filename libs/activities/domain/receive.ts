import type { Readable } from 'node:stream';
import { DocumentError, tooLarge } from './document-error.js';

/**
 * Takes in a body, and never more of it than is allowed.
 * @throws DocumentError when it is too large or breaks off; the body itself is left open, to carry the answer
 */
export async function receive(body: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET')
      throw new DocumentError('UPLOAD_INTERRUPTED', 'The upload broke off. Upload the document once more.');
    throw error;
  }
  return Buffer.concat(chunks, size);
}
