import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Unpacks the Chromium that npm installed, once, into the project's own cache: the package's default is a fixed path in
 * the system's temporary folder, which may belong to another user.
 * @returns path of the executable
 */
export async function browserBinary(): Promise<string> {
  const folder = resolve('.cache/browser');
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
