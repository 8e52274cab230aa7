import { readFileSync } from 'node:fs';

/** What makes a query hard. */
export type QueryKind = 'words' | 'inflected' | 'typo' | 'paraphrase' | 'person' | 'contact';

/** A query, and by what the right answers are known. */
export interface LabelledQuery {
  mailbox: string;
  kind: QueryKind;
  query: string;
  /** Where all the words stand in what is right: in the subject, in the text, or one of them as an address of the contact. */
  in: 'subject' | 'text' | 'address';
  words: string[];
  /** Only what they wrote is right. */
  from: string | null;
}

/** Reads the labelled queries; see labels/README.md for the format. */
export function readQueries(file = 'test/eval/labels/search.tsv'): LabelledQuery[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [mailbox, kind, query, place, words, from] = line.split('\t') as [
      string,
      QueryKind,
      string,
      LabelledQuery['in'],
      string,
      string,
    ];
    return { mailbox, kind, query, in: place, words: words.split(' '), from: from === '-' ? null : from };
  });
}
