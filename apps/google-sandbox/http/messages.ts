/** A request as the sandbox sees it: the outer HTTP request, or one inside a batch. */
export interface SandboxRequest {
  method: string;
  /** Path without the query. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: Buffer;
  /** Does it come from this machine? */
  local: boolean;
}

/** How a fault breaks the connection instead of the answer. */
export interface TransportFault {
  kind: 'stall' | 'truncate' | 'reset';
  /** How long a stall lasts before the connection is closed, in ms. */
  stallMs: number;
}

export interface SandboxResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
  fault?: TransportFault | undefined;
  /** Called once the answer has left, or never will. */
  left?: (() => void) | undefined;
}

export const JSON_TYPE = 'application/json; charset=UTF-8';

export function jsonResponse(status: number, value: unknown, headers: Record<string, string> = {}): SandboxResponse {
  const body = Buffer.isBuffer(value) ? value : JSON.stringify(value);
  return { status, headers: { 'content-type': JSON_TYPE, 'cache-control': 'private', ...headers }, body };
}

export function emptyResponse(status: number, headers: Record<string, string> = {}): SandboxResponse {
  return { status, headers, body: '' };
}

/** The body as fields of a form, or of JSON when the content type says so. */
export function formFields(request: SandboxRequest): URLSearchParams {
  const text = request.body.toString('utf8');
  if (!(request.headers['content-type'] ?? '').includes('json')) return new URLSearchParams(text);
  const fields = new URLSearchParams();
  const parsed = parseJson(text);
  if (typeof parsed === 'object' && parsed !== null) {
    for (const [name, value] of Object.entries(parsed)) fields.set(name, String(value));
  }
  return fields;
}

/** JSON, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
