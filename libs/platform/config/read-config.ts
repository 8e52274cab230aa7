import type { ConfigSection, Variable } from './section.js';

/** Raised at start with every fault of the environment at once. */
export class ConfigurationError extends Error {
  constructor(readonly faults: string[]) {
    super(`The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/** Looks across variables; those in `faulty` were told already and have no value. Returns faults in words. */
export type ConfigRule = (values: Record<string, unknown>, faulty: ReadonlySet<string>) => string[];

function readVariable(
  name: string,
  { schema, reason }: Variable,
  raw: string | undefined,
): { value?: unknown; fault?: string } {
  // An empty value in an env file means "not set".
  const result = schema.safeParse(raw === '' ? undefined : raw);
  if (result.success) return { value: result.data };
  const problem = raw === undefined || raw === '' ? 'is missing' : (result.error.issues[0]?.message ?? 'is invalid');
  return { fault: `${name} ${problem}. ${reason}` };
}

/**
 * Reads and checks all sections.
 * @param sections what the process declares
 * @param environment usually process.env; values are never echoed, since they may be secrets
 * @returns values by section
 * @throws ConfigurationError with all faults
 */
export function readConfig(
  sections: ConfigSection[],
  environment: Record<string, string | undefined>,
  rules: ConfigRule[] = [],
): Map<ConfigSection, Record<string, unknown>> {
  const faults: string[] = [];
  const faulty = new Set<string>();
  const all: Record<string, unknown> = {};
  const read = new Map<ConfigSection, Record<string, unknown>>();
  for (const section of sections) {
    const values: Record<string, unknown> = {};
    for (const [name, declared] of Object.entries(section.variables)) {
      const { value, fault } = readVariable(name, declared, environment[name]);
      if (fault !== undefined) {
        faults.push(fault);
        faulty.add(name);
      }
      values[name] = all[name] = value;
    }
    read.set(section, values);
  }
  for (const rule of rules) faults.push(...rule(all, faulty));
  if (faults.length > 0) throw new ConfigurationError(faults);
  return read;
}
