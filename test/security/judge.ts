import type { SecurityRow } from './row.js';

/** The part of Jest's report that matters here. */
export interface JestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export interface Verdict {
  readonly result: 'passed' | 'FAILED' | 'no test yet';
  readonly tests: number;
  /** Names of failed tests, files that did not run, and evidence that names no test. */
  readonly problems: readonly string[];
}

/**
 * What became of a row.
 * @param exists whether a file is there; one that is not there yet proves nothing and refutes nothing
 */
export function judge({ evidence }: SecurityRow, report: JestReport, exists: (file: string) => boolean): Verdict {
  const missing = evidence.filter(({ file }) => !exists(file));
  let tests = 0;
  const problems: string[] = [];
  for (const { file, names } of evidence.filter(({ file }) => exists(file))) {
    const suite = report.testResults.find(({ name }) => name.endsWith(`/${file}`));
    const found = (suite?.assertionResults ?? []).filter(({ fullName }) => names?.test(fullName) ?? true);
    const passed = found.filter(({ status }) => status === 'passed');
    tests += passed.length;
    problems.push(...found.filter(({ status }) => status === 'failed').map(({ fullName }) => `${file}: ${fullName}`));
    if (passed.length === 0 && problems.length === 0) problems.push(`${file}: no such test ran`);
  }
  if (problems.length > 0) return { result: 'FAILED', tests, problems };
  return { result: missing.length > 0 || tests === 0 ? 'no test yet' : 'passed', tests, problems };
}
