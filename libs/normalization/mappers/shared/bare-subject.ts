const PREFIX =
  /^(?:re|r|aw|antw|sv|vs|vl|fwd?|wg|tr|rv|rif|ref|i|doorst|enc|odp|pd|ynt|res|回复|回覆|答复|转发|轉寄)(?:\[\d{1,4}\]|\(\d{1,4}\))?\s?[:：]\s*/iu;
const TAG = /\[[^[\]]{0,100}\]/g;
/** `[PATCH 2/3]`, `[2 von 3]`: what a tag numbers are different messages. */
const NUMBERED = /\d\s*(?:\/|of|von|de|sur|van|di)\s*\d/i;
const MOST_PREFIXES = 20;

/**
 * A subject without what lists and mail programs put before it: answers' and forwards' prefixes in many languages and
 * tags in brackets, however often and in whatever order; in lower case, with single blanks. Tags that count the parts of
 * something stay.
 */
export function bareSubject(subject: string): string {
  const bare = plain(withoutPrefixes(withoutTags(subject)));
  return bare === '' ? plain(subject) : bare;
}

/** Whether a subject begins, behind tags, as that of an answer or of something passed on. */
export function hasReplyPrefix(subject: string): boolean {
  return PREFIX.test(withoutTags(subject));
}

function withoutTags(subject: string): string {
  return subject.replace(TAG, (tag) => (NUMBERED.test(tag) ? tag : ' ')).trimStart();
}

function withoutPrefixes(subject: string): string {
  let rest = subject;
  for (let i = 0; i < MOST_PREFIXES && PREFIX.test(rest); i += 1) rest = rest.replace(PREFIX, '');
  return rest;
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
