import { z } from 'zod';
import type { ChatAnswer, ChatRequest, TokenUsage, ToolCall } from '../../port.js';
import { ModelError } from '../../errors.js';
import { estimatedTokens } from '../../estimated-tokens.js';

const count = z.number().int().min(0).max(1e9);
export const usageSchema = z
  .object({ prompt_tokens: count, completion_tokens: count.default(0) })
  .transform((usage): TokenUsage => ({ inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens }));

export const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z
            .array(z.object({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) }))
            .nullish(),
        }),
      }),
    )
    .min(1),
  usage: usageSchema.nullish(),
});

/** What a server said, before it is taken for an answer. */
export interface SaidByModel {
  readonly text: string;
  readonly refusal: string;
  readonly toolCalls: readonly ToolCall[];
  readonly finishReason: string | null;
  /** Null when the server did not count. */
  readonly usage: TokenUsage | null;
}

export function saidIn({ choices: [choice], usage }: z.output<typeof completionSchema>): SaidByModel {
  const { message, finish_reason } = choice!;
  return {
    text: message.content ?? '',
    refusal: message.refusal ?? '',
    toolCalls: (message.tool_calls ?? []).map(({ id, function: { name, arguments: argumentsJson } }) => ({
      id,
      name,
      argumentsJson,
    })),
    finishReason: finish_reason ?? null,
    usage: usage ?? null,
  };
}

/** What was used as far as anybody knows: as the server counted, else estimated. */
export function usedBy(request: ChatRequest, said: Pick<SaidByModel, 'text' | 'toolCalls' | 'usage'>): TokenUsage {
  if (said.usage) return said.usage;
  const read = [request.system, ...request.messages.map(({ content }) => content)];
  const written = [said.text, ...said.toolCalls.map(({ argumentsJson }) => argumentsJson)];
  const tokens = (texts: string[]) => texts.reduce((sum, text) => sum + estimatedTokens(text), 0);
  return { inputTokens: tokens(read), outputTokens: tokens(written) };
}

/** @throws ModelError when it is none, with what was used all the same */
export function answerOf(request: ChatRequest, said: SaidByModel): ChatAnswer {
  const usage = usedBy(request, said);
  if (said.refusal !== '' || said.finishReason === 'content_filter')
    throw new ModelError('refused', 'The model refused to answer', null, usage);
  const finish = said.toolCalls.length > 0 ? 'tools' : said.finishReason === 'length' ? 'length' : 'stop';
  if (request.answer && finish !== 'tools' && !isJson(said.text))
    throw new ModelError('bad_answer', 'The model was to answer in JSON, and did not', null, usage);
  return { text: said.text, toolCalls: said.toolCalls, finish, usage };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
