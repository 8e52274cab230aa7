import { jsonResponse, type SandboxResponse } from './messages.js';

const STATUS_NAMES: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ALREADY_EXISTS',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

export interface ErrorShape {
  status: number;
  reason: string;
  message: string;
  domain?: string;
  /** Message of the single entry in `errors`, when it differs. */
  detailMessage?: string;
  statusName?: string;
  location?: { location: string; locationType: string };
  details?: unknown[];
  headers?: Record<string, string>;
}

/** An answer in the shape of Google's error JSON, thrown by handlers. */
export class ApiError extends Error {
  constructor(readonly shape: ErrorShape) {
    super(shape.message);
  }

  toResponse(): SandboxResponse {
    const {
      status,
      message,
      reason,
      domain = 'global',
      detailMessage = message,
      location,
      details,
      headers,
    } = this.shape;
    const statusName = this.shape.statusName ?? STATUS_NAMES[status];
    const error = {
      code: status,
      message,
      errors: [{ message: detailMessage, domain, reason, ...location }],
      ...(statusName ? { status: statusName } : {}),
      ...(details ? { details } : {}),
    };
    return jsonResponse(status, { error }, headers);
  }
}

export function badRequest(message: string, reason = 'badRequest'): ApiError {
  return new ApiError({ status: 400, reason, message });
}

export function invalidArgument(message: string): ApiError {
  return new ApiError({ status: 400, reason: 'invalidArgument', message });
}

export function notFound(message = 'Requested entity was not found.'): ApiError {
  return new ApiError({ status: 404, reason: 'notFound', message });
}

export function invalidCredentials(): ApiError {
  return new ApiError({
    status: 401,
    reason: 'authError',
    message:
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    detailMessage: 'Invalid Credentials',
    location: { location: 'Authorization', locationType: 'header' },
    headers: { 'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"' },
  });
}

export function insufficientScope(service: string, method: string): ApiError {
  return new ApiError({
    status: 403,
    reason: 'insufficientPermissions',
    message: 'Request had insufficient authentication scopes.',
    detailMessage: 'Insufficient Permission',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
        domain: 'googleapis.com',
        metadata: { service: `${service}.googleapis.com`, method },
      },
    ],
    headers: { 'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="insufficient_scope"' },
  });
}
