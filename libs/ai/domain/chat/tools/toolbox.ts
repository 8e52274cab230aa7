import { z } from 'zod';
import type { ToolCall, ToolDefinition } from '../../models/port.js';
import { CHAT_LIMITS } from '../limits.js';
import { type Evidence, type Labels, quotedEvidence } from './evidence.js';
import { type Tool, type ToolContext, type ToolOutcome, ToolRefusal } from './tool.js';

/** The tools that there are. What a model calls is text from outside: only these names and arguments that fit are called. */
export class Toolbox {
  private readonly tools: ReadonlyMap<string, Tool>;

  constructor(tools: readonly Tool[]) {
    this.tools = new Map(tools.map((tool) => [tool.name, tool]));
  }

  get definitions(): ToolDefinition[] {
    return [...this.tools.values()].map(({ name, description, schema }) => {
      const { $schema: _, ...parameters } = z.toJSONSchema(schema, { io: 'input' });
      return { name, description, parameters };
    });
  }

  /** Does what a call asks for, or says why not; never throws for what a model sent. */
  async call(call: ToolCall, context: ToolContext, labels: Labels): Promise<ToolOutcome> {
    try {
      const tool = this.tools.get(call.name);
      if (!tool) throw new ToolRefusal('UNKNOWN_TOOL', 'There is no such tool.');
      return await perform(tool, argumentsOf(tool, call.argumentsJson), context, labels);
    } catch (error) {
      if (!(error instanceof ToolRefusal)) throw error;
      return refused(this.tools.has(call.name) ? call.name : 'unknown', error);
    }
  }
}

export function refused(tool: string, { code, message }: ToolRefusal): ToolOutcome {
  return {
    tool,
    arguments: {},
    state: 'failed',
    found: null,
    problem: code,
    content: `Refused: ${message}`,
    evidence: [],
  };
}

async function perform(
  tool: Tool,
  args: Record<string, unknown>,
  context: ToolContext,
  labels: Labels,
): Promise<ToolOutcome> {
  const called = { tool: tool.name, arguments: args, problem: null };
  if (tool.kind === 'propose') {
    await tool.check(context, args);
    const content = 'Proposed. Nothing is written until the person approves it on the screen; you cannot approve it.';
    return { ...called, state: 'proposed', found: null, content, evidence: [] };
  }
  const { things, hasMore } = await tool.read(context, args);
  const { shown, content } = fitting(things.map((thing) => labels.label(thing)));
  const more = hasMore || shown.length < things.length ? ' There is more than is shown.' : '';
  return {
    ...called,
    state: 'read',
    found: shown.length,
    content: `${shown.length} found.${more}\n${content}`,
    evidence: shown,
  };
}

/** As many as there is room for. */
function fitting(evidence: readonly Evidence[]): { shown: Evidence[]; content: string } {
  const shown: Evidence[] = [];
  let content = '';
  for (const each of evidence) {
    const quoted = quotedEvidence(each);
    if (content.length + quoted.length > CHAT_LIMITS.resultLength) break;
    content += `${quoted}\n`;
    shown.push(each);
  }
  return { shown, content };
}

function argumentsOf({ schema }: Tool, json: string): Record<string, unknown> {
  if (json.length > CHAT_LIMITS.argumentsLength) throw new ToolRefusal('BAD_ARGUMENTS', 'The arguments are too long.');
  const read = schema.safeParse(parsed(json));
  if (read.success) return read.data;
  // Names of the schema only: what was sent may be anything.
  const where = [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')))].filter(
    (name) => name in schema.shape,
  );
  throw new ToolRefusal(
    'BAD_ARGUMENTS',
    `The arguments do not fit the schema${where.length ? `: ${where.join(', ')}` : ''}.`,
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json === '' ? '{}' : json);
  } catch {
    throw new ToolRefusal('BAD_ARGUMENTS', 'The arguments are no JSON.');
  }
}
