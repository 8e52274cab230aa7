const labels: Record<string, string> = {
  auto_reply: 'Automatic reply',
  bounce: 'Bounce',
  calendar_entry: 'Nobody else invited',
  invitation: 'Invitation',
  mailing_list: 'Mailing list',
  newsletter: 'Newsletter',
  no_reply: 'No-reply sender',
  notification: 'Notification',
};

/** Why an interaction makes no contact, in words; an unknown reason is made readable. */
export function describeAutomated(reason: string): string {
  const words = reason.replaceAll('_', ' ');
  return labels[reason] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
