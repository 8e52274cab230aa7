/** What a client gets of an operation. */
export interface AnsweredOperation {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
}

const ABSENT = /(^|_)NOT_FOUND$/;

/** Whether a mutation's payload says that what was named is not there. */
function namesWhatIsAbsent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('userErrors' in value)) return false;
  const { userErrors } = value;
  return Array.isArray(userErrors) && userErrors.some(({ code }: { code?: unknown }) => ABSENT.test(String(code)));
}

/**
 * Counts what was refused in an operation that ran: what is not open to whoever asked, and what is not there or not theirs,
 * which looks the same.
 * @param asked the keys of the answer that were asked for with arguments: null is for what is absent there
 */
export function refusalsIn(
  { data, errors = [] }: AnsweredOperation,
  asked: ReadonlySet<string>,
): { forbidden: number; absent: number } {
  const codes = errors.map(({ extensions }) => String(extensions?.code));
  const failed = new Set(errors.map(({ path }) => path?.[0]));
  const absent = Object.entries(data ?? {}).filter(
    ([key, value]) => (value === null && asked.has(key) && !failed.has(key)) || namesWhatIsAbsent(value),
  );
  return {
    forbidden: codes.filter((code) => code === 'FORBIDDEN').length,
    absent: absent.length + codes.filter((code) => ABSENT.test(code)).length,
  };
}
