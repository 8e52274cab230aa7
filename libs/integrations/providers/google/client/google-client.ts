import { Injectable } from '@nestjs/common';
import { calendar, type calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { gmail, type gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import { OutboundHostError, OutboundHttp } from '../../../../platform/http/index.js';
import { Metrics } from '../../../../platform/telemetry/index.js';
import type { Account } from '../../../domain/account.js';
import { ProviderError } from '../../../domain/provider-error.js';
import { integrationsConfig } from '../../../integrations.config.js';
import { apiOf, type GoogleMethod } from '../quota-costs.js';
import { Breakers } from './breakers.js';
import { googleError, googleUnreachable, QuotaRefusal } from './errors.js';
import { GoogleQuota } from './google-quota.js';
import { withRetry } from './retry.js';

/** What every call carries: the token, a time-out, and no retry of the library's own. */
interface CallOptions {
  readonly headers: { readonly authorization: string };
  readonly signal?: AbortSignal;
  readonly timeout: number;
  readonly retry: false;
}

/** A successful answer as received. */
export interface TextAnswer {
  readonly text: string;
  readonly contentType: string;
}

export interface TextCall<T> {
  /** Without a leading slash. */
  readonly path: string;
  readonly body?: { readonly text: string; readonly contentType: string };
  /** Makes something of the answer; may throw a ProviderError, which is then handled as if the call had failed. */
  readonly read: (answer: TextAnswer) => T;
}

/**
 * The seam through which every call to Google's APIs goes: it is paid for from the quota, carries a valid token, is
 * retried when that may help, leaves alone an API that keeps failing, and fails with a ProviderError and nothing else.
 */
@Injectable()
export class GoogleClient {
  readonly gmail: gmail_v1.Gmail;
  readonly calendar: calendar_v3.Calendar;
  private readonly gmailRoot: string;
  private readonly encoding: Readonly<Record<string, string>>;
  private readonly calls: ReturnType<Metrics['counter']>;

  constructor(
    private readonly http: OutboundHttp,
    private readonly quota: GoogleQuota,
    private readonly breakers: Breakers,
    @InjectConfig(integrationsConfig) private readonly config: ConfigOf<typeof integrationsConfig>,
    metrics: Metrics,
  ) {
    const { GOOGLE_API_ROOT_URL, GOOGLE_GMAIL_API_URL, GOOGLE_CALENDAR_API_URL } = config;
    const fetchImplementation = http.fetch;
    const common = { version: 'v1', fetchImplementation } as const;
    this.gmailRoot = GOOGLE_API_ROOT_URL ?? GOOGLE_GMAIL_API_URL;
    // Google compresses for clients that also name gzip in their user agent. On this machine it would only cost time.
    this.encoding = LOOPBACK.test(this.gmailRoot) ? {} : { 'accept-encoding': 'gzip', 'user-agent': 'OmniCRM (gzip)' };
    this.calls = metrics.counter('omnicrm_google_calls_total', "Calls to Google's APIs", ['api', 'method', 'code']);
    this.gmail = gmail({ ...common, rootUrl: this.gmailRoot });
    this.calendar = calendar({ ...common, version: 'v3', rootUrl: GOOGLE_API_ROOT_URL ?? GOOGLE_CALENDAR_API_URL });
  }

  /**
   * One call through the library.
   * @param run gets the options that the library's method takes as its last argument
   * @returns the parsed answer
   */
  call<T>(
    account: Account,
    method: GoogleMethod,
    signal: AbortSignal | undefined,
    run: (options: CallOptions) => Promise<{ data: T }>,
  ): Promise<T> {
    return this.withToken(account, signal, (authorization) =>
      withRetry(
        () =>
          this.paid(account, method, signal, async () => {
            const options = { headers: { authorization }, signal, timeout: this.config.GOOGLE_TIMEOUT_MS } as const;
            const { data } = await run({ ...options, retry: false }).catch((error: unknown) => {
              throw libraryFailure(error);
            });
            // An answer that was cut off arrives as text, because the library could not parse it.
            if (typeof data === 'string') throw googleUnreachable();
            return data;
          }),
        signal,
      ),
    );
  }

  /**
   * One request to the Gmail API past the library, for answers that are to be kept as received. It is not repeated, and
   * the caller has paid for what it holds.
   */
  gmailText<T>(account: Account, { path, body, read }: TextCall<T>, signal: AbortSignal): Promise<T> {
    return this.withToken(account, signal, (authorization) =>
      this.breakers.run(account, 'gmail', signal, async () => {
        const answer = await this.http
          .request(this.gmailRoot + path, {
            method: body ? 'POST' : 'GET',
            headers: { authorization, ...this.encoding, ...(body ? { 'content-type': body.contentType } : {}) },
            body: body?.text,
            timeoutMs: this.config.GOOGLE_TIMEOUT_MS,
            signal,
          })
          .catch((error: unknown) => {
            throw error instanceof OutboundHostError ? error : googleUnreachable();
          });
        const { status, headers, text } = answer;
        if (status !== 200)
          throw googleError({ status, body: parsed(text), retryAfter: single(headers['retry-after']) });
        return read({ text, contentType: single(headers['content-type']) ?? '' });
      }),
    );
  }

  /** Counts a call for the metrics. @param error what it failed with; null when it did not */
  count(method: GoogleMethod, error: unknown): void {
    const code = error === null ? 'ok' : error instanceof ProviderError ? error.code : 'error';
    this.calls.inc({ api: apiOf(method), method, code });
  }

  /** Makes one call when there is quota for it, unless the API is left alone. */
  private async paid<T>(
    account: Account,
    method: GoogleMethod,
    signal: AbortSignal | undefined,
    run: () => Promise<T>,
  ): Promise<T> {
    const api = apiOf(method);
    this.breakers.check(account, api);
    const admission = await this.quota.admit(account, method, 1, signal);
    try {
      const data = await this.breakers.run(account, api, signal, run);
      await admission.over();
      this.count(method, null);
      return data;
    } catch (error) {
      await admission.over(error instanceof QuotaRefusal ? [error] : []);
      this.count(method, error);
      throw error;
    }
  }

  /** Runs with a valid token; a refused token is renewed and the call made once more. */
  private async withToken<T>(
    account: Account,
    signal: AbortSignal | undefined,
    run: (authorization: string) => Promise<T>,
  ): Promise<T> {
    const once = async () => {
      const token = await account.accessToken();
      try {
        return await run(`Bearer ${token}`);
      } catch (error) {
        if (error instanceof ProviderError && error.code === 'auth') account.discardToken(token);
        throw error;
      }
    };
    return once().catch((error: unknown) => {
      if (error instanceof ProviderError && error.code === 'auth' && !signal?.aborted) return once();
      throw error;
    });
  }
}

const LOOPBACK = /^https?:\/\/(localhost|127\.|\[::1\])/;

/** Turns what the library throws into a ProviderError. Its own error holds the request with its token: never pass it on. */
function libraryFailure(error: unknown): unknown {
  if (error instanceof ProviderError) return error;
  const cause = (error as Error).cause;
  if (cause instanceof OutboundHostError) return cause;
  const response = (error as { response?: { status: number; data: unknown; headers: Headers } }).response;
  if (!response) return googleUnreachable();
  // A success that could not be read was cut off.
  if (response.status < 400) return googleUnreachable();
  const { status, data, headers } = response;
  return googleError({
    status,
    body: typeof data === 'string' ? parsed(data) : data,
    retryAfter: headers.get('retry-after'),
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const single = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value) ?? null;
