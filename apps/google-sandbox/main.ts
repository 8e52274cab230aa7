import { exitWithParent } from '../exit-with-parent.js';
import { parseArguments, USAGE } from './arguments.js';
import { startSandbox } from './index.js';

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return;
  }
  const running = await startSandbox(parseArguments(args));
  process.stdout.write(`${JSON.stringify({ ready: true, url: running.url })}\n`);
  exitWithParent(() => running.stop());
}

main().catch((error: unknown) => {
  process.stderr.write(`google-sandbox: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
