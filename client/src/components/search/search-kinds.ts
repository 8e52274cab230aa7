import { Building2, CalendarDays, FileText, Mail, NotebookPen, Phone, UserRound, type LucideIcon } from 'lucide-react';
import type { SearchKind, SearchReason } from '../../gql/graphql.js';

/** Kinds in the order in which they are shown: people first. */
export const searchKinds: readonly { kind: SearchKind; one: string; many: string; Icon: LucideIcon }[] = [
  { kind: 'CONTACT', one: 'Person', many: 'People', Icon: UserRound },
  { kind: 'COMPANY', one: 'Company', many: 'Companies', Icon: Building2 },
  { kind: 'EMAIL', one: 'E-mail', many: 'Messages', Icon: Mail },
  { kind: 'MEETING', one: 'Meeting', many: 'Meetings', Icon: CalendarDays },
  { kind: 'CALL', one: 'Call', many: 'Calls', Icon: Phone },
  { kind: 'NOTE', one: 'Note', many: 'Notes', Icon: NotebookPen },
  { kind: 'DOCUMENT', one: 'File', many: 'Files', Icon: FileText },
];

const reasons: Record<SearchReason, string> = {
  WORDS: 'Your words',
  SPELLING: 'Similar spelling',
  MEANING: 'Similar meaning',
};

/** Why something was found, by what says the most. */
export function whyFound(found: readonly SearchReason[]): string {
  const first = (['WORDS', 'SPELLING', 'MEANING'] as const).find((reason) => found.includes(reason));
  return first ? reasons[first] : '';
}

/** What was found, by kind, in the order of the kinds; kinds without any are left out. */
export function groupByKind<Edge extends { node: { kind: SearchKind } }>(
  edges: readonly Edge[],
): { kind: SearchKind; title: string; edges: Edge[] }[] {
  return searchKinds.flatMap(({ kind, many }) => {
    const own = edges.filter(({ node }) => node.kind === kind);
    return own.length > 0 ? [{ kind, title: many, edges: own }] : [];
  });
}
