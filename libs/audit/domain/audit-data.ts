/** Facts about an effect, flat, so that they can be read without knowing the code of their time. */
export type AuditData = Record<string, string | number | boolean | null>;

const SECRET_NAME = /token|secret|password|passwd|cookie|verifier|authorization|api[-_]?key/i;
const MAIL_ADDRESS = /[^\s@]+@[^\s@]+/;
/** Google's access and refresh tokens, authorization codes, and JSON web tokens. */
const TOKEN = /\bya29\.|\b1\/\/|\b4\/0A|\beyJ[\w-]+\.[\w-]+\./;
const LONGEST_TEXT = 500;

export const REDACTED = '[redacted]';

function isUnfit(name: string, value: AuditData[string]): boolean {
  if (SECRET_NAME.test(name) && typeof value === 'string') return true;
  return typeof value === 'string' && (value.length > LONGEST_TEXT || MAIL_ADDRESS.test(value) || TOKEN.test(value));
}

/**
 * An audit entry can never be changed, so what must not be in it is taken out before it gets there: secrets by name or
 * by look, mail addresses, and texts too long to be a fact. A second line of defence; callers should pass none.
 * @returns a copy with such values replaced by `[redacted]`
 */
export function withoutSecrets(data: AuditData): AuditData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, isUnfit(name, value) ? REDACTED : value]),
  );
}
