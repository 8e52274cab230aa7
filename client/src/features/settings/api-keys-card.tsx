import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card, CardBody, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { ApiKeyRow } from './api-key-row.js';
import { NewApiKeyDialog } from './new-api-key-dialog.js';

const fragment = graphql(`
  fragment ApiKeysCard on Query {
    apiKeys {
      id
      ...ApiKeyRow
    }
  }
`);

/** The keys with which programs act for the person. */
export function ApiKeysCard({ keys: masked }: { keys: FragmentType<typeof fragment> }) {
  const { apiKeys } = readFragment(fragment, masked);
  const [making, setMaking] = useState(false);
  return (
    <Card>
      <CardHeader
        title="API keys"
        description="For programs that read or write here in your name. Revoke what you no longer use."
        actions={
          <Button size="small" icon={<Plus />} onClick={() => setMaking(true)}>
            New API key
          </Button>
        }
      />
      {apiKeys.length === 0 ? (
        <CardBody>
          <p className="text-[13px] text-ink-mute">There are none.</p>
        </CardBody>
      ) : (
        <ul className="mt-2" aria-label="API keys">
          {apiKeys.map((key) => (
            <ApiKeyRow key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      {making && <NewApiKeyDialog onClose={() => setMaking(false)} />}
    </Card>
  );
}
