import type { Accounted } from '../models/model-gateway.service.js';
import type { ChatAnswer, ChatMessage, ChatRequest } from '../models/port.js';
import type { ChatEvidence } from './chat-evidence.js';
import { CHAT_LIMITS } from './limits.js';
import { SafeStream } from './safe-stream.js';
import { chatInstructions } from './system-prompt.js';
import { Labels } from './tools/evidence.js';
import { type ToolContext, type ToolOutcome, ToolRefusal } from './tools/tool.js';
import { type Toolbox, refused } from './tools/toolbox.js';

/** What a reader of the answer hears while it is written. */
export type ChatEvent =
  | {
      readonly kind: 'tool';
      readonly tool: string;
      readonly arguments: Readonly<Record<string, unknown>>;
      readonly found: number | null;
    }
  /** All of the answer so far; safe to show. */
  | { readonly kind: 'text'; readonly text: string };

export interface Asked {
  readonly context: ToolContext;
  readonly question: string;
  /** What was said before, oldest first. */
  readonly before: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
}

export type Complete = (request: ChatRequest, onText: (piece: string) => void) => Promise<ChatAnswer & Accounted>;

/** How far an answer came; also when it broke off. */
export interface Progress {
  readonly labels: Labels;
  readonly outcomes: ToolOutcome[];
  /** Of the round under way, as the model said it. */
  text: string;
  model: string | null;
  cost: number;
  /** Whether the model was cut short by its own limit. */
  isCut: boolean;
}

export const newProgress = (): Progress => ({
  labels: new Labels(),
  outcomes: [],
  text: '',
  model: null,
  cost: 0,
  isCut: false,
});

/**
 * Asks the model and calls tools for it, in turns that are counted, until it answers.
 * @param progress is filled while it goes on, so that what is there when it throws is not lost
 */
export async function answerInTurns(
  asked: Asked,
  toolbox: Toolbox,
  complete: Complete,
  progress: Progress,
  tell: (event: ChatEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const messages: ChatMessage[] = [...asked.before, { role: 'user', content: asked.question }];
  let tokens = 0;
  for (let round = 1; round <= CHAT_LIMITS.rounds; round++) {
    signal.throwIfAborted();
    const isLast =
      round === CHAT_LIMITS.rounds || tokens > CHAT_LIMITS.tokens || progress.outcomes.length >= CHAT_LIMITS.calls;
    const stream = new SafeStream(
      () => progress.labels.all,
      (text) => tell({ kind: 'text', text }),
    );
    const answer = await complete(requestFor(asked, messages, isLast ? null : toolbox, progress), (piece) => {
      stream.push(piece);
      progress.text = stream.text;
    });
    progress.cost += answer.cost;
    progress.model = answer.model.name;
    progress.text = answer.text;
    progress.isCut = answer.finish === 'length';
    tokens += answer.usage.inputTokens + answer.usage.outputTokens;
    if (answer.toolCalls.length === 0 || isLast) return;
    // Each call gets an answer, as the protocol wants it; beyond a bound they were never made.
    const calls = answer.toolCalls.slice(0, 4 * CHAT_LIMITS.callsPerRound);
    messages.push({ role: 'assistant', content: answer.text, toolCalls: calls });
    for (const [index, call] of calls.entries()) {
      signal.throwIfAborted();
      const outcome = await called(call, index, asked.context, toolbox, progress);
      if (progress.outcomes.length < 2 * CHAT_LIMITS.calls) progress.outcomes.push(outcome);
      tell({ kind: 'tool', tool: outcome.tool, arguments: outcome.arguments, found: outcome.found });
      messages.push({ role: 'tool', toolCallId: call.id, content: outcome.content });
    }
    progress.text = '';
  }
}

async function called(
  call: ChatAnswer['toolCalls'][number],
  index: number,
  context: ToolContext,
  toolbox: Toolbox,
  { outcomes, labels }: Progress,
): Promise<ToolOutcome> {
  const tooMany = new ToolRefusal(
    'TOO_MANY_CALLS',
    'That is more than one answer may call. Answer with what you have.',
  );
  if (index >= CHAT_LIMITS.callsPerRound || outcomes.length >= CHAT_LIMITS.calls) return refused('unknown', tooMany);
  if (labels.all.length >= CHAT_LIMITS.sources) return refused('unknown', tooMany);
  const outcome = await toolbox.call(call, context, labels);
  const proposed = outcomes.filter(({ state }) => state === 'proposed');
  const isAgain = proposed.some((each) => each.tool === outcome.tool && same(each.arguments, outcome.arguments));
  if (outcome.state === 'proposed' && (isAgain || proposed.length >= CHAT_LIMITS.proposals))
    return refused(outcome.tool, tooMany);
  return outcome;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function requestFor(
  { context, question, before }: Asked,
  messages: readonly ChatMessage[],
  toolbox: Toolbox | null,
  { outcomes }: Progress,
): ChatRequest {
  const evidence: ChatEvidence = {
    question,
    before: before.filter(({ role }) => role === 'user').map(({ content }) => content),
    today: context.today,
    steps: outcomes.map(({ tool, arguments: args, state, evidence: found }) => ({
      tool,
      arguments: args,
      state,
      evidence: found,
    })),
  };
  return {
    system: chatInstructions(context.today),
    messages: [...messages],
    ...(toolbox ? { tools: toolbox.definitions } : {}),
    maxOutputTokens: CHAT_LIMITS.outputTokens,
    evidence,
  };
}
