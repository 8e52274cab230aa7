import { ConfigurationError } from '../libs/platform/config/index.js';

/** Runs a process's main function; a fault at start is told in plain words and ends it with code 1. */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof ConfigurationError ? error.message : error);
    process.exit(1);
  }
}
