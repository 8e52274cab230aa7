import { z } from 'zod';
import type { ChatRequest, ToolCall } from '../../port.js';
import { ModelError } from '../../errors.js';
import { failure } from '../client/failures.js';
import { parsed } from '../client/json-answer.js';
import { eventData } from '../client/sse.js';
import { type SaidByModel, usageSchema, usedBy } from './chat-answer.js';

const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        delta: z
          .object({
            content: z.string().nullish(),
            refusal: z.string().nullish(),
            tool_calls: z
              .array(
                z.object({
                  index: z.number().int().min(0).max(127).default(0),
                  id: z.string().nullish(),
                  function: z.object({ name: z.string().nullish(), arguments: z.string().nullish() }).nullish(),
                }),
              )
              .nullish(),
          })
          .nullish(),
      }),
    )
    .default([]),
  usage: usageSchema.nullish(),
  // Some servers tell of a failure in the middle of a stream.
  error: z.unknown().optional(),
});

/** More characters than can be asked for. */
const LONGEST_ANSWER = 4_000_000;

interface Saying extends SaidByModel {
  text: string;
  refusal: string;
  toolCalls: { id: string; name: string; argumentsJson: string }[];
  finishReason: string | null;
  usage: SaidByModel['usage'];
}

/**
 * Puts a streamed answer together.
 * @throws ModelError, with what was used, when the stream breaks off or cannot be read; an error of the connection as it comes
 */
export async function saidInStream(
  request: ChatRequest,
  bytes: AsyncIterable<Uint8Array>,
  onText: (piece: string) => void,
): Promise<SaidByModel> {
  const saying: Saying = { text: '', refusal: '', toolCalls: [], finishReason: null, usage: null };
  let isDone = false;
  try {
    for await (const data of eventData(bytes)) {
      isDone = data.trim() === '[DONE]';
      if (isDone) break;
      take(saying, parsed(data, chunkSchema), onText);
    }
    if (!isDone && saying.finishReason === null) throw failure('temporary', 'the answer broke off');
  } catch (error) {
    const { code, message } = error instanceof ModelError ? error : failure('temporary', 'the answer broke off');
    throw new ModelError(code, message, null, usedBy(request, saying));
  }
  return { ...saying, toolCalls: saying.toolCalls.filter(({ name }) => name !== '') satisfies ToolCall[] };
}

function take(saying: Saying, chunk: z.output<typeof chunkSchema>, onText: (piece: string) => void): void {
  if (chunk.error !== undefined && chunk.error !== null) throw failure('temporary', 'it failed while it answered');
  saying.usage = chunk.usage ?? saying.usage;
  const [choice] = chunk.choices;
  if (!choice) return;
  saying.finishReason = choice.finish_reason ?? saying.finishReason;
  const { content, refusal, tool_calls: calls } = choice.delta ?? {};
  saying.refusal += refusal ?? '';
  for (const { index, id, function: part } of calls ?? []) {
    while (saying.toolCalls.length <= index) saying.toolCalls.push({ id: '', name: '', argumentsJson: '' });
    const call = saying.toolCalls[index]!;
    call.id ||= id ?? '';
    call.name ||= part?.name ?? '';
    call.argumentsJson += part?.arguments ?? '';
    if (call.argumentsJson.length > LONGEST_ANSWER) throw failure('bad_answer', 'too long');
  }
  if (!content) return;
  saying.text += content;
  if (saying.text.length > LONGEST_ANSWER) throw failure('bad_answer', 'too long');
  onText(content);
}
