import { describe, expect, it } from '@jest/globals';
import { composeTitle } from './title.js';

describe('composeTitle', () => {
  it('names the page', () => expect(composeTitle('Contacts', null)).toBe('Contacts · OmniCRM'));
  it('puts the progress first', () => expect(composeTitle('Contacts', '42 %')).toBe('42 % · Contacts · OmniCRM'));
  it('copes with a page without a name', () => expect(composeTitle('', null)).toBe('OmniCRM'));
});
