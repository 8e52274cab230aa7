import { useApolloClient, useMutation } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { Avatar } from '../../components/ui/avatar.js';
import { Badge } from '../../components/ui/badge.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { notifyError } from '../../lib/notify.js';

const fragment = graphql(`
  fragment ProfileCard on Viewer {
    name
    email
    role
  }
`);

const mutation = graphql(`
  mutation SignOut {
    signOut {
      signedOut
    }
  }
`);

export function ProfileCard({ viewer: masked }: { viewer: FragmentType<typeof fragment> }) {
  const viewer = readFragment(fragment, masked);
  const [signOut, { loading }] = useMutation(mutation);
  const client = useApolloClient();
  const navigate = useNavigate();

  async function onSignOut(): Promise<void> {
    try {
      await signOut();
      await navigate({ to: '/sign-in' });
      await client.clearStore();
    } catch (error) {
      await notifyError(error);
    }
  }

  return (
    <Card className="flex flex-wrap items-center gap-4 px-5 py-5">
      <Avatar size="large" name={viewer.name} seed={viewer.email} />
      <div className="min-w-44 flex-1">
        <h2 className="flex items-center gap-2 text-base font-semibold tracking-[-0.01em]">
          <span className="truncate">{viewer.name}</span>
          {viewer.role === 'ADMIN' && <Badge tone="accent">Admin</Badge>}
        </h2>
        <p className="truncate text-[13px] text-ink-mute">{viewer.email}</p>
      </div>
      <Button icon={<LogOut />} busy={loading} onClick={() => void onSignOut()}>
        Sign out
      </Button>
    </Card>
  );
}
