import { Suspense, lazy, useRef, useState } from 'react';
import { Trash2 } from 'lucide-react';
import { Button } from '../../components/ui/button.js';
import { Card, CardBody, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { DataExportRow } from './data-export-row.js';
import { ErasedPeople } from './erased-people.js';

const EraseAccountDialog = lazy(() => import('./erase-account-dialog.js'));

const fragment = graphql(`
  fragment YourDataCard on Viewer {
    email
  }
`);

/** What a person can have done with everything that OmniCRM holds of them. */
export function YourDataCard({ viewer: masked }: { viewer: FragmentType<typeof fragment> }) {
  const { email } = readFragment(fragment, masked);
  const [erasing, setErasing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function onClose(): void {
    setErasing(false);
    requestAnimationFrame(() => button.current?.focus());
  }

  return (
    <Card>
      <CardHeader title="Your data" description="What OmniCRM holds belongs to you." />
      <CardBody className="border-b border-line">
        <DataExportRow />
      </CardBody>
      <CardBody className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-44 flex-1">
          Erase your account
          <span className="block text-[13px] text-ink-mute">
            Everything in it goes for good. Your mail and calendar at the provider stay as they are.
          </span>
        </p>
        <Button ref={button} variant="danger" icon={<Trash2 />} onClick={() => setErasing(true)}>
          Erase account…
        </Button>
      </CardBody>
      <ErasedPeople />
      {erasing && (
        <Suspense>
          <EraseAccountDialog email={email} onClose={onClose} />
        </Suspense>
      )}
    </Card>
  );
}
