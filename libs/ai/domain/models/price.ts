import type { ChatRequest, TokenUsage } from './port.js';

/** Credits for a million tokens. */
export interface Price {
  readonly inputPrice: number;
  readonly outputPrice: number;
}

const MILLION = 1_000_000;
/** What a server may add to each part of a request in its own form, in tokens. */
const OF_FORM = 16;

/** Credits, rounded up to a millionth, as finely as they are counted. */
export function costOf({ inputPrice, outputPrice }: Price, { inputTokens, outputTokens }: TokenUsage): number {
  return Math.ceil(inputTokens * inputPrice + outputTokens * outputPrice) / MILLION;
}

/** More than a chat can cost: no tokenizer makes more tokens of a text than it has bytes. */
export function mostOfChat(price: Price, { evidence: _, ...request }: ChatRequest): number {
  const parts = 2 + request.messages.length + (request.tools?.length ?? 0);
  const inputTokens = Buffer.byteLength(JSON.stringify(request)) + parts * OF_FORM;
  return costOf(price, { inputTokens, outputTokens: request.maxOutputTokens });
}

/** More than embeddings can cost. */
export function mostOfEmbeddings(price: Price, texts: readonly string[]): number {
  const inputTokens = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + OF_FORM, 0);
  return costOf(price, { inputTokens, outputTokens: 0 });
}
