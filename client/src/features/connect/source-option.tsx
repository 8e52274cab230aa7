import { Check, ShieldX } from 'lucide-react';
import { Checkbox } from 'radix-ui';
import { useId } from 'react';
import { SourceIcon } from '../../components/page/source-icon.js';
import { Badge } from '../../components/ui/badge.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';

const fragment = graphql(`
  fragment SourceOption on Source {
    key
    name
    description
    scopes {
      scope
      label
      why
      never
    }
  }
`);

interface SourceOptionProps {
  source: FragmentType<typeof fragment>;
  checked: boolean;
  alreadyConnected: boolean;
  onToggle: () => void;
}

/** One source with every scope that Google will be asked for: what it is, why, and what is never done with it. */
export function SourceOption({ source: masked, checked, alreadyConnected, onToggle }: SourceOptionProps) {
  const source = readFragment(fragment, masked);
  const id = useId();
  return (
    <li className="border-b border-line px-5 py-4">
      <div className="flex items-start gap-3.5">
        <SourceIcon source={source.key} />
        <div className="min-w-0 flex-1">
          <label htmlFor={id} className="flex flex-wrap items-center gap-2 font-medium">
            {source.name}
            {alreadyConnected && <Badge tone="good">Connected</Badge>}
          </label>
          <p className="mt-0.5 text-[13px] text-ink-mute">{source.description}</p>
        </div>
        <Checkbox.Root
          id={id}
          checked={checked}
          onCheckedChange={onToggle}
          className="flex size-6 shrink-0 items-center justify-center rounded-md border border-control bg-surface text-on-primary data-[state=checked]:border-primary data-[state=checked]:bg-primary"
        >
          <Checkbox.Indicator>
            <Check aria-hidden className="size-4" strokeWidth={3} />
          </Checkbox.Indicator>
        </Checkbox.Root>
      </div>
      <ul className="mt-3 space-y-3 sm:ml-12.5">
        {source.scopes.map((scope) => (
          <li key={scope.scope} className="rounded-lg border border-line bg-sunken px-3.5 py-3 text-[13px] leading-5">
            <p className="font-medium">{scope.label}</p>
            <p className="mt-1 text-ink-soft">
              <span className="font-medium">Why: </span>
              {scope.why}
            </p>
            <p className="mt-1 flex gap-1.5 text-good">
              <ShieldX aria-hidden className="mt-0.5 size-4 shrink-0" />
              <span>
                <span className="font-medium">Never: </span>
                {scope.never}
              </span>
            </p>
            <code className="mt-1.5 block truncate font-mono text-[11px] text-ink-mute" title={scope.scope}>
              {scope.scope}
            </code>
          </li>
        ))}
      </ul>
    </li>
  );
}
