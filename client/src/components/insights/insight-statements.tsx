import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { CitationLink } from './citation-link.js';

const fragment = graphql(`
  fragment InsightStatements on Insight {
    statements {
      text
      citations {
        ...CitationLink
      }
    }
  }
`);

interface InsightStatementsProps {
  insight: FragmentType<typeof fragment>;
  contactId?: string;
}

/** Sentences, each with the numbers of what it leans on. */
export function InsightStatements({ insight: masked, contactId }: InsightStatementsProps) {
  const { statements } = readFragment(fragment, masked);
  let number = 0;
  const numbered = statements.map(({ text, citations }) => ({
    text,
    citations: citations.map((citation) => ({ citation, number: (number += 1) })),
  }));
  return (
    <ul className="space-y-2">
      {numbered.map(({ text, citations }) => (
        <li key={text} className="text-sm leading-6 wrap-anywhere">
          {text}{' '}
          <span className="inline-flex gap-1 align-middle">
            {citations.map((each) => (
              <CitationLink key={each.number} contactId={contactId} {...each} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
