import { ModelError } from '../errors.js';
import { estimatedTokens } from '../estimated-tokens.js';
import type { EmbeddingAnswer, EmbeddingModel, TokenUsage } from '../port.js';
import { type Endpoint, unanswered } from './client/endpoint.js';
import { failure } from './client/failures.js';
import { jsonAnswer } from './client/json-answer.js';
import { embeddingsSchema, vectorsOf } from './embedding-answer.js';

/** Servers refuse more texts, or more text, in one request. */
const MOST_TEXTS = 256;
const MOST_CHARACTERS = 400_000;

/** An embedding model behind the protocol of OpenAI. */
export class OpenAiEmbeddingModel implements EmbeddingModel {
  /** @param shortens whether it is asked for vectors of that length, and not merely expected to make them */
  constructor(
    readonly name: string,
    readonly dimensions: number,
    private readonly shortens: boolean,
    private readonly endpoint: Endpoint,
  ) {}

  async embed(texts: readonly string[], signal: AbortSignal): Promise<EmbeddingAnswer> {
    const vectors: Float32Array[] = [];
    let inputTokens = 0;
    for (const batch of batches(texts)) {
      try {
        const answer = await this.embedBatch(batch, signal);
        vectors.push(...answer.vectors);
        inputTokens += answer.usage.inputTokens;
      } catch (error) {
        throw withUsage(error, inputTokens);
      }
    }
    return { vectors, usage: { inputTokens, outputTokens: 0 } };
  }

  private embedBatch(texts: readonly string[], signal: AbortSignal): Promise<EmbeddingAnswer> {
    // Servers refuse an empty text.
    const input = texts.map((text) => (text === '' ? ' ' : text));
    const body = { model: this.name, input, ...(this.shortens ? { dimensions: this.dimensions } : {}) };
    return this.endpoint.post('/embeddings', body, signal, async (response) => {
      const estimated = texts.reduce((sum, text) => sum + estimatedTokens(text), 0);
      try {
        const answer = await jsonAnswer(response, embeddingsSchema);
        const usage: TokenUsage = { inputTokens: answer.usage?.prompt_tokens ?? estimated, outputTokens: 0 };
        return { vectors: vectorsOf(answer, texts.length, this.dimensions), usage };
      } catch (error) {
        const told = error instanceof ModelError ? error : failure('temporary', 'the answer broke off');
        throw unanswered(withUsage(told, estimated), signal);
      }
    });
  }
}

/** The same failure, with what was read until then. */
function withUsage(error: unknown, inputTokens: number): unknown {
  if (!(error instanceof ModelError)) return error;
  const total = inputTokens + (error.usage?.inputTokens ?? 0);
  if (total === 0) return error;
  return new ModelError(error.code, error.message, error.retryAfterMs, { inputTokens: total, outputTokens: 0 });
}

function batches(texts: readonly string[]): string[][] {
  const all: string[][] = [];
  let characters = 0;
  for (const text of texts) {
    const last = all.at(-1);
    characters += text.length;
    if (last && last.length < MOST_TEXTS && characters <= MOST_CHARACTERS) last.push(text);
    else {
      all.push([text]);
      characters = text.length;
    }
  }
  return all;
}
