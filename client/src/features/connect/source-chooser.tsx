import { ArrowRight, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { connectUrl } from '../../lib/connect-url.js';
import { SourceOption } from './source-option.js';

const fragment = graphql(`
  fragment SourceChooser on Source {
    key
    name
    ...SourceOption
  }
`);

interface SourceChooserProps {
  sources: readonly FragmentType<typeof fragment>[];
  /** Keys of the sources that are connected already. */
  connected: readonly string[];
}

/** Which sources to ask Google for: one, or several at once, with what is asked and why. */
export function SourceChooser({ sources: masked, connected }: SourceChooserProps) {
  const sources = readFragment(fragment, masked);
  const [chosen, setChosen] = useState(() =>
    sources.map(({ key }) => key).filter((key) => connected.length === 0 || !connected.includes(key)),
  );
  const toggle = (key: string) =>
    setChosen((keys) => (keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key]));
  const names = sources.filter(({ key }) => chosen.includes(key)).map(({ name }) => name);
  return (
    <Card aria-labelledby="choose" className="overflow-hidden">
      <header className="border-b border-line px-5 py-4">
        <h2 id="choose" className="text-[15px] font-semibold tracking-[-0.01em]">
          {connected.length > 0 ? 'Connect more, or another Google account' : 'What may OmniCRM read?'}
        </h2>
        <p className="mt-0.5 text-[13px] text-ink-mute">
          Choose one or several. Google asks you again for each of them, and you can say no there too.
        </p>
      </header>
      <ul>
        {sources.map((source) => (
          <SourceOption
            key={source.key}
            source={source}
            checked={chosen.includes(source.key)}
            alreadyConnected={connected.includes(source.key)}
            onToggle={() => toggle(source.key)}
          />
        ))}
      </ul>
      <footer className="flex flex-wrap items-center justify-between gap-3 bg-sunken px-5 py-4">
        <p className="flex items-center gap-1.5 text-[13px] text-ink-mute">
          <ExternalLink aria-hidden className="size-3.5" />
          You leave for Google and come back here.
        </p>
        {names.length > 0 ? (
          <Button asChild variant="primary">
            <a href={connectUrl(chosen)}>
              Connect {names.join(' and ')} <ArrowRight aria-hidden />
            </a>
          </Button>
        ) : (
          <Button variant="primary" disabled>
            Choose at least one
          </Button>
        )}
      </footer>
    </Card>
  );
}
