import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { jsonResponse, type SandboxRequest, type SandboxResponse } from './messages.js';

const MAX_BODY_BYTES = 60 * 1024 * 1024;
const LOOPBACK = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;
const GZIP_FROM_BYTES = 1024;
// A small window keeps zlib's state below a hundred kilobytes a call, where the default takes a quarter of a megabyte.
const GZIP = { level: 1, windowBits: 13, memLevel: 7, chunkSize: 8192 };

/** A node HTTP server around a function from request to response; does gzip, delays and the faults that break connections. */
export function createTransport(handle: (request: SandboxRequest) => SandboxResponse, latencyMs: number): Server {
  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
    readBody(incoming, (body) => {
      const response = body
        ? safely(handle, toRequest(incoming, body))
        : jsonResponse(413, { error: 'request too large' });
      outgoing.once('close', () => response.left?.());
      if (latencyMs > 0) setTimeout(() => send(incoming, outgoing, response), latencyMs);
      else send(incoming, outgoing, response);
    });
  });
  server.headersTimeout = 65_000;
  return server;
}

function safely(handle: (request: SandboxRequest) => SandboxResponse, request: SandboxRequest): SandboxResponse {
  try {
    return handle(request);
  } catch (error) {
    process.stderr.write(
      `google-sandbox: ${request.method} ${request.path}: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return jsonResponse(500, { error: { code: 500, message: 'Internal error encountered.', status: 'INTERNAL' } });
  }
}

function readBody(incoming: IncomingMessage, done: (body: Buffer | undefined) => void): void {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') {
    incoming.resume();
    done(Buffer.alloc(0));
    return;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  incoming.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
  });
  incoming.on('end', () => done(bytes <= MAX_BODY_BYTES ? Buffer.concat(chunks) : undefined));
}

function toRequest(incoming: IncomingMessage, body: Buffer): SandboxRequest {
  const { path, query } = splitUrl(incoming.url ?? '/');
  const headers = incoming.headers as Record<string, string | undefined>;
  const local = LOOPBACK.test(incoming.socket.remoteAddress ?? '');
  return { method: incoming.method ?? 'GET', path, query, headers, body, local };
}

/** Path and query of a request target. */
export function splitUrl(url: string): { path: string; query: URLSearchParams } {
  const mark = url.indexOf('?');
  return mark < 0
    ? { path: url, query: new URLSearchParams() }
    : { path: url.slice(0, mark), query: new URLSearchParams(url.slice(mark + 1)) };
}

function send(incoming: IncomingMessage, outgoing: ServerResponse, response: SandboxResponse): void {
  const { fault } = response;
  if (fault?.kind === 'reset') {
    incoming.socket.resetAndDestroy();
    return;
  }
  if (fault?.kind === 'stall') {
    const timer = setTimeout(() => incoming.socket.destroy(), fault.stallMs);
    timer.unref();
    incoming.socket.once('close', () => clearTimeout(timer));
    return;
  }
  let body = typeof response.body === 'string' ? Buffer.from(response.body) : response.body;
  const headers: Record<string, string | number> = { ...response.headers };
  if (body.length > GZIP_FROM_BYTES && (incoming.headers['accept-encoding'] ?? '').includes('gzip')) {
    body = gzipSync(body, GZIP);
    headers['content-encoding'] = 'gzip';
    headers['vary'] = 'Accept-Encoding';
  }
  if (response.status !== 204) headers['content-length'] = body.length;
  outgoing.writeHead(response.status, headers);
  if (fault?.kind === 'truncate') {
    // Half of what Content-Length promised, then the connection ends.
    outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => incoming.socket.destroy());
    return;
  }
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}
