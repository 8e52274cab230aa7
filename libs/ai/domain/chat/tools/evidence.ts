import { randomInt } from 'node:crypto';
import { quotedFields } from '../../defence/quoted-mail.js';
import { linksIn } from '../../defence/links.js';

/** Something that an answer may rest on, as a tool gives it. */
export interface NewEvidence {
  readonly kind: 'interaction' | 'contact' | 'task';
  readonly id: string;
  readonly what: 'email' | 'meeting' | 'call' | 'note' | 'contact' | 'task';
  /** When it was or will be: a moment (ISO 8601) or, of a task, a day; null when it has none. */
  readonly at: string | null;
  readonly title: string;
  /** Who took part besides the person, or whom it concerns. */
  readonly people: readonly string[];
  /** Of whom it is, or whom the person may ask about next. */
  readonly contactId: string | null;
  readonly direction: 'inbound' | 'outbound' | null;
  readonly text: string;
  readonly facts?: Readonly<Record<string, string>>;
}

/** The same with what it is cited by. */
export interface Evidence extends NewEvidence {
  readonly label: string;
}

const LETTERS = 'bcdfghjkmnpqrstvwxz';

/**
 * Names for what one answer is given. They begin with letters that nobody could know when they wrote a mail, so no mail can name
 * what is to be cited.
 */
export class Labels {
  private readonly prefix = Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  private readonly given = new Map<string, Evidence>();

  /** The same thing has the same label, however often it is found. */
  label(thing: NewEvidence): Evidence {
    const key = `${thing.kind} ${thing.id}`;
    const known = this.given.get(key);
    const label = known?.label ?? `${this.prefix}${this.given.size + 1}`;
    const evidence = { ...thing, label };
    this.given.set(key, evidence);
    return evidence;
  }

  get all(): readonly Evidence[] {
    return [...this.given.values()];
  }
}

/** As the model is shown it. */
export function quotedEvidence({
  label,
  what,
  at,
  title,
  people,
  contactId,
  direction,
  text,
  facts,
}: Evidence): string {
  return quotedFields(label, {
    kind: direction === null ? what : `${what} ${direction === 'outbound' ? 'from the person' : 'to the person'}`,
    when: at,
    title,
    people: people.join(', '),
    contactId,
    ...facts,
    text,
  });
}

/** The addresses that stand in a thing. */
export function linksOf({ title, text }: NewEvidence): string[] {
  return linksIn(`${title}\n${text}`);
}
