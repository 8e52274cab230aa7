/** `writing` while it comes; `cut_off` when it was stopped. One whose sources went is there no more. */
export type ChatMessageState = 'writing' | 'complete' | 'cut_off' | 'failed';

/** `read` is done; a proposal waits until the person decides; `failed` did nothing. */
export type ToolState = 'read' | 'proposed' | 'approved' | 'declined' | 'failed';

/** A conversation as it is listed. */
export interface ChatThreadView {
  id: string;
  title: string;
  createdAt: Date;
  updatedAt: Date;
}

/** What an answer cites, by its number. */
export interface CitationView {
  number: number;
  /** One of these is set. */
  interactionId: string | null;
  contactId: string | null;
  taskId: string | null;
}

/** A call of a tool as it is shown. */
export interface ToolInvocationView {
  id: string;
  tool: string;
  arguments: Record<string, unknown>;
  state: ToolState;
  found: number | null;
  problem: string | null;
  decidedAt: Date | null;
}

/** A question or an answer as it is shown. */
export interface ChatMessageView {
  id: string;
  role: 'user' | 'assistant';
  answers: string | null;
  state: ChatMessageState;
  /** Of an answer: plain text with `[1]` for what it cites. */
  text: string;
  /** Addresses in the text that may be opened. */
  links: string[];
  /** Why it failed, as a code. */
  problem: string | null;
  model: string | null;
  /** Credits. */
  cost: number;
  createdAt: Date;
  citations: CitationView[];
  invocations: ToolInvocationView[];
}

/** A place in the list of conversations: the last one's time, as text, and key. */
export interface ThreadPlace {
  at: string;
  id: string;
}
