import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../../gql/index.js';
import { useSignInProviders } from '../../../lib/providers.js';
import { NewPasskeyDialog } from './new-passkey-dialog.js';
import { PasskeyRow } from './passkey-row.js';
import { SecondFactorSwitch } from './second-factor-switch.js';

const fragment = graphql(`
  fragment PasskeysCard on Query {
    viewer {
      id
      asksForPasskey
    }
    passkeys {
      id
      ...PasskeyRow
    }
  }
`);

/** What the person proves themselves with, without a password and without anybody else. */
export function PasskeysCard({ data: masked }: { data: FragmentType<typeof fragment> }) {
  const { viewer, passkeys } = readFragment(fragment, masked);
  const [adding, setAdding] = useState(false);
  const offered = useSignInProviders()?.passkeys ?? true;
  const asked = viewer?.asksForPasskey ?? false;
  return (
    <Card>
      <CardHeader
        title="Passkeys"
        description="Sign in with your fingerprint, face or PIN. There is nothing to remember."
        actions={
          <Button size="small" icon={<Plus />} disabled={!offered} onClick={() => setAdding(true)}>
            Add a passkey
          </Button>
        }
      />
      {passkeys.length === 0 ? (
        <CardBody>
          <p className="text-[13px] text-ink-mute">
            {offered
              ? 'You have none.'
              : 'Browsers offer none at this address. OmniCRM must be opened by a name, over HTTPS or on this machine.'}
          </p>
        </CardBody>
      ) : (
        <ul className="mt-2" aria-label="Passkeys">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} endsSecondFactor={asked && passkeys.length === 1} />
          ))}
        </ul>
      )}
      <SecondFactorSwitch on={asked} hasPasskey={passkeys.length > 0} />
      {adding && <NewPasskeyDialog onClose={() => setAdding(false)} />}
    </Card>
  );
}
