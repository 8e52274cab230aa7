import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JestReport } from './judge.js';

/**
 * Runs some test files of a tree.
 * @param root  the project, or a copy of it
 * @param files from the root; no others run
 * @throws Error when Jest could not even say what became of them
 */
export async function runJest(root: string, files: readonly string[]): Promise<JestReport> {
  const folder = mkdtempSync(join(tmpdir(), 'omnicrm-security-'));
  const report = join(folder, 'report.json');
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  try {
    const jest = spawn(process.execPath, [...args, '--json', `--outputFile=${report}`, '--runTestsByPath', ...files], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    jest.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4_000)));
    await once(jest, 'close');
    if (!existsSync(report)) throw new Error(`Jest made no report:\n${said}`);
    return JSON.parse(readFileSync(report, 'utf8')) as JestReport;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
