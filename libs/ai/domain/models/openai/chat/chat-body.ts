import type { ChatMessage, ChatRequest, JsonSchema } from '../../port.js';

/** The newer models of OpenAI itself take this name alone, other servers the older one. */
const limitName = (origin: string): string =>
  origin === 'https://api.openai.com' ? 'max_completion_tokens' : 'max_tokens';

/** A request as the protocol has it. What is meant for the local model alone is not sent. */
export function chatBody(model: string, origin: string, request: ChatRequest, streams: boolean): object {
  const { system, messages, tools, answer, maxOutputTokens } = request;
  return {
    model,
    messages: [{ role: 'system', content: system }, ...messages.map(messageOf)],
    ...(tools && tools.length > 0 ? { tools: tools.map((tool) => ({ type: 'function', function: tool })) } : {}),
    ...(answer
      ? { response_format: { type: 'json_schema', json_schema: { ...answer, strict: isClosed(answer.schema) } } }
      : {}),
    [limitName(origin)]: maxOutputTokens,
    ...(streams ? { stream: true, stream_options: { include_usage: true } } : {}),
  };
}

function messageOf(message: ChatMessage): object {
  if (message.role === 'user') return { role: 'user', content: message.content };
  if (message.role === 'tool') return { role: 'tool', tool_call_id: message.toolCallId, content: message.content };
  const { content, toolCalls = [] } = message;
  if (toolCalls.length === 0) return { role: 'assistant', content };
  const calls = toolCalls.map(({ id, name, argumentsJson }) => ({
    id,
    type: 'function',
    function: { name, arguments: argumentsJson },
  }));
  return { role: 'assistant', content: content === '' ? null : content, tool_calls: calls };
}

const DEEPEST = 20;

/** Whether a schema leaves nothing open, as servers demand that are to keep to it strictly. */
export function isClosed(schema: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(schema)) return schema.every((each) => isClosed(each, depth + 1));
  if (typeof schema !== 'object' || schema === null) return true;
  const { type, properties, additionalProperties, required, items, anyOf, $defs } = schema as JsonSchema;
  if (type === 'object') {
    const names = Object.keys((properties ?? {}) as object);
    const needed = new Set(Array.isArray(required) ? required : []);
    if (additionalProperties !== false || names.some((name) => !needed.has(name))) return false;
  }
  const inner = [
    ...Object.values((properties ?? {}) as object),
    items,
    anyOf,
    ...Object.values(($defs ?? {}) as object),
  ];
  return inner.every((each) => isClosed(each, depth + 1));
}
