import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type AnswerPart, answerBlocks } from './answer-parts.js';

/** Where a citation leads, and what it is called. */
export interface CitedThing {
  number: number;
  label: string;
  contactId: string | null;
  interactionId: string | null;
}

interface AnswerTextProps {
  text: string;
  links: readonly string[];
  citations: readonly CitedThing[];
}

const mark =
  'inline-flex min-w-5 items-center justify-center rounded-md bg-accent-soft px-1 text-xs leading-5 font-medium text-accent tabular-nums';

/** An answer: text alone, whatever a model wrote into it, but for citations and links that the server has named. */
export function AnswerText({ text, links, citations }: AnswerTextProps) {
  return (
    <div className="space-y-2 leading-6 break-words">
      {answerBlocks(text, links).map((block, index) =>
        block.kind === 'list' ? (
          <ul key={index} className="list-disc space-y-1 pl-5">
            {block.items.map((parts, item) => (
              <li key={item}>{shown(parts, citations)}</li>
            ))}
          </ul>
        ) : (
          <p key={index}>{shown(block.parts, citations)}</p>
        ),
      )}
    </div>
  );
}

function shown(parts: readonly AnswerPart[], citations: readonly CitedThing[]): ReactNode[] {
  return parts.map((part, index) => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'strong') return <strong key={index}>{part.text}</strong>;
    if (part.kind === 'link')
      return (
        <a
          key={index}
          href={part.address}
          target="_blank"
          rel="noopener noreferrer nofollow"
          referrerPolicy="no-referrer"
          className="text-accent underline"
        >
          {part.address}
        </a>
      );
    const cited = citations.find(({ number }) => number === part.number);
    return <Citation key={index} number={part.number} cited={cited ?? null} />;
  });
}

function Citation({ number, cited }: { number: number; cited: CitedThing | null }) {
  if (!cited?.contactId)
    return (
      <span className={mark} title={cited?.label}>
        {number}
      </span>
    );
  return (
    <Link
      to="/contacts/$contactId"
      params={{ contactId: cited.contactId }}
      search={cited.interactionId ? { message: cited.interactionId } : {}}
      className={`${mark} hover:underline`}
      aria-label={`Source ${number}: ${cited.label}`}
    >
      {number}
    </Link>
  );
}
