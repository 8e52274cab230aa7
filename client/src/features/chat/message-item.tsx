import { interactionTitle } from '../../components/interactions/interaction-title.js';
import { readFragment, type FragmentType } from '../../gql/index.js';
import { formatNumber } from '../../lib/format.js';
import { AnswerText } from './answer-text.js';
import { invocationFragment, messageFragment } from './chat-fragments.js';
import { ProposalCard } from './proposal-card.js';
import { type ToolArguments, toolWords } from './tool-words.js';

type Invocation = FragmentType<typeof invocationFragment>;

const states: Record<string, string> = {
  CUT_OFF: 'Stopped before the end.',
  WRITING: 'Being written elsewhere.',
};

/** A question, or an answer with what was looked up for it, what it cites and what it proposes. */
export function MessageItem({ message: masked }: { message: FragmentType<typeof messageFragment> }) {
  const message = readFragment(messageFragment, masked);
  if (message.role === 'USER') return <Question text={message.text} />;
  const citations = message.citations.map(({ number, interaction, contact }) => ({
    number,
    label: interaction ? interactionTitle(interaction) : (contact?.displayName ?? 'Task'),
    contactId: contact?.id ?? null,
    interactionId: interaction?.id ?? null,
  }));
  return (
    <li className="space-y-3">
      <Lookups invocations={message.invocations} />
      {message.problem && <p className="text-bad">{message.problem.message}</p>}
      {message.text && <AnswerText text={message.text} links={message.links} citations={citations} />}
      {states[message.state] && <p className="text-[13px] text-ink-mute">{states[message.state]}</p>}
      <Proposals invocations={message.invocations} />
      {message.model && (
        <p className="text-xs text-ink-mute">
          {message.model}
          {message.cost > 0 && ` · ${formatNumber(message.cost)} credits`}
        </p>
      )}
    </li>
  );
}

export function Question({ text }: { text: string }) {
  return (
    <li className="flex justify-end">
      <p className="max-w-[85%] rounded-2xl bg-sunken px-4 py-2.5 break-words whitespace-pre-wrap">
        <span className="sr-only">You: </span>
        {text}
      </p>
    </li>
  );
}

function Lookups({ invocations }: { invocations: readonly Invocation[] }) {
  const lookups = readFragment(invocationFragment, invocations).filter(
    ({ tool, state }) => state === 'READ' || tool === 'unknown',
  );
  if (lookups.length === 0) return null;
  return (
    <ul aria-label="What was looked up" className="space-y-0.5 text-[13px] text-ink-mute">
      {lookups.map(({ id, tool, arguments: args, found, contact }) => (
        <li key={id} className="break-words">
          {toolWords(tool, args as ToolArguments, found ?? null, contact?.displayName ?? null)}
        </li>
      ))}
    </ul>
  );
}

function Proposals({ invocations }: { invocations: readonly Invocation[] }) {
  const proposals = invocations.filter((each) => {
    const { state, arguments: args } = readFragment(invocationFragment, each);
    return state !== 'READ' && Object.keys(args as object).length > 0;
  });
  return proposals.map((each) => <ProposalCard key={readFragment(invocationFragment, each).id} proposal={each} />);
}
