import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Metrics } from '../../../platform/telemetry/index.js';
import { InvocationRepository } from '../../data/chat/invocation.repository.js';
import { type EndedAnswer, MessageRepository, type Source } from '../../data/chat/message.repository.js';
import { ThreadRepository } from '../../data/chat/thread.repository.js';
import { visibleText } from '../defence/visible-text.js';
import { AiOffError, OutOfCreditsError } from '../models/errors.js';
import { ModelGateway } from '../models/model-gateway.service.js';
import { type Asked, type ChatEvent, type Progress, answerInTurns, newProgress } from './answer-loop.js';
import { ChatTools } from './chat-tools.service.js';
import { withoutCitations } from './citations.js';
import { idTaken, problemOf, threadFull, threadNotFound, tooManyAnswers } from './errors.js';
import { finishedText } from './finished-text.js';
import { CHAT_LIMITS } from './limits.js';
import { UNTITLED, titleOf } from './threads.service.js';
import type { ChatMessageView } from './views.js';

/** A question as a person asks it. */
export interface Question {
  threadId: string;
  /** The client's key of it: asked again with the same it is not asked again. */
  id: string;
  text: string;
  /** The person's day, e.g. `2026-03-01`. */
  today: string;
}

interface Begun {
  readonly answerId: string;
  /** What was said before, as far as the model is told it again. */
  readonly before: readonly ChatMessageView[];
}

/** Answers questions about a person's own data: short transactions before and after, and none while models and tools work. */
@Injectable()
export class AskingService {
  private readonly logger = new Logger(AskingService.name);
  private readonly answers;
  private readonly calls;

  constructor(
    private readonly database: Database,
    private readonly threads: ThreadRepository,
    private readonly messages: MessageRepository,
    private readonly invocations: InvocationRepository,
    private readonly gateway: ModelGateway,
    private readonly tools: ChatTools,
    metrics: Metrics,
  ) {
    this.answers = metrics.histogram('omnicrm_chat_answer_seconds', 'How long answers took, by how they ended.', [
      'state',
    ]);
    this.calls = metrics.counter('omnicrm_chat_tool_calls_total', 'Calls of tools by models, by what became of them.', [
      'tool',
      'state',
    ]);
  }

  /**
   * Asks, and gives the answer as it is kept: whole, cut off by `signal`, or failed.
   * @param tell hears of it while it is written
   * @throws DomainError CHAT_NOT_FOUND, ID_TAKEN, TOO_MANY_ANSWERS, CHAT_FULL; AiOffError
   */
  async ask(
    userId: string,
    question: Question,
    signal: AbortSignal,
    tell: (event: ChatEvent) => void = () => undefined,
  ): Promise<ChatMessageView> {
    if (!(await this.gateway.isOn(userId))) throw new AiOffError();
    const begun = await this.begin(userId, question);
    if ('answered' in begun) return begun.answered;
    const started = performance.now();
    const progress = newProgress();
    const context = { userId, today: question.today };
    const within = AbortSignal.any([signal, AbortSignal.timeout(CHAT_LIMITS.wallMs)]);
    const failure = await answerInTurns(
      { context, question: question.text, before: begun.before.map(toldAgain) },
      this.tools,
      (request, onText) => this.gateway.complete(userId, 'chat', request, { signal: within, onText }),
      progress,
      tell,
      within,
    ).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    for (const { tool, state } of progress.outcomes) this.calls.inc({ tool, state });
    const answer = { ...endedAnswer(progress, failure, within.aborted), before: begun.before.map(({ id }) => id) };
    this.answers.observe({ state: answer.state }, (performance.now() - started) / 1000);
    return this.end(userId, question, begun.answerId, answer, progress);
  }

  /** Writes the question down, or finds that it was. */
  private begin(userId: string, { threadId, id, text }: Question): Promise<Begun | { answered: ChatMessageView }> {
    return this.database.forUser(userId, async (scope) => {
      const thread = await this.threads.hold(scope, threadId);
      if (!thread) throw threadNotFound();
      const known = await this.messages.find(scope, id);
      if (known && known.threadId !== threadId) throw idTaken();
      const answered = known && (await this.messages.answerTo(scope, id));
      if (answered) return { answered };
      const { writing, messages } = await this.messages.counts(scope, threadId);
      if (writing >= CHAT_LIMITS.atOnce) throw tooManyAnswers();
      if (messages >= CHAT_LIMITS.messages) throw threadFull();
      const before = await this.messages.ofThread(scope, threadId);
      const answerId = await this.messages.ask(scope, threadId, id, visibleText(text, CHAT_LIMITS.questionLength));
      if (answerId === null) throw idTaken();
      if (before.length === 0 && thread.title === UNTITLED) await this.threads.rename(scope, threadId, titleOf(text));
      await this.threads.touch(scope, threadId);
      return { answerId, before: latest(before) };
    });
  }

  private async end(
    userId: string,
    { threadId }: Question,
    answerId: string,
    answer: EndedAnswer,
    { outcomes }: Progress,
  ): Promise<ChatMessageView> {
    if (answer.problem === 'INTERNAL') this.logger.error('An answer failed');
    return this.database.forUser(userId, async (scope) => {
      const isGone = await this.messages.haveGone(scope, answer);
      const ended = await this.messages.end(scope, answerId, isGone ? SOURCES_GONE : answer);
      // What was proposed by an answer that broke off was not shown as a whole, and is not kept.
      const kept = outcomes.filter(({ state }) => state !== 'proposed' || answer.state === 'complete');
      if (ended && !isGone) await this.invocations.insert(scope, { threadId, messageId: answerId }, kept);
      const found = await this.messages.find(scope, answerId);
      if (!found) throw threadNotFound();
      return found;
    });
  }
}

/** What was read for it was taken back or erased meanwhile. */
const SOURCES_GONE: EndedAnswer = {
  state: 'failed',
  problem: 'SOURCES_GONE',
  text: '',
  links: [],
  model: null,
  cost: 0,
  sources: [],
  before: [],
};

function endedAnswer(
  progress: Progress,
  failure: { error: unknown } | null,
  isAborted: boolean,
): Omit<EndedAnswer, 'before'> {
  const { text, cited, links } = finishedText(progress.text, progress.labels.all);
  const used = { model: progress.model, cost: progress.cost };
  const refusal = failure && (failure.error instanceof AiOffError || failure.error instanceof OutOfCreditsError);
  if (failure && (refusal || !isAborted))
    return { ...used, state: 'failed', text: '', links: [], problem: problemOf(failure.error), sources: [] };
  const numbers = new Map(cited.map(({ label }, index) => [label, index + 1]));
  const sources: Source[] = progress.labels.all
    .slice(0, 2 * CHAT_LIMITS.sources)
    .map(({ kind, id, label }) => ({ kind, id, number: numbers.get(label) ?? null }));
  const isWhole = !failure && !progress.isCut;
  return { ...used, state: isWhole ? 'complete' : 'cut_off', text, links, problem: null, sources };
}

/** The last of what was said. */
function latest(messages: readonly ChatMessageView[]): ChatMessageView[] {
  return messages
    .filter(({ text, state }) => text !== '' && (state === 'complete' || state === 'cut_off'))
    .slice(-CHAT_LIMITS.history);
}

/** As the model is told it again. */
function toldAgain({ role, text }: ChatMessageView): Asked['before'][number] {
  return { role, content: withoutCitations(text).slice(0, CHAT_LIMITS.historyLength) };
}
