/** Reads server-sent events to their end. @param hear gets the name of each and its data */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  hear: (event: string, data: Record<string, unknown>) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let held = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (held + value).split('\n\n');
    held = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, event] = /^event: (.*)$/m.exec(block) ?? [];
      const [, data] = /^data: (.*)$/m.exec(block) ?? [];
      if (event !== undefined && data !== undefined) hear(event, JSON.parse(data) as Record<string, unknown>);
    }
  }
}
