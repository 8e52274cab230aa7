/** What a model is asked for; which one answers is a row for each. */
export type AiTask = 'embed' | 'insight' | 'chat';
export const AI_TASKS: readonly AiTask[] = ['embed', 'insight', 'chat'];

/** How a model is reached: `local` runs in this process, `openai` is any endpoint that speaks that protocol. */
export type AdapterName = 'local' | 'openai';

export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface EmbeddingAnswer {
  /** One for each text, in order, of length 1. */
  readonly vectors: readonly Float32Array[];
  readonly usage: TokenUsage;
}

/** Turns texts into vectors. */
export interface EmbeddingModel {
  readonly name: string;
  readonly dimensions: number;
  /** @throws ModelError */
  embed(texts: readonly string[], signal: AbortSignal): Promise<EmbeddingAnswer>;
}

/** A JSON schema, as the protocol carries it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface ToolDefinition {
  readonly name: string;
  readonly description: string;
  readonly parameters: JsonSchema;
}

/** What a model wants done. Its arguments are text from outside: nothing is believed before a schema has read them. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  readonly argumentsJson: string;
}

export type ChatMessage =
  | { readonly role: 'user'; readonly content: string }
  | { readonly role: 'assistant'; readonly content: string; readonly toolCalls?: readonly ToolCall[] }
  | { readonly role: 'tool'; readonly toolCallId: string; readonly content: string };

export interface ChatRequest {
  /** What the model is told to do; never holds what somebody else wrote. */
  readonly system: string;
  readonly messages: readonly ChatMessage[];
  readonly tools?: readonly ToolDefinition[];
  /** The answer has to be JSON of this schema. */
  readonly answer?: { readonly name: string; readonly schema: JsonSchema };
  readonly maxOutputTokens: number;
  /** What the messages quote, once more as data: the local model reads this, as it understands no prose. */
  readonly evidence?: unknown;
}

export interface ChatAnswer {
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  readonly finish: 'stop' | 'length' | 'tools';
  readonly usage: TokenUsage;
}

/** Answers in words, or with calls of tools. */
export interface ChatModel {
  readonly name: string;
  /**
   * @param onText hears the text as it comes, piece by piece
   * @throws ModelError
   */
  complete(request: ChatRequest, signal: AbortSignal, onText?: (piece: string) => void): Promise<ChatAnswer>;
}
