import { useMutation } from '@apollo/client/react';
import { Switch } from 'radix-ui';
import { graphql } from '../../../gql/index.js';
import { attempt } from '../../../lib/attempt.js';
import { notifySuccess } from '../../../lib/notify.js';

const switchOn = graphql(`
  mutation SwitchOnSecondFactor {
    done: switchOnSecondFactor {
      on
      userErrors {
        code
        message
      }
    }
  }
`);

const switchOff = graphql(`
  mutation SwitchOffSecondFactor {
    done: switchOffSecondFactor {
      on
      userErrors {
        code
        message
      }
    }
  }
`);

const refetch = { refetchQueries: ['Settings'], awaitRefetchQueries: true };

/** Whether a passkey is asked for after a link or Google. */
export function SecondFactorSwitch({ on, hasPasskey }: { on: boolean; hasPasskey: boolean }) {
  const [turnOn, turningOn] = useMutation(switchOn, refetch);
  const [turnOff, turningOff] = useMutation(switchOff, refetch);

  async function onChange(wanted: boolean): Promise<void> {
    const done = await attempt(wanted ? turnOn() : turnOff());
    if (done)
      await notifySuccess(done.on ? 'A passkey is asked for from now on' : 'A passkey is not asked for any more');
  }

  return (
    <div className="flex items-center justify-between gap-3 border-t border-line px-5 py-4">
      <label htmlFor="second-factor">
        Ask for a passkey after signing in with Google or a link
        <span id="second-factor-hint" className="block text-[13px] text-ink-mute">
          {hasPasskey
            ? 'Without it nobody gets in. Keep two passkeys, in case you lose one.'
            : 'Add a passkey first, then you can switch this on.'}
        </span>
      </label>
      <Switch.Root
        id="second-factor"
        checked={on}
        disabled={(!hasPasskey && !on) || turningOn.loading || turningOff.loading}
        aria-describedby="second-factor-hint"
        onCheckedChange={(wanted) => void onChange(wanted)}
        className="h-6 w-10.5 shrink-0 rounded-full bg-control transition-colors disabled:opacity-55 data-[state=checked]:bg-primary"
      >
        <Switch.Thumb className="block size-5 translate-x-0.5 rounded-full bg-surface shadow-card transition-transform data-[state=checked]:translate-x-5" />
      </Switch.Root>
    </div>
  );
}
