import { ModelError } from '../../errors.js';
import type { ChatAnswer, ChatModel, ChatRequest } from '../../port.js';
import { type Endpoint, unanswered } from '../client/endpoint.js';
import { failure } from '../client/failures.js';
import { jsonAnswer } from '../client/json-answer.js';
import { type SaidByModel, answerOf, completionSchema, saidIn, usedBy } from './chat-answer.js';
import { chatBody } from './chat-body.js';
import { saidInStream } from './chat-stream.js';

const NOTHING = { text: '', toolCalls: [], usage: null };

/** A chat model behind the protocol of OpenAI. It is streamed when somebody listens. */
export class OpenAiChatModel implements ChatModel {
  constructor(
    readonly name: string,
    private readonly endpoint: Endpoint,
  ) {}

  complete(request: ChatRequest, signal: AbortSignal, onText?: (piece: string) => void): Promise<ChatAnswer> {
    const body = chatBody(this.name, this.endpoint.origin, request, onText !== undefined);
    return this.endpoint.post('/chat/completions', body, signal, async (response) => {
      let said: SaidByModel;
      try {
        said = onText
          ? await saidInStream(request, (response.body ?? []) as AsyncIterable<Uint8Array>, onText)
          : saidIn(await jsonAnswer(response, completionSchema));
      } catch (error) {
        throw unanswered(withUsage(error, request), signal);
      }
      return answerOf(request, said);
    });
  }
}

/** The answer had begun: what was read is paid for. */
function withUsage(error: unknown, request: ChatRequest): ModelError {
  const told = error instanceof ModelError ? error : failure('temporary', 'the answer broke off');
  return told.usage ? told : new ModelError(told.code, told.message, told.retryAfterMs, usedBy(request, NOTHING));
}
