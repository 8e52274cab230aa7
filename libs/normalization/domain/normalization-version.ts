/**
 * Version of the mapping. Raise it when mappers answer differently than before: everything that an older version
 * normalized is then mapped again, in the background, and only what differs is rewritten.
 */
export const NORMALIZATION_VERSION = 4;
