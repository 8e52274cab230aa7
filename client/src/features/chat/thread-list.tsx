import { useApolloClient, useQuery } from '@apollo/client/react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Pencil, Trash2 } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { LoadMore } from '../../components/feedback/load-more.js';
import { Button } from '../../components/ui/button.js';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.js';
import { TextInput } from '../../components/ui/text-input.js';
import { attempt } from '../../lib/attempt.js';
import { refetchShown } from '../../lib/refetch.js';
import { chatThreads, deleteChatThread, renameChatThread } from './chat-documents.js';

/** All conversations, the latest first; the one that is open can be renamed and deleted. */
export function ThreadList({ current }: { current: string | null }) {
  const { data, fetchMore } = useQuery(chatThreads, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const threads = data?.chatThreads.edges.map(({ node }) => node) ?? [];
  if (threads.length === 0) return null;
  return (
    <nav aria-label="Conversations">
      <ul className="space-y-0.5">
        {threads.map(({ id, title }) => (
          <li key={id} className="flex items-center gap-0.5">
            <Link
              to="/chat/$threadId"
              params={{ threadId: id }}
              activeProps={{ className: 'bg-hover text-ink', 'aria-current': 'page' }}
              className="min-w-0 flex-1 truncate rounded-lg px-2.5 py-1.5 text-[13px] text-ink-soft hover:bg-hover"
            >
              {title}
            </Link>
            {id === current && <ThreadDeeds id={id} title={title} />}
          </li>
        ))}
      </ul>
      {data?.chatThreads.pageInfo.hasNextPage && (
        <LoadMore hasMore load={() => fetchMore({ variables: { after: data.chatThreads.pageInfo.endCursor } })} />
      )}
    </nav>
  );
}

function ThreadDeeds({ id, title }: { id: string; title: string }) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const [name, setName] = useState(title);

  async function rename(event?: SubmitEvent): Promise<void> {
    event?.preventDefault();
    const input = { threadId: id, title: name };
    if (await attempt(client.mutate({ mutation: renameChatThread, variables: { input } }))) setOpen(null);
  }

  async function remove(): Promise<void> {
    if (!(await attempt(client.mutate({ mutation: deleteChatThread, variables: { input: { threadId: id } } })))) return;
    setOpen(null);
    await navigate({ to: '/chat' });
    await refetchShown(client, 'ChatThreads');
  }

  return (
    <>
      <Button
        variant="quiet"
        size="icon"
        icon={<Pencil />}
        aria-label={`Rename: ${title}`}
        onClick={() => setOpen('rename')}
      />
      <Button
        variant="quiet"
        size="icon"
        icon={<Trash2 />}
        aria-label={`Delete: ${title}`}
        onClick={() => setOpen('delete')}
      />
      <ConfirmDialog
        open={open === 'rename'}
        onOpenChange={() => setOpen(null)}
        title="Rename the conversation"
        confirm="Rename"
        disabled={name.trim() === ''}
        onConfirm={() => void rename()}
      >
        <form onSubmit={(event) => void rename(event)}>
          <TextInput aria-label="Title" maxLength={120} value={name} onChange={({ target }) => setName(target.value)} />
        </form>
      </ConfirmDialog>
      <ConfirmDialog
        open={open === 'delete'}
        onOpenChange={() => setOpen(null)}
        title="Delete the conversation?"
        description="It is gone for good. What you approved in it stays where it was written."
        confirm="Delete"
        danger
        onConfirm={() => void remove()}
      />
    </>
  );
}
