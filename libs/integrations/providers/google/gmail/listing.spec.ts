import { describe, expect, it } from '@jest/globals';
import { EVERYTHING, type Selection } from '../../../domain/selection.js';
import { decodePage, leftOutQuery, mailQuery, nextPage, passesOf } from './listing.js';

const everything = { after: null, before: null };
const passes = (selection: Partial<Selection> = {}) =>
  passesOf({ window: everything, selection: { ...EVERYTHING, ...selection } });
const keys = (selection: Partial<Selection> = {}) => passes(selection).map(({ key }) => key);
const LAST = ['SPAM', 'TRASH', 'DRAFT', 'CHAT'];

describe('listing in passes', () => {
  it('asks for mail with a window and without drafts and chats', () => {
    expect(mailQuery({ after: new Date(1_700_000_000_500), before: new Date(1_800_000_000_000) })).toEqual({
      q: '-in:drafts -in:chats after:1700000000 before:1800000000',
      includeSpamTrash: false,
    });
  });

  it('reaches into spam and bin only in their own passes', () => {
    expect(leftOutQuery('SPAM', everything)).toEqual({ labelIds: ['SPAM'], includeSpamTrash: true });
    expect(leftOutQuery('DRAFT', everything)).toEqual({ labelIds: ['DRAFT'], includeSpamTrash: false });
    expect(mailQuery(everything, { search: 'in:anywhere' }).q).toBe(
      '(in:anywhere) -in:spam -in:trash -in:drafts -in:chats',
    );
  });

  it.each<[string, Partial<Selection>, string[]]>([
    ['everything', {}, ['mail']],
    ['a search', { query: 'a OR b' }, ['mail', 'unsearched']],
    ['excluded labels', { containers: { include: [], exclude: ['L1', 'SPAM', 'L2'] } }, ['out.L1', 'out.L2', 'mail']],
    ['chosen labels', { containers: { include: ['L1', 'L:2'], exclude: [] } }, ['mail.L1', 'mail.L%3A2', 'unlabelled']],
    [
      'all of it',
      { query: 'a', containers: { include: ['L1'], exclude: ['L2'] } },
      ['out.L2', 'mail.L1', 'unsearched.L1', 'unlabelled'],
    ],
  ])('accounts for every message: %s', (_, selection, expected) => {
    expect(keys(selection)).toEqual([...expected, ...LAST]);
  });

  it('says why a pass is left out', () => {
    const skips = passes({ query: 'a', containers: { include: ['L1'], exclude: ['L2'] } }).map(({ skip }) => skip);
    expect(skips.slice(0, 4)).toEqual(['excluded_label', undefined, 'excluded_query', 'not_included_label']);
  });

  it('walks through every page of every pass and ends', () => {
    const all = passes();
    const seen: string[] = [];
    let page: string | null = null;
    do {
      const { pass, token } = decodePage(all, page);
      seen.push(`${pass.key}${token ? `+${token}` : ''}`);
      page = nextPage(all, pass, pass.key === 'SPAM' && !token ? 'a:b' : null);
    } while (page !== null);
    expect(seen).toEqual(['mail', 'SPAM', 'SPAM+a:b', ...LAST.slice(1)]);
  });
});
