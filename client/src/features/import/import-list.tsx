import { Card, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { ImportRow } from './import-row.js';

const fragment = graphql(`
  fragment ImportList on FileImport {
    id
    state
    ...ImportRow
  }
`);

/** Files that were sent and wait: being read, ready for a preview, or not readable. */
export function ImportList({ imports: masked }: { imports: readonly FragmentType<typeof fragment>[] }) {
  const imports = readFragment(fragment, masked).filter(({ state }) => state !== 'DISCARDED');
  if (imports.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Your files" description="A file that is not approved is forgotten after a day." />
      <ul className="mt-2">
        {imports.map((each) => (
          <ImportRow key={each.id} file={each} />
        ))}
      </ul>
    </Card>
  );
}
