/** How long an offer to undo stays, in milliseconds: long enough to read it and to reach it by keyboard. */
export const undoOfferMs = 15_000;

let offered: (() => void) | null = null;

/** Keeps the last thing that can be undone at once, for the shortcut; a newer one takes its place. */
export function setUndoOffer(undo: () => void): () => void {
  offered = undo;
  return () => {
    if (offered === undo) offered = null;
  };
}

/** Takes up the offer, once. @returns false when nothing is offered */
export function takeUndoOffer(): boolean {
  const undo = offered;
  offered = null;
  undo?.();
  return undo !== null;
}
