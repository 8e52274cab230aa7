const KEY = 'omnicrm.last-look';
const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;
/** Whoever comes back within this time still looks at the same news. */
const SAME_LOOK_MS = 30 * 60 * 1_000;

interface Look {
  /** When somebody looked before this time. */
  before: number;
  /** When this look began. */
  begun: number;
}

/** The look that is under way at a moment, after the one that was kept. Who never looked is shown the last week. */
export function lookAt(kept: string | null, now: number): Look {
  const [before, begun] = (kept ?? '').split(' ').map(Number);
  if (!before || !begun || before > begun || begun > now) return { before: now - WEEK_MS, begun: now };
  return now - begun < SAME_LOOK_MS ? { before, begun } : { before: begun, begun: now };
}

/** When somebody looked last in this browser, ISO; and notes that they look now. */
export function lastLook(now = Date.now()): string {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEY);
    const { before, begun } = lookAt(kept, now);
    localStorage.setItem(KEY, `${before} ${begun}`);
  } catch {
    // Without storage everything of the last week is new each time.
  }
  return new Date(lookAt(kept, now).before).toISOString();
}
