import { ANSWER_MS } from '../../data/chat/message.repository.js';

/** How far an answer may go, whatever a model wants. */
export const CHAT_LIMITS = {
  /** Times that the model is asked; the last time it gets no tools. */
  rounds: 6,
  callsPerRound: 4,
  calls: 12,
  /** Of one answer. */
  proposals: 3,
  /** Characters of the arguments of a call. */
  argumentsLength: 6_000,
  /** Characters that a tool answers; what is beyond is left out. */
  resultLength: 12_000,
  /** Things that one answer may rest on. */
  sources: 120,
  /** Tokens, in and out, after which no more tools are called. */
  tokens: 60_000,
  outputTokens: 900,
  wallMs: ANSWER_MS,
  questionLength: 4_000,
  answerLength: 12_000,
  /** Messages of the conversation that the model is told again, and characters of each. */
  history: 8,
  historyLength: 1_500,
  /** Messages that one conversation holds. */
  messages: 400,
  /** Answers that one person has written at the same time. */
  atOnce: 2,
} as const;
