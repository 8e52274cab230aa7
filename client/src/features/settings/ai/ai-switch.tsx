import { useMutation } from '@apollo/client/react';
import { Switch } from 'radix-ui';
import { graphql } from '../../../gql/index.js';
import { attempt } from '../../../lib/attempt.js';
import { notifySuccess } from '../../../lib/notify.js';

const mutation = graphql(`
  mutation SetAiEnabled($input: SetAiEnabledInput!) {
    done: setAiEnabled(input: $input) {
      settings {
        on
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Whether models work for the person at all. */
export function AiSwitch({ on, available }: { on: boolean; available: boolean }) {
  const [set, { loading }] = useMutation(mutation, { refetchQueries: ['AiSettings'], awaitRefetchQueries: true });

  async function onChange(wanted: boolean): Promise<void> {
    // Not disabled meanwhile: the focus would be lost.
    if (loading) return;
    const done = await attempt(set({ variables: { input: { on: wanted } } }));
    if (done?.settings) await notifySuccess(done.settings.on ? 'AI is on' : 'AI is off: no model is called for you');
  }

  return (
    <div className="flex items-center justify-between gap-3">
      <label htmlFor="ai-switch">
        Use AI for search, insights and chat
        <span id="ai-switch-hint" className="block text-[13px] text-ink-mute">
          {available
            ? 'Off: no model is called for you, not even one that runs here, and nothing is sent anywhere.'
            : 'Whoever runs this installation has switched AI off for everybody.'}
        </span>
      </label>
      <Switch.Root
        id="ai-switch"
        checked={on && available}
        disabled={!available}
        aria-describedby="ai-switch-hint"
        onCheckedChange={(wanted) => void onChange(wanted)}
        className="h-6 w-10.5 shrink-0 rounded-full bg-control transition-colors disabled:opacity-55 data-[state=checked]:bg-primary"
      >
        <Switch.Thumb className="block size-5 translate-x-0.5 rounded-full bg-surface shadow-card transition-transform data-[state=checked]:translate-x-5" />
      </Switch.Root>
    </div>
  );
}
