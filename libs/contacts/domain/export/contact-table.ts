import { csvRow } from '../../../platform/csv/index.js';
import { shownStrength } from '../strength.js';
import type { ContactView } from '../views.js';

/** A contact with what belongs to it, as it is exported. */
export interface ExportedContact {
  view: ContactView;
  /** As they are mostly written; the main one first. */
  addresses: readonly string[];
  company: string | null;
  tags: readonly string[];
}

/** Names that an import knows again; the last four are reckoned, and an import passes over them. */
const COLUMNS = [
  'Name',
  'E-mail addresses',
  'Phone',
  'Job title',
  'Company',
  'Tags',
  'First contact',
  'Last contact',
  'Interactions',
  'Strength',
];

/** What tells spreadsheets that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

export const tableHead = (): string => csvRow(COLUMNS);

/** A line of the table, harmless to spreadsheets. @param now for the strength, which fades */
export function tableRow({ view, addresses, company, tags }: ExportedContact, now: Date): string {
  const { displayName, phone, jobTitle, firstInteractionAt, lastInteractionAt, interactionCount, strengthPoints } =
    view;
  return csvRow([
    displayName,
    inOneCell(addresses),
    phone,
    jobTitle,
    company,
    inOneCell(tags),
    dayOf(firstInteractionAt),
    dayOf(lastInteractionAt),
    interactionCount,
    shownStrength(strengthPoints, now),
  ]);
}

/** Several words in one cell, as an import takes them apart again: also where a word holds the separator. */
function inOneCell(words: readonly string[]): string {
  if (!words.some((word) => word.includes(';'))) return words.join('; ');
  return words.length === 1 ? `${words[0]} ::: ` : words.join(' ::: ');
}

const dayOf = (moment: Date | null): string => moment?.toISOString().slice(0, 10) ?? '';
