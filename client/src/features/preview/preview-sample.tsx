import { Card, CardHeader } from '../../components/ui/card.js';
import { Badge } from '../../components/ui/badge.js';
import { Table, Td, Th } from '../../components/ui/table.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatDate } from '../../lib/format.js';

const fragment = graphql(`
  fragment PreviewSample on SyncPreview {
    sample {
      title
      with
      occurredAt
      note
    }
  }
`);

const shown = 12;

export function PreviewSample({ preview: masked }: { preview: FragmentType<typeof fragment> }) {
  const { sample } = readFragment(fragment, masked);
  if (sample.length === 0) return null;
  return (
    <Card className="overflow-hidden">
      <CardHeader title="A sample" description="Some of the newest items, as the import would see them." />
      <div className="mt-2">
        <Table label="Sample of items" className="[&_tr:last-child>td]:border-b-0">
          <thead>
            <tr>
              <Th>Subject</Th>
              <Th>With</Th>
              <Th className="text-right">Date</Th>
            </tr>
          </thead>
          <tbody>
            {sample.slice(0, shown).map((item, position) => (
              <tr key={position}>
                <Td className="max-w-96 min-w-44 truncate font-medium">
                  {item.title || '(no subject)'}
                  {item.note && <Badge className="ml-2">{item.note}</Badge>}
                </Td>
                <Td className="max-w-56 truncate text-ink-soft">{item.with}</Td>
                <Td className="text-right whitespace-nowrap text-ink-mute tabular-nums">
                  {item.occurredAt ? formatDate(item.occurredAt) : ''}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Card>
  );
}
