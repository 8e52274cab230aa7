import type { FoundRow } from '../../data/search/search.repository.js';
import { excerptOf, highlightsIn } from './highlights.js';
import type { SearchQuery } from './read-query.js';
import type { MatchReason, SearchHit } from './views.js';

/** What is shown of something that was found, and why it was. */
export function explainHit(row: FoundRow, { words }: Pick<SearchQuery, 'words'>): SearchHit {
  const typed = words.map((word) => word.typed);
  const excerpt = excerptOf(row.body, typed);
  const reasons: MatchReason[] = [];
  if (row.told !== null) reasons.push('words');
  if (row.alike !== null) reasons.push('spelling');
  if (row.meaning !== null) reasons.push('meaning');
  return {
    id: row.id,
    kind: row.kind,
    occurredAt: row.occurredAt,
    title: row.title,
    titleHighlights: highlightsIn(row.title, typed, row.alike !== null),
    excerpt: excerpt.text,
    excerptHighlights: excerpt.highlights,
    people: row.people,
    contactId: row.contactId,
    reasons,
  };
}
