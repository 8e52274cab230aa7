/** What a process hears from the others. */
export interface TransportListener {
  onText(text: string): void;
  /** Texts may have been missed: the connection was lost and is back. */
  onGap(): void;
}

/**
 * Carries texts to the other processes of the installation. They may be lost, and may come back to the sender; neither
 * sending nor a server that is away ever blocks or throws.
 */
export interface EventTransport {
  send(text: string): void;
  /** Begins to listen; called once. */
  open(listener: TransportListener): void;
  close(): Promise<void>;
}

export const EVENT_TRANSPORT = Symbol('event transport');

/** For an installation of one process: there is nobody else to tell. */
export function noTransport(): EventTransport {
  return { send: () => undefined, open: () => undefined, close: () => Promise.resolve() };
}
