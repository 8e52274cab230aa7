import type { z } from 'zod';
import type { Evidence, NewEvidence } from './evidence.js';

/** Whose data a tool may read, and what day it is for them. */
export interface ToolContext {
  readonly userId: string;
  /** The person's day, e.g. `2026-03-01`. */
  readonly today: string;
}

/** What a tool that reads has found. */
export interface Found {
  readonly things: readonly NewEvidence[];
  /** Whether there is more than was given. */
  readonly hasMore?: boolean;
}

interface ToolBase<Schema extends z.ZodObject> {
  readonly name: string;
  /** For the model. */
  readonly description: string;
  readonly schema: Schema;
}

/** Reads under the person's scope. */
export interface ReadTool<Schema extends z.ZodObject = z.ZodObject> extends ToolBase<Schema> {
  readonly kind: 'read';
  /** @throws ToolRefusal */
  read(context: ToolContext, args: z.infer<Schema>): Promise<Found>;
}

/** Writes nothing: says what the person could have written. */
export interface ProposingTool<Schema extends z.ZodObject = z.ZodObject> extends ToolBase<Schema> {
  readonly kind: 'propose';
  /** Whether what it names is there. @throws ToolRefusal */
  check(context: ToolContext, args: z.infer<Schema>): Promise<void>;
}

export type Tool = ReadTool | ProposingTool;

/** Keeps the types of one tool's schema and work together. */
export function readTool<Schema extends z.ZodObject>(tool: Omit<ReadTool<Schema>, 'kind'>): ReadTool {
  return { ...tool, kind: 'read' } as unknown as ReadTool;
}

/** The same for one that proposes. */
export function proposingTool<Schema extends z.ZodObject>(tool: Omit<ProposingTool<Schema>, 'kind'>): ProposingTool {
  return { ...tool, kind: 'propose' } as unknown as ProposingTool;
}

/** A tool does not do what it was asked; the model is told why, in words that hold nothing of what it sent. */
export class ToolRefusal extends Error {
  constructor(
    readonly code: 'UNKNOWN_TOOL' | 'BAD_ARGUMENTS' | 'NOT_FOUND' | 'TOO_MANY_CALLS',
    message: string,
  ) {
    super(message);
    this.name = 'ToolRefusal';
  }
}

/** What became of a call. */
export interface ToolOutcome {
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly state: 'read' | 'proposed' | 'failed';
  readonly found: number | null;
  readonly problem: string | null;
  /** What the model is answered; what others wrote stands in it as quotations. */
  readonly content: string;
  readonly evidence: readonly Evidence[];
}
