/**
 * Ends a child process when it is told to, and also when its parent is gone: a parent that was killed cannot say so, and
 * an orphan would keep its port and its data folder.
 * @param close what must happen first
 */
export function exitWithParent(close: () => Promise<void>): void {
  const parent = process.ppid;
  let closing = false;
  const exit = async () => {
    if (closing) return;
    closing = true;
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void exit());
  setInterval(() => process.ppid !== parent && void exit(), 1_000).unref();
}
