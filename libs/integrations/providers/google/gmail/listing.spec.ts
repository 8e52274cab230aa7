import { describe, expect, it } from '@jest/globals';
import { decodePage, nextPage, passQuery, PASSES } from './listing.js';

const everything = { after: null, before: null };

describe('listing in passes', () => {
  it('asks for mail with a window and without drafts and chats', () => {
    expect(passQuery('mail', { after: new Date(1_700_000_000_500), before: new Date(1_800_000_000_000) })).toEqual({
      q: '-in:drafts -in:chats after:1700000000 before:1800000000',
      includeSpamTrash: false,
    });
  });

  it('reaches into spam and bin only in their own passes', () => {
    expect(passQuery('SPAM', everything)).toEqual({ labelIds: ['SPAM'], includeSpamTrash: true });
    expect(passQuery('DRAFT', everything)).toEqual({ labelIds: ['DRAFT'], includeSpamTrash: false });
  });

  it('walks through every page of every pass and ends', () => {
    const seen: string[] = [];
    let page: string | null = null;
    do {
      const { pass, token } = decodePage(page);
      seen.push(`${pass}${token ? `+${token}` : ''}`);
      page = nextPage(pass, pass === 'SPAM' && !token ? 'a:b' : null);
    } while (page !== null);
    expect(seen).toEqual(['mail', 'SPAM', 'SPAM+a:b', ...PASSES.slice(2)]);
  });
});
