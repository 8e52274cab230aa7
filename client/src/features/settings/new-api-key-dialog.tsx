import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { Check } from '../../components/ui/check.js';
import { Dialog } from '../../components/ui/dialog.js';
import { Field } from '../../components/ui/field.js';
import { Select } from '../../components/ui/select.js';
import { TextInput } from '../../components/ui/text-input.js';
import type { ApiScope } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { attempt } from '../../lib/attempt.js';
import { ApiKeyToken } from './api-key-token.js';
import { apiScopes } from './api-scopes.js';

const mutation = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    done: createApiKey(input: $input) {
      token
      userErrors {
        code
        message
      }
    }
  }
`);

const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'One year' },
] as const;
type Lifetime = (typeof lifetimes)[number]['value'];

/** Makes a key, and then shows it this once. */
export function NewApiKeyDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<ApiScope>>(new Set());
  const [lifetime, setLifetime] = useState<Lifetime>('90');
  const [token, setToken] = useState<string | null>(null);
  // The answer holds the secret, which has no place in the cache.
  const [create, { loading }] = useMutation(mutation, { fetchPolicy: 'no-cache', refetchQueries: ['Settings'] });

  function choose(scope: ApiScope, on: boolean): void {
    setChosen((before) => new Set(on ? [...before, scope] : [...before].filter((each) => each !== scope)));
  }

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const input = { name, scopes: [...chosen], expiresInDays: Number(lifetime) };
    const done = await attempt(create({ variables: { input } }));
    if (done?.token) setToken(done.token);
  }

  if (token !== null) return <ApiKeyToken token={token} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="New API key"
      description="It acts in your name, within what you tick here, and nowhere but at POST /graphql."
    >
      <form className="space-y-4" onSubmit={(event) => void onSubmit(event)}>
        <Field id="api-key-name" label="Name" hint="What will use it.">
          <TextInput
            id="api-key-name"
            required
            maxLength={80}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
        <fieldset className="space-y-2.5">
          <legend className="mb-2 text-[13px] font-medium">What it may do</legend>
          {apiScopes.map(({ scope, label, hint }) => (
            <Check
              key={scope}
              label={label}
              hint={hint}
              checked={chosen.has(scope)}
              onChange={(on) => choose(scope, on)}
            />
          ))}
        </fieldset>
        <Field id="api-key-lifetime" label="Expires after">
          <Select id="api-key-lifetime" value={lifetime} options={lifetimes} onValueChange={setLifetime} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={loading} disabled={name.trim() === '' || chosen.size === 0}>
            Create the key
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
