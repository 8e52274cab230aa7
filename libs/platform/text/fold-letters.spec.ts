import { describe, expect, it } from '@jest/globals';
import { foldLetters } from './fold-letters.js';

describe('foldLetters', () => {
  it.each([
    ['Łódź Straße', 'lodz strasse'],
    ['İstanbul ırmak', 'istanbul irmak'],
    ['Ægir Þór Østergård', 'aegir thor ostergard'],
    ['𝐁𝐨𝐥𝐝 ﬁne', 'bold fine'],
    ['東京', '東京'],
    ['', ''],
  ])('%j is compared as %j', (text, folded) => expect(foldLetters(text)).toBe(folded));
});
