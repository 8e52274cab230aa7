import { ModelError } from '../models/errors.js';
import type { ChatAnswer, ChatModel, ChatRequest } from '../models/port.js';
import { converse } from './converse.js';
import { LOCAL_ANSWERS } from './local-answers.js';

/** About four characters make a token. */
const tokensOf = (text: string): number => Math.ceil(text.length / 4);

/** The model that needs no machine but this one: rules instead of learning, and the same answer every time. */
export class LocalChatModel implements ChatModel {
  readonly name = 'omnicrm-rules-1';

  complete(request: ChatRequest, signal: AbortSignal, onText?: (piece: string) => void): Promise<ChatAnswer> {
    signal.throwIfAborted();
    const { answer, evidence, messages, system } = request;
    const find = answer && LOCAL_ANSWERS.get(answer.name);
    if (answer && !find)
      return Promise.reject(new ModelError('permanent', `The local model has no rules for ${answer.name}`));
    const { text, toolCalls } = find ? { text: JSON.stringify(find(evidence)), toolCalls: [] } : converse(request);
    if (text !== '') onText?.(text);
    const inputTokens = tokensOf(system) + messages.reduce((sum, { content }) => sum + tokensOf(content), 0);
    const usage = { inputTokens, outputTokens: tokensOf(text) };
    return Promise.resolve({ text, toolCalls, finish: toolCalls.length > 0 ? 'tools' : 'stop', usage });
  }
}
