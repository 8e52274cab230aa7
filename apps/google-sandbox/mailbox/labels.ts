export interface LabelEntry {
  id: string;
  name: string;
  type: 'system' | 'user';
}

export const SYSTEM_LABELS = [
  'INBOX',
  'SENT',
  'DRAFT',
  'TRASH',
  'SPAM',
  'UNREAD',
  'STARRED',
  'IMPORTANT',
  'CHAT',
  'CATEGORY_PERSONAL',
  'CATEGORY_SOCIAL',
  'CATEGORY_PROMOTIONS',
  'CATEGORY_UPDATES',
  'CATEGORY_FORUMS',
] as const;

/** System labels and the user's own, numbered in the order in which they appeared. */
export class LabelRegistry {
  private readonly byId = new Map<string, LabelEntry>();
  private readonly byName = new Map<string, LabelEntry>();

  constructor() {
    for (const name of SYSTEM_LABELS) this.put({ id: name, name, type: 'system' });
  }

  all(): LabelEntry[] {
    return [...this.byId.values()];
  }

  get(id: string): LabelEntry | undefined {
    return this.byId.get(id);
  }

  /** Looks a label up by id or by name (case is ignored in names). */
  find(nameOrId: string): LabelEntry | undefined {
    return this.byId.get(nameOrId) ?? this.byName.get(nameOrId.toLowerCase());
  }

  /** The id of the label with this name, which is made when it is missing. */
  ensure(name: string): string {
    const known = this.find(name);
    if (known) return known.id;
    const users = this.all().filter((label) => label.type === 'user').length;
    const label: LabelEntry = { id: `Label_${users + 1}`, name, type: 'user' };
    this.put(label);
    return label.id;
  }

  private put(label: LabelEntry): void {
    this.byId.set(label.id, label);
    this.byName.set(label.name.toLowerCase(), label);
  }
}

const FOLDER_LABELS: [RegExp, string][] = [
  [/(^|[_ .-])inbox$/i, 'INBOX'],
  [/^(_?sent([_ -]?(items|mail|messages))?|gesendet(e objekte)?)$/i, 'SENT'],
  [/^drafts?$/i, 'DRAFT'],
  [/^(trash|bin|deleted([_ -]?(items|messages))?)$/i, 'TRASH'],
  [/^(spam|junk([_ -]?e?-?mail)?|bulk)$/i, 'SPAM'],
  [/^(starred|flagged)$/i, 'STARRED'],
];

/** The system label that a folder's name stands for, if it stands for one. */
export function systemLabelOfFolder(folder: string): string | undefined {
  return FOLDER_LABELS.find(([pattern]) => pattern.test(folder))?.[1];
}
