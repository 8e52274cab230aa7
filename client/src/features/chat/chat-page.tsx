import { useApolloClient } from '@apollo/client/react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { MessageSquarePlus } from 'lucide-react';
import { Page } from '../../components/page/page.js';
import { Button } from '../../components/ui/button.js';
import { attempt } from '../../lib/attempt.js';
import { refetchShown } from '../../lib/refetch.js';
import { newUuid } from '../../lib/uuid.js';
import { createChatThread } from './chat-documents.js';
import { Conversation } from './conversation.js';
import { FirstQuestion } from './first-question.js';
import { ThreadList } from './thread-list.js';

/** Conversations about one's own data. */
export function ChatPage() {
  const { threadId = null } = useParams({ strict: false });
  const client = useApolloClient();
  const navigate = useNavigate();

  /** A conversation begins with its first question. @returns whether it did */
  async function begin(question: string): Promise<boolean> {
    const input = { id: newUuid() };
    const done = await attempt(client.mutate({ mutation: createChatThread, variables: { input } }));
    if (!done?.thread) return false;
    void refetchShown(client, 'ChatThreads');
    await navigate({ to: '/chat/$threadId', params: { threadId: done.thread.id }, state: { question } });
    return true;
  }

  return (
    <Page
      title="Ask"
      description="Questions about your people, messages, meetings and tasks."
      actions={
        threadId && (
          <Button
            icon={<MessageSquarePlus />}
            aria-keyshortcuts="n"
            title="New conversation (n)"
            onClick={() => void navigate({ to: '/chat' })}
          >
            New conversation
          </Button>
        )
      }
    >
      <div className="grid gap-8 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="max-lg:order-last">
          <ThreadList current={threadId} />
        </div>
        <div className="max-w-3xl min-w-0">
          {threadId ? <Conversation key={threadId} threadId={threadId} /> : <FirstQuestion onAsk={begin} />}
        </div>
      </div>
    </Page>
  );
}
