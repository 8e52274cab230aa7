import { ModelError } from '../models/errors.js';
import type { ChatAnswer, ChatModel, ChatRequest } from '../models/port.js';
import { LOCAL_ANSWERS } from './local-answers.js';
import { converse } from './converse.js';

/** About four characters make a token. */
const tokensOf = (text: string): number => Math.ceil(text.length / 4);

/** The model that needs no machine but this one: rules instead of learning, and the same answer every time. */
export class LocalChatModel implements ChatModel {
  readonly name = 'omnicrm-rules-1';

  complete(request: ChatRequest, signal: AbortSignal, onText?: (piece: string) => void): Promise<ChatAnswer> {
    signal.throwIfAborted();
    const { answer, evidence, messages, system } = request;
    const inputTokens = tokensOf(system) + messages.reduce((sum, { content }) => sum + tokensOf(content), 0);
    if (!answer) {
      const { text, toolCalls } = converse(request);
      if (text !== '') onText?.(text);
      const finish = toolCalls.length > 0 ? 'tools' : 'stop';
      return Promise.resolve({ text, toolCalls, finish, usage: { inputTokens, outputTokens: tokensOf(text) } });
    }
    const find = LOCAL_ANSWERS.get(answer.name);
    if (!find) return Promise.reject(new ModelError('permanent', `The local model has no rules for ${answer.name}`));
    const text = JSON.stringify(find(evidence));
    onText?.(text);
    return Promise.resolve({
      text,
      toolCalls: [],
      finish: 'stop',
      usage: { inputTokens, outputTokens: tokensOf(text) },
    });
  }
}
