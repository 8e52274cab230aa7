export type ProviderErrorCode = 'auth' | 'permission' | 'quota' | 'temporary' | 'cursor' | 'not-found' | 'permanent';

/**
 * What went wrong at a provider, reduced to what can be done about it. The message is safe to show and to log: it
 * holds no token, address or content.
 */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';

  constructor(
    readonly code: ProviderErrorCode,
    message: string,
    /** When another attempt makes sense, in milliseconds from now; only for `quota` and `temporary`. */
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }
}
