import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';
import { browserBinary } from './browser-binary.js';

/** Switches that keep it quiet on a machine without a network, a display or a sandbox for root. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium that npm installed; no package manager of the system is needed. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserBinary(), args: ARGS, headless: true });
}

/** Keeps a picture of what a person sees, under artifacts/screenshots. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = resolve('artifacts/screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: false });
}
