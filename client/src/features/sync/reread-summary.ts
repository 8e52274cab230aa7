import { formatCount, formatNumber } from '../../lib/format.js';
import { itemWord } from '../../lib/sources.js';

export interface RereadCounts {
  source: string;
  examined: number;
  changed: number;
  unchanged: number;
  removed: number;
  failed: number;
  kept: number;
}

/** "3 of 200 messages changed, 1 went away", or that nothing did. */
export function rereadSummary({ source, examined, changed, removed, failed, kept }: RereadCounts): string {
  const items = formatCount(examined, itemWord(source));
  const told = [
    ...(changed > 0 ? [`${formatNumber(changed)} changed`] : []),
    ...(removed > 0 ? [`${formatNumber(removed)} went away`] : []),
    ...(failed > 0 ? [`${formatNumber(failed)} could not be read`] : []),
    ...(kept > 0 ? [`${formatNumber(kept)} kept as it was: content no longer stored`] : []),
  ];
  return told.length === 0 ? `${items}, none changed` : `Of ${items}, ${told.join(', ')}`;
}

/** "body_full" → "body full". */
export function fieldWords(fields: readonly string[]): string {
  return fields.length === 0 ? 'new' : fields.map((field) => field.replaceAll('_', ' ')).join(', ');
}
