interface Evidence {
  key: string;
  value: string;
}

/** What was found, by its key; undefined when it was not. */
const find = (evidence: readonly Evidence[], key: string): string | undefined =>
  evidence.find((each) => each.key === key)?.value;

/** "ada lovelace" → "Ada Lovelace": names are compared in small letters, and shown as names. */
const asName = (name: string): string => name.replace(/(^|[\s'-])(\p{L})/gu, (part) => part.toUpperCase());

const described: Record<string, (evidence: readonly Evidence[]) => string> = {
  user: () => 'You said that they are one person.',
  directory_pair: (evidence) =>
    `The directory name stood beside this address${messages(find(evidence, 'messages'))}, and hardly beside another.`,
  same_mailbox: (evidence) => `The same mailbox at another host of one organisation${at(find(evidence, 'domain'))}.`,
  name_and_domain: (evidence) => `The same name${called(evidence)} at the same company${at(find(evidence, 'domain'))}.`,
  name_and_mailbox: (evidence) =>
    `The same name${called(evidence)}, written the same way before the @ of both addresses.`,
  name_and_company_kept: (evidence) => `The same name${called(evidence)}, and both wrote with the same people.`,
  name_and_address: (evidence) => `The same rare name${called(evidence)}, and an address that is made of it.`,
  mailbox_of_name: (evidence) =>
    `An address without a name, called like this person${called(evidence)} and nobody else there${at(find(evidence, 'domain'))}.`,
  name_alone: (evidence) => `The same name${called(evidence)}. Nothing else is known that speaks for it.`,
};

/** Why two contacts are, or may be, one person, in a sentence. */
export function describeMerge(reason: string, evidence: readonly Evidence[]): string {
  return described[reason]?.(evidence) ?? `Found by the rule “${reason.replaceAll('_', ' ')}”.`;
}

const likely = 0.65;
const even = 0.45;

/** How likely it is that two contacts are one person, in words. @param score 0 to 1 */
export function describeScore(score: number): { label: string; tone: 'good' | 'accent' | 'neutral' } {
  if (score >= likely) return { label: 'Probably one person', tone: 'good' };
  if (score >= even) return { label: 'Perhaps one person', tone: 'accent' };
  return { label: 'Hard to tell', tone: 'neutral' };
}

function called(evidence: readonly Evidence[]): string {
  const name = find(evidence, 'name');
  return name ? ` (${asName(name)})` : '';
}

const at = (domain: string | undefined): string => (domain ? ` (${domain})` : '');

function messages(count: string | undefined): string {
  if (!count) return '';
  return count === '1' ? ' in 1 message' : ` in ${count} messages`;
}
