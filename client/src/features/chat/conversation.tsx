import { useQuery } from '@apollo/client/react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { Notice } from '../../components/feedback/notice.js';
import { AnswerText } from './answer-text.js';
import { AskForm } from './ask-form.js';
import { chatThread } from './chat-documents.js';
import { MessageItem, Question } from './message-item.js';
import { toolWords } from './tool-words.js';
import { type Writing, useAnswer } from './use-answer.js';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Asked as soon as the conversation is shown. */
    question?: string;
  }
}

/** One conversation, and the field to ask in. */
export function Conversation({ threadId }: { threadId: string }) {
  const { data, error, refetch } = useQuery(chatThread, { variables: { threadId }, fetchPolicy: 'cache-and-network' });
  const { ask, stop, writing } = useAnswer(threadId);
  const navigate = useNavigate();
  const first = useLocation({ select: ({ state }) => state.question });
  useEffect(() => {
    if (first === undefined) return;
    // Out of the address first: reloaded, the page does not ask once more.
    void navigate({ to: '/chat/$threadId', params: { threadId }, replace: true });
    void ask(first);
  }, [first, ask, navigate, threadId]);
  if (data && !data.chatThread) return <Notice tone="info" title="This conversation is no longer there." />;
  const messages = data?.chatThread?.messages ?? [];
  return (
    <div className="flex flex-col gap-6">
      <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} rows={4} />
      {(messages.length > 0 || writing) && (
        <ol aria-label="Conversation" className="space-y-6">
          {messages.map((message) => (
            <MessageItem key={message.id} message={message} />
          ))}
          {writing && <BeingWritten writing={writing} />}
        </ol>
      )}
      {/* Said once, when it is whole: a reader of screens would be interrupted by each sentence. */}
      <p role="status" className="sr-only">
        {writing ? 'An answer is being written.' : messages.at(-1)?.role === 'ASSISTANT' ? 'The answer is there.' : ''}
      </p>
      <AskForm isWriting={writing !== null} onAsk={ask} onStop={stop} />
    </div>
  );
}

function BeingWritten({ writing: { question, text, tools } }: { writing: Writing }) {
  return (
    <>
      <Question text={question} />
      <li className="space-y-3" aria-busy>
        <ul aria-label="What is looked up" className="space-y-0.5 text-[13px] text-ink-mute">
          {tools.map(({ tool, arguments: args, found }, index) => (
            <li key={index} className="break-words">
              {toolWords(tool, args, found, null)}
            </li>
          ))}
          {text === '' && <li>Looking …</li>}
        </ul>
        {text !== '' && <AnswerText text={text} links={[]} citations={[]} />}
      </li>
    </>
  );
}
