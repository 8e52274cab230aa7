import { describe, expect, it } from '@jest/globals';
import { answerBlocks, answerParts } from './answer-parts.js';

describe('answerParts', () => {
  it('knows citations, emphasis and the links that may be opened', () => {
    expect(answerParts('**Yes** [1], at https://a.example/x.', ['https://a.example/x'])).toEqual([
      { kind: 'strong', text: 'Yes' },
      { kind: 'text', text: ' ' },
      { kind: 'citation', number: 1 },
      { kind: 'text', text: ', at ' },
      { kind: 'link', address: 'https://a.example/x' },
      { kind: 'text', text: '.' },
    ]);
  });

  it.each(['https://evil.example/?q=1', '<img src=x>', '![x](https://e.example/)', '[x](javascript:alert(1))'])(
    'takes %s for text',
    (text) => expect(answerParts(text, ['https://a.example/'])).toEqual([{ kind: 'text', text }]),
  );
});

describe('answerBlocks', () => {
  it('makes lists of lines that begin with a dash', () => {
    expect(answerBlocks('Two:\n- a\n- b\n\nEnd', []).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'list',
      'paragraph',
    ]);
  });
});
