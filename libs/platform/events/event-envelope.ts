import { z } from 'zod';

const schema = z.object({
  id: z.string(),
  type: z.string(),
  payload: z.record(z.string(), z.unknown()),
  origin: z.string(),
});

/** An event on its way between processes. */
export type EventEnvelope = z.infer<typeof schema>;

/** @returns null for what is not an event: channels can be written to by others */
export function readEnvelope(text: string): EventEnvelope | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
