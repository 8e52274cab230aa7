/** The protocol of OpenAI as its servers speak it, for as much of it as OmniCRM uses. */

interface ToolCallPart {
  id: string;
  type: 'function';
  function: { name: string; arguments: string };
}

export interface ChatBody {
  model: string;
  messages: readonly {
    role: 'system' | 'user' | 'assistant' | 'tool';
    content: string | null;
    tool_calls?: readonly ToolCallPart[];
    tool_call_id?: string;
  }[];
  tools?: readonly { type: 'function'; function: { name: string; description: string; parameters: unknown } }[];
  response_format?: { type: 'json_schema'; json_schema: { name: string; schema: unknown; strict?: boolean } };
  max_tokens?: number;
  max_completion_tokens?: number;
  stream?: boolean;
  stream_options?: { include_usage?: boolean };
}

export interface EmbeddingBody {
  model: string;
  input: readonly string[];
  dimensions?: number;
}

/** What a model says. */
export interface ModelWords {
  text?: string;
  /** Arguments as a value, or as text when they are not to be JSON. */
  toolCalls?: readonly { id?: string; name: string; arguments: unknown }[];
  /** Default: `tool_calls` when there are any, else `stop`. */
  finish?: 'stop' | 'length' | 'tool_calls' | 'content_filter';
  /** In place of the text, when it will not answer. */
  refusal?: string;
  /** Default: a token for each four characters. */
  usage?: { inputTokens: number; outputTokens: number };
}

const tokensOf = (text: string): number => Math.ceil(text.length / 4);

function usageOf(body: ChatBody, words: ModelWords): object {
  const input =
    words.usage?.inputTokens ?? body.messages.reduce((sum, { content }) => sum + tokensOf(content ?? ''), 0);
  const output = words.usage?.outputTokens ?? tokensOf(words.text ?? JSON.stringify(words.toolCalls ?? ''));
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

const toolCallsOf = ({ toolCalls = [] }: ModelWords): ToolCallPart[] =>
  toolCalls.map(({ id, name, arguments: given }, at) => ({
    id: id ?? `call_${at + 1}`,
    type: 'function',
    function: { name, arguments: typeof given === 'string' ? given : JSON.stringify(given) },
  }));

const finishOf = ({ finish, toolCalls = [] }: ModelWords): string =>
  finish ?? (toolCalls.length > 0 ? 'tool_calls' : 'stop');

/** The whole answer at once. */
export function chatCompletion(body: ChatBody, words: ModelWords): object {
  const calls = toolCallsOf(words);
  const message = {
    role: 'assistant',
    content: words.text ?? null,
    refusal: words.refusal ?? null,
    ...(calls.length > 0 ? { tool_calls: calls } : {}),
  };
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: body.model,
    choices: [{ index: 0, message, finish_reason: finishOf(words) }],
    usage: usageOf(body, words),
  };
}

/** The same answer in pieces, as the data of events; the last is `[DONE]`. */
export function chatChunks(body: ChatBody, words: ModelWords): string[] {
  const deltas: object[] = [{ role: 'assistant', content: '' }];
  for (const piece of (words.text ?? '').match(/\S*\s*/g) ?? []) if (piece !== '') deltas.push({ content: piece });
  if (words.refusal !== undefined) deltas.push({ refusal: words.refusal });
  for (const [index, call] of toolCallsOf(words).entries()) {
    const { name, arguments: text } = call.function;
    const middle = Math.floor(text.length / 2);
    deltas.push({ tool_calls: [{ index, id: call.id, type: 'function', function: { name, arguments: '' } }] });
    for (const part of [text.slice(0, middle), text.slice(middle)])
      deltas.push({ tool_calls: [{ index, function: { arguments: part } }] });
  }
  const chunk = (choices: object[], usage: object | null) =>
    JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 0,
      model: body.model,
      choices,
      usage,
    });
  return [
    ...deltas.map((delta) => chunk([{ index: 0, delta, finish_reason: null }], null)),
    chunk([{ index: 0, delta: {}, finish_reason: finishOf(words) }], null),
    ...(body.stream_options?.include_usage ? [chunk([], usageOf(body, words))] : []),
    '[DONE]',
  ];
}

/** A list of embeddings, in the order of the texts. */
export function embeddingList(
  model: string,
  { vectors, inputTokens = 0 }: { vectors: readonly (readonly number[])[]; inputTokens?: number },
): object {
  return {
    object: 'list',
    model,
    data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
    usage: { prompt_tokens: inputTokens, total_tokens: inputTokens },
  };
}
