import { RadioGroup } from 'radix-ui';
import { useId } from 'react';

interface ChoiceListProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; text: string }[];
  onChange: (value: Value) => void;
}

/** A choice of one where each needs a sentence to be understood; arrow keys move it. */
export function ChoiceList<Value extends string>({ label, value, options, onChange }: ChoiceListProps<Value>) {
  const id = useId();
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      className="grid gap-2"
    >
      {options.map((option) => (
        <label
          key={option.value}
          htmlFor={`${id}-${option.value}`}
          className="flex cursor-pointer items-start gap-3 rounded-lg border border-line px-3.5 py-2.5 hover:bg-sunken has-[[data-state=checked]]:border-accent has-[[data-state=checked]]:bg-accent-soft"
        >
          <RadioGroup.Item
            id={`${id}-${option.value}`}
            value={option.value}
            aria-label={option.label}
            aria-describedby={`${id}-${option.value}-text`}
            className="mt-px flex size-5 shrink-0 items-center justify-center rounded-full border border-control bg-surface data-[state=checked]:border-primary"
          >
            <RadioGroup.Indicator className="size-2.5 rounded-full bg-primary" />
          </RadioGroup.Item>
          <span className="text-[13px]">
            <span className="block font-medium">{option.label}</span>
            <span id={`${id}-${option.value}-text`} className="block text-ink-soft">
              {option.text}
            </span>
          </span>
        </label>
      ))}
    </RadioGroup.Root>
  );
}
