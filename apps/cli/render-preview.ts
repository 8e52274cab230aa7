import type { PreviewResult } from '../../libs/sync/index.js';

const SHOWN = 5;

/** What an import would bring, in words. */
export function renderPreview(
  { totalItems, leftOut, people, peopleTotal, byMonth }: PreviewResult,
  { source, accountEmail }: { source: string; accountEmail: string },
): string {
  const months = byMonth.map(({ label }) => label);
  const names = people.slice(0, SHOWN).map(({ name, address }) => name ?? address);
  return [
    `${source} of ${accountEmail}: ${totalItems} items to import${months.length > 0 ? `, ${months.at(-1)} to ${months[0]}` : ''}`,
    ...(peopleTotal > 0 ? [`    ${peopleTotal} people in a sample, among them ${names.join(', ')}`] : []),
    ...leftOut.map(({ label, reason, count }) => `    ${String(count).padStart(9)}  left out: ${label} (${reason})`),
  ].join('\n');
}
