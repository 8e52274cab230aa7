const steps: [limit: number, seconds: number, unit: string][] = [
  [3600, 60, 'min'],
  [86_400, 3600, 'h'],
  [86_400 * 14, 86_400, 'd'],
  [86_400 * 60, 86_400 * 7, 'w'],
  [86_400 * 365, 86_400 * 30.44, 'mo'],
  [Infinity, 86_400 * 365.25, 'y'],
];

/** How long before (or after) `now` a moment lies: "just now", "5 min ago", "in 3 d". */
export function relativeTime(value: string, now = Date.now()): string {
  const seconds = (now - new Date(value).getTime()) / 1000;
  const distance = Math.abs(seconds);
  if (distance < 60) return seconds >= 0 ? 'just now' : 'in a moment';
  const [, size, unit] = steps.find(([limit]) => distance < limit) ?? [0, 1, 's'];
  const amount = `${Math.max(1, Math.floor(distance / size))} ${unit}`;
  return seconds >= 0 ? `${amount} ago` : `in ${amount}`;
}
