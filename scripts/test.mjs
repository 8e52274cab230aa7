import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, pinnedEnvironment, pinnedNode, root } from './lib.mjs';

// The whole suite: unit, integration, API, browser. DATABASE_URL and REDIS_URL choose real services; without them each
// suite runs on an embedded database. Arguments go to Jest.
ensureInstalled();
build();
const folder = mkdtempSync(join(tmpdir(), 'omnicrm-jest-'));
const report = join(folder, 'report.json');
const jest = spawn(
  pinnedNode(),
  [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
    ...['--json', `--outputFile=${report}`, ...process.argv.slice(2)],
  ],
  // With --json Jest prints the report on standard output too; the readable part goes to standard error.
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: pinnedEnvironment() },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
jest.on('exit', (code) => {
  const {
    numPassedTests: passed = 0,
    numFailedTests: failed = 0,
    numRuntimeErrorTestSuites: broken = 0,
  } = read(report);
  rmSync(folder, { recursive: true, force: true });
  const failures = failed + broken || (code === 0 ? 0 : 1);
  if (process.env.TEST_SUMMARY) writeFileSync(process.env.TEST_SUMMARY, `${passed} ${failures}\n`);
  console.log(`${passed} passed, ${failures} failed`);
  process.exit(failures === 0 && passed > 0 ? 0 : 1);
});

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
