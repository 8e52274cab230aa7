/** "Good morning, Ada" by the reader's clock. */
export function greeting(now: Date, name: string | undefined): string {
  const hour = now.getHours();
  const part = hour < 5 ? 'evening' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  return name ? `Good ${part}, ${name}` : `Good ${part}`;
}

/** What to call somebody; nothing for the owner of an installation on one's own machine, who has no name yet. */
export function firstName({ name, email }: { name: string; email: string }): string | undefined {
  if (email.endsWith('@localhost')) return undefined;
  return name.trim().split(/\s+/)[0] || undefined;
}
