import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Button } from '../../components/ui/button.js';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { attempt } from '../../lib/attempt.js';
import { notifySuccess } from '../../lib/notify.js';
import { type Deed, deeds, deedsFor } from './deeds.js';

const fragment = graphql(`
  fragment UserActions on AdminUser {
    id
    name
    role
    disabledAt
  }
`);

const disableMutation = graphql(`
  mutation SetUserDisabled($input: SetUserDisabledInput!) {
    done: setUserDisabled(input: $input) {
      user {
        id
        sessions
        ...UserCard
        ...UserActions
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const roleMutation = graphql(`
  mutation SetUserRole($input: SetUserRoleInput!) {
    done: setUserRole(input: $input) {
      user {
        id
        ...UserCard
        ...UserActions
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** What can be done to a user, each after a question. */
export function UserActions({ user: masked }: { user: FragmentType<typeof fragment> }) {
  const user = readFragment(fragment, masked);
  const [asked, setAsked] = useState<Deed | null>(null);
  const [setDisabled, disabling] = useMutation(disableMutation, { refetchQueries: ['UserSessions'] });
  const [setRole, changing] = useMutation(roleMutation);
  // What is being asked stays in words while its dialog closes.
  const [shown, setShown] = useState<Deed>('disable');

  function run(deed: Deed) {
    const { id: userId } = user;
    if (deed === 'disable' || deed === 'enable')
      return attempt(setDisabled({ variables: { input: { userId, disabled: deed === 'disable' } } }));
    return attempt(setRole({ variables: { input: { userId, role: deed === 'promote' ? 'ADMIN' : 'USER' } } }));
  }

  async function onConfirm(deed: Deed): Promise<void> {
    const done = await run(deed);
    setAsked(null);
    if (done) await notifySuccess(deeds[deed].done(user.name));
  }

  return (
    <>
      {deedsFor(user).map((deed) => (
        <Button
          key={deed}
          variant={deeds[deed].danger ? 'danger' : 'secondary'}
          onClick={() => {
            setShown(deed);
            setAsked(deed);
          }}
        >
          {deeds[deed].label}
        </Button>
      ))}
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={deeds[shown].question(user.name)}
        description={deeds[shown].meaning}
        confirm={deeds[shown].confirm}
        danger={deeds[shown].danger}
        busy={disabling.loading || changing.loading}
        onConfirm={() => void onConfirm(shown)}
      />
    </>
  );
}
