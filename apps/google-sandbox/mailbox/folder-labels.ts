import { type LabelRegistry, systemLabelOfFolder, SYSTEM_LABELS } from './labels.js';
import type { SeedFields } from './seed.js';

export interface LabelContext {
  labels: LabelRegistry;
  owner: string | undefined;
  /** Does any folder stand for the inbox? If none does, everything that is not sent lies in the inbox too. */
  hasInbox: boolean;
}

/** The mail folder of a file: the nearest one that is not maildir's cur/new/tmp; an mbox's own name is its folder. "" is the top. */
export function folderOf(name: string, isMbox: boolean): string {
  const segments = name.split('/');
  const base = segments.pop()!;
  if (isMbox) return base.replace(/\.(mbox|mbx)(\..*)?$/i, '').replace(/^mbox$/i, segments.at(-1) ?? '');
  const folders = segments.filter((segment) => !/^(cur|new|tmp)$/.test(segment));
  return (folders.at(-1) ?? '').replace(/^\./, '');
}

/** Gmail's labels of a message by its folder, sender, maildir flags and headers. */
export function labelsFor(folder: string, name: string, fields: SeedFields, context: LabelContext): string[] {
  const labels = new Set<string>();
  const { hints } = fields;
  if (hints.gmailLabels.length > 0) {
    for (const label of hints.gmailLabels) labels.add(takeoutLabel(label, context.labels));
  } else {
    const system = folder === '' ? 'INBOX' : systemLabelOfFolder(folder);
    labels.add(system ?? context.labels.ensure(folder));
    if (!system && !context.hasInbox) labels.add('INBOX');
  }
  if (context.owner && fields.from.includes(context.owner.toLowerCase()) && !labels.has('DRAFT')) {
    labels.add('SENT');
    labels.delete('INBOX');
  }
  const flags = /:2,([A-Za-z]*)$/.exec(name)?.[1];
  if (flags?.includes('F')) labels.add('STARRED');
  if (flags?.includes('T')) labels.add('TRASH');
  if ((flags !== undefined && !flags.includes('S')) || /(^|\/)new\/[^/]+$/.test(name) || hints.unread)
    labels.add('UNREAD');
  if (labels.has('TRASH') || labels.has('SPAM')) labels.delete('INBOX');
  if (labels.has('INBOX') && ![...labels].some((label) => label.startsWith('CATEGORY_'))) labels.add(hints.category);
  return [...labels];
}

function takeoutLabel(name: string, labels: LabelRegistry): string {
  const upper = name.toUpperCase().replace(/^CATEGORY /, 'CATEGORY_');
  const system = SYSTEM_LABELS.find((label) => label === upper || (label === 'DRAFT' && upper === 'DRAFTS'));
  return system ?? labels.ensure(name);
}

const EARLIEST = Date.UTC(1990, 0, 1);

/** The first believable date of the candidates; then the maildir name, the file's time, and at last a second after the previous message. */
export function chooseDate(
  dates: readonly number[],
  name: string,
  modified: number,
  previous: number,
  latest: number,
): number {
  const maildir = /(?:^|\/)(\d{9,10})\.[^/]*$/.exec(name)?.[1];
  for (const date of [...dates, maildir ? Number(maildir) * 1000 : Number.NaN, modified]) {
    if (date >= EARLIEST && date <= latest) return date;
  }
  return previous + 1000;
}
