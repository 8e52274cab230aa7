import { badRequest } from './api-error.js';
import { type SandboxRequest, type SandboxResponse } from './messages.js';
import { splitUrl } from './transport.js';

const MAX_CALLS = 100;
const OUTER_BOUNDARY = 'batch_3973aHqMOZQ_AAxYj2WB05A';

interface InnerCall {
  contentId: string | undefined;
  request: SandboxRequest;
}

/** A multipart/mixed batch: inner calls are answered one after the other, each as if it had come alone (and paid as such). */
export function batchEndpoint(
  request: SandboxRequest,
  call: (inner: SandboxRequest) => SandboxResponse,
): SandboxResponse {
  const boundary = /boundary="?([^";]+)"?/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (!boundary) return badRequest('Missing multipart boundary in the batch request.').toResponse();
  const calls = splitParts(request.body.toString('utf8'), boundary).map((part) => readInner(part, request));
  if (calls.length > MAX_CALLS)
    return badRequest(`The batch request contains ${calls.length} calls; the limit is ${MAX_CALLS}.`).toResponse();
  if (calls.length === 0 || calls.some((inner) => inner === undefined))
    return badRequest('Failed to parse batch request, error: malformed part').toResponse();
  const answers = calls
    .filter((inner) => inner !== undefined)
    .map((inner) => ({ inner, response: call(inner.request) }));
  const parts = answers.map(({ inner, response }) => writePart(inner.contentId, response));
  return {
    status: 200,
    headers: { 'content-type': `multipart/mixed; boundary=${OUTER_BOUNDARY}`, 'cache-control': 'private' },
    body: Buffer.concat([...parts, Buffer.from(`--${OUTER_BOUNDARY}--\r\n`)]),
    fault: answers.find(({ response }) => response.fault)?.response.fault,
    left: () => answers.forEach(({ response }) => response.left?.()),
  };
}

function splitParts(body: string, boundary: string): string[] {
  const pieces = `\r\n${body}`.split(`\n--${boundary}`);
  return pieces
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => piece.replace(/^[ \t]*\r?\n/, ''));
}

function readInner(part: string, outer: SandboxRequest): InnerCall | undefined {
  const [partHeaders = '', ...rest] = part.split(/\r?\n\r?\n/);
  const [head = '', ...body] = rest;
  const [requestLine = '', ...headerLines] = head.trim().split(/\r?\n/);
  const match = /^([A-Z]+)\s+(\S+)/.exec(requestLine);
  if (!match) return undefined;
  const { path, query } = splitUrl(match[2]!.replace(/^https?:\/\/[^/]+/, ''));
  const headers: Record<string, string | undefined> = { authorization: outer.headers['authorization'] };
  for (const line of headerLines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  const contentId = /^content-id:\s*(.+?)\s*$/im.exec(partHeaders)?.[1];
  return {
    contentId,
    request: { method: match[1]!, path, query, headers, body: Buffer.from(body.join('\r\n\r\n')), local: outer.local },
  };
}

function writePart(contentId: string | undefined, response: SandboxResponse): Buffer {
  const body = typeof response.body === 'string' ? Buffer.from(response.body) : response.body;
  const id = contentId ? `Content-ID: <response-${contentId.replace(/^<|>$/g, '')}>\r\n` : '';
  const headers = Object.entries(response.headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  const status = `HTTP/1.1 ${response.status} ${STATUS_TEXT[response.status] ?? 'Error'}`;
  const head = `--${OUTER_BOUNDARY}\r\nContent-Type: application/http\r\n${id}\r\n${status}\r\n${headers}content-length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n')]);
}

const STATUS_TEXT: Record<number, string> = {
  200: 'OK',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  410: 'Gone',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};
