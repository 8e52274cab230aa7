const MAIL_FIELD =
  /^(from|to|cc|date|subject|message-id|received|return-path|delivered-to|mime-version|content-type|reply-to|sender|x-from|resent-from)[ \t]*:/im;
const MAIL_NAME = /(\.(eml|msg|emlx)$)|(^\d+\.$)|(:2,[A-Za-z]*$)/i;
const OTHER_NAME = /\.(ics|json|html?|jpe?g|png|gif|bmp|pdf|zip|gz|tnef|dat|webp|csv|xml|js|ts|md)$/i;

export type FileKind = 'mbox' | 'message' | 'calendar' | 'other';

/** What a file holds, by its name, the folder it lies in and its first bytes. */
export function sniff(name: string, head: Buffer): FileKind {
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (/\.ics$/i.test(base)) return 'calendar';
  const text = head.toString('latin1', 0, Math.min(head.length, 8192));
  if (/\.(mbox|mbx)(\.|$)|^mbox$/i.test(base)) return 'mbox';
  if (MAIL_NAME.test(base) || /(^|\/)(cur|new)\/[^/]+$/.test(name)) return 'message';
  if (OTHER_NAME.test(base)) return 'other';
  if (text.startsWith('From ')) return base.includes('.') ? 'message' : 'mbox';
  return startsWithMailHeader(text) ? 'message' : 'other';
}

function startsWithMailHeader(text: string): boolean {
  const block = text.trimStart().split(/\r?\n\r?\n/, 1)[0]!;
  return /^[!-9;-~]+[ \t]*:/.test(block) && MAIL_FIELD.test(block);
}
