import { describe, expect, it } from '@jest/globals';
import { filterText, parseFilterText } from '../../client/src/features/contacts/filters/filter-text.js';
import { toContactFilter } from '../../client/src/features/contacts/filters/filter-tree.js';
import { parseFilter } from '../../libs/contacts/domain/filter-schema.js';
import * as server from '../../libs/contacts/domain/filter-text.js';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

/** The client writes filters into addresses, and the server into saved views: in one language. */
describe('filters as text, of the client and of the server', () => {
  const texts = [
    'hasPhone:yes,strength:50..',
    `all(tagId:${ID};tagId:${ID};not(companyId:${ID}))`,
    'edited:no,any(interactions:..3;text:a!,b!;!(c!)!!)',
    'not(any(hasCompany:yes;domain:acme.example))',
    'lastInteraction:in30d,created:2026-01-01T00:00:00.000Z..2026-02-01T00:00:00.000Z~over7d',
    'any(hasPhone:yes,not(hasPhone:no);neverContacted:yes)',
  ];

  it.each(texts)('%s', (text) => {
    const ours = parseFilterText(text);
    const theirs = parseFilter(server.parseFilterText(text));
    expect(filterText(ours)).toBe(text);
    // What the client asks for is kept by the server under a text that the client reads as the same.
    const kept = server.filterText(parseFilter(toContactFilter(ours))!);
    expect(filterText(parseFilterText(kept))).toBe(text);
    expect(filterText(parseFilterText(server.filterText(theirs!)))).toBe(text);
  });
});
