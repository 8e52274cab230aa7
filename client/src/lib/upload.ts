/** Why a file was not taken: a stable code and words that say what to do. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const statusWords: Record<number, string> = {
  401: 'You are signed out. Sign in again, then choose the file once more.',
  413: 'The file is larger than this OmniCRM takes. Split it, or ask whoever runs it.',
  429: 'Too many files at once. Wait a moment, then choose it again.',
  507: 'There is no room left on the server’s disk. Ask whoever runs this OmniCRM.',
};

/**
 * Reads the answer to an upload.
 * @throws UploadError with the server's code and words, or with words of our own where it gave none
 */
export function readUploadAnswer(status: number, body: string): { id: string } {
  const answer = parseObject(body);
  if (status === 201 && typeof answer['id'] === 'string') return { id: answer['id'] };
  const message = typeof answer['message'] === 'string' ? answer['message'] : undefined;
  throw new UploadError(
    typeof answer['code'] === 'string' ? answer['code'] : String(status),
    message ?? statusWords[status] ?? 'The server did not take the file. Try again in a moment.',
  );
}

function parseObject(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return value !== null && typeof value === 'object' ? { ...value } : {};
  } catch {
    return {};
  }
}

/**
 * Sends a file as it is, and tells how far it has got (fetch cannot).
 * @param target path and query that the file is posted to
 * @param onProgress called with 0…1
 * @param signal aborts the upload; the promise then rejects with code `ABORTED`
 */
export function uploadFile(
  target: string,
  file: File,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<{ id: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', target);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      try {
        resolve(readUploadAnswer(request.status, request.responseText));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    request.addEventListener('error', () =>
      reject(new UploadError('NETWORK', 'The connection broke off. Nothing of the file was kept; choose it again.')),
    );
    request.addEventListener('abort', () => reject(new UploadError('ABORTED', 'You stopped the upload.')));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
