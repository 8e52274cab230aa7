interface HighlightedProps {
  text: string;
  /** From left to right, in UTF-16 units. */
  ranges: readonly { start: number; length: number }[];
}

/** A text with the parts marked that a search has found. */
export function Highlighted({ text, ranges }: HighlightedProps) {
  let end = 0;
  const parts = ranges.map(({ start, length }) => {
    const before = text.slice(end, start);
    end = start + length;
    return { start, before, found: text.slice(start, end) };
  });
  return (
    <>
      {parts.map(({ start, before, found }) => (
        <span key={start}>
          {before}
          <mark className="rounded-sm bg-accent-soft text-accent">{found}</mark>
        </span>
      ))}
      {text.slice(end)}
    </>
  );
}
