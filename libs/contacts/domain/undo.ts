/** What the undo of a batch does to raw events, as far as people are concerned. */
export interface UndoneItems {
  batchId: string;
  /** Raw events that go: the batch brought them. */
  gone: readonly string[];
  /** Those of them that another batch has changed since. */
  changedSince: readonly string[];
  /** Raw events that go back to what they were, and are normalized again afterwards. */
  restored: readonly string[];
}

/** A contact that stays although the batch made it. */
export interface KeptPerson {
  contactId: string;
  name: string;
  /** `edited`: the user changed it since; `in_use`: it takes part in what other batches brought. */
  reason: 'edited' | 'in_use';
}

/** What becomes of interactions and contacts; the same before the undo and in it. */
export interface PeoplePlan {
  interactions: number;
  /** Contacts that go, by name. */
  going: { contactId: string; name: string }[];
  /** Contacts that stay, edited ones first, by name. */
  kept: KeptPerson[];
}

/** Series of meetings that an undo or a redo has touched: what is left of them has to be normalized again. */
export interface TouchedSeries {
  /** Ids of the series, as interactions name them. */
  seriesIds: string[];
  /** Raw events that their remaining occurrences come from. */
  rawEventIds: string[];
}
