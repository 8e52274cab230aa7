import { type IncomingHttpHeaders, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  type ChatBody,
  type EmbeddingBody,
  type ModelWords,
  chatChunks,
  chatCompletion,
  embeddingList,
} from './model-protocol.js';

export type { ChatBody, EmbeddingBody, ModelWords } from './model-protocol.js';

/** What was asked, as it came. */
export type ModelServerRequest = { headers: IncomingHttpHeaders } & (
  { kind: 'chat'; body: ChatBody } | { kind: 'embeddings'; body: EmbeddingBody }
);

/** What a server of models answers. */
export type ModelServerAnswer =
  /** Words, or calls of tools; streamed when the request wants it. */
  | ModelWords
  /** One vector for each text that was asked for. */
  | { vectors: readonly (readonly number[])[]; inputTokens?: number }
  /** A refusal in the protocol's form, e.g. 401, 429, 500. */
  | { status: number; retryAfter?: string; code?: string }
  /** Words, of which only the beginning arrives before the connection breaks. */
  | { cutOff: ModelWords }
  /** This body, whatever it is, with status 200; in a stream it is one event. */
  | { raw: string }
  /** Nothing, until the caller gives up. */
  | { hang: true };

export type Answerer = (request: ModelServerRequest) => ModelServerAnswer | Promise<ModelServerAnswer>;

export interface ModelServer {
  /** For AI_BASE_URL: ends in `/v1`. */
  readonly url: string;
  /** What it was asked, oldest first. */
  readonly requests: ModelServerRequest[];
  /** Answers otherwise from now on. */
  answerWith(answer: Answerer): void;
  close(): Promise<void>;
}

/** A server on a loopback port that speaks the protocol of OpenAI. What its model says is decided by a function. */
export async function startModelServer(first: Answerer): Promise<ModelServer> {
  const requests: ModelServerRequest[] = [];
  let answerer = first;
  const server = createServer((incoming, response) => {
    const handle = async () => {
      const kind = KINDS[`${incoming.method} ${incoming.url}`];
      if (!kind) return refuse(response, { status: 404 });
      const body = JSON.parse(await text(incoming)) as never;
      const request: ModelServerRequest = { kind, body, headers: incoming.headers };
      requests.push(request);
      await send(response, request, await answerer(request));
    };
    handle().catch((error: Error) => {
      if (!response.headersSent) refuse(response, { status: 400, code: error.message });
      else response.destroy();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    answerWith: (answer) => void (answerer = answer),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const KINDS: Readonly<Record<string, ModelServerRequest['kind']>> = {
  'POST /v1/chat/completions': 'chat',
  'POST /v1/embeddings': 'embeddings',
};

async function send(response: ServerResponse, request: ModelServerRequest, answer: ModelServerAnswer): Promise<void> {
  if ('hang' in answer) return;
  if ('status' in answer) return refuse(response, answer);
  const streams = request.kind === 'chat' && request.body.stream === true;
  if ('raw' in answer) return sendBody(response, streams, streams ? `data: ${answer.raw}\n\n` : answer.raw);
  if ('vectors' in answer) return sendBody(response, false, JSON.stringify(embeddingList(request.body.model, answer)));
  if (request.kind !== 'chat') throw new Error('Embeddings were asked for, and words were answered');
  const isCut = 'cutOff' in answer;
  const words = isCut ? answer.cutOff : answer;
  const body = streams
    ? chatChunks(request.body, words).map((chunk) => `data: ${chunk}\n\n`)
    : [JSON.stringify(chatCompletion(request.body, words))];
  if (!isCut) return sendBody(response, streams, ...body);
  const whole = body.join('');
  response.writeHead(200, { 'content-type': typeOf(streams), 'content-length': Buffer.byteLength(whole) });
  // Written out before the connection breaks, so that the beginning arrives.
  await new Promise((written) => response.write(whole.slice(0, Math.floor(whole.length / 2)), written));
  response.destroy();
}

const typeOf = (streams: boolean): string => (streams ? 'text/event-stream' : 'application/json');

async function sendBody(response: ServerResponse, streams: boolean, ...pieces: string[]): Promise<void> {
  response.writeHead(200, { 'content-type': typeOf(streams) });
  for (const piece of pieces) await new Promise((written) => response.write(piece, written));
  response.end();
}

function refuse(
  response: ServerResponse,
  { status, retryAfter, code }: { status: number; retryAfter?: string; code?: string },
): void {
  const headers = {
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
  };
  response.writeHead(status, headers);
  response.end(JSON.stringify({ error: { message: `refused with ${status}`, type: 'error', code: code ?? null } }));
}
