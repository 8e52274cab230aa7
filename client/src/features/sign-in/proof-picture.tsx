const terms = [
  { name: 'Listed', value: '1,204', sign: '=' },
  { name: 'Stored', value: '1,179', sign: '+' },
  { name: 'Skipped', value: '22', sign: '+' },
  { name: 'Failed', value: '3', sign: '' },
];

/** A picture of the proof that every import ends with; decoration, so it is hidden from assistive technology. */
export function ProofPicture() {
  return (
    <div aria-hidden className="max-w-md rounded-2xl border border-line bg-surface p-5 shadow-float select-none">
      <div className="flex items-center justify-between text-[13px]">
        <span className="font-semibold">Gmail, 12 months</span>
        <span className="rounded-md bg-good-soft px-1.5 py-0.5 text-xs font-medium text-good">It adds up</span>
      </div>
      <div className="mt-4 flex justify-between">
        {terms.map(({ name, value, sign }) => (
          <div key={name} className="flex items-end gap-4">
            <div>
              <p className="text-xs text-ink-mute">{name}</p>
              <p className="text-xl font-semibold tracking-[-0.02em] tabular-nums">{value}</p>
            </div>
            {sign && <span className="pb-0.5 text-ink-mute">{sign}</span>}
          </div>
        ))}
      </div>
      <div className="mt-4 flex h-2 gap-0.5 overflow-hidden rounded-full">
        <span className="flex-1 bg-good-fill" />
        <span className="w-5 bg-control" />
        <span className="w-1.5 bg-bad-fill" />
      </div>
    </div>
  );
}
