import { classNames } from '../../lib/class-names.js';

interface KindButtonsProps<Kind extends string> {
  kinds: readonly { kind: Kind; label: string }[];
  chosen: readonly Kind[];
  onChange: (chosen: Kind[]) => void;
}

/** Kinds of things as buttons that stay pressed; none pressed stands for all. */
export function KindButtons<Kind extends string>({ kinds, chosen, onChange }: KindButtonsProps<Kind>) {
  return (
    <div role="group" aria-label="Kinds" className="flex flex-wrap gap-1">
      {kinds.map(({ kind, label }) => {
        const pressed = chosen.includes(kind);
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={pressed}
            onClick={() => onChange(pressed ? chosen.filter((each) => each !== kind) : [...chosen, kind])}
            className={classNames(
              'h-8 rounded-lg border px-2.5 text-[13px] font-medium transition-colors',
              pressed
                ? 'border-accent bg-accent-soft text-accent'
                : 'border-line text-ink-soft hover:border-line-strong hover:text-ink',
            )}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}
