import { ArrowUp, Square } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { TextArea } from '../../components/ui/text-area.js';

const longest = 4_000;

interface AskFormProps {
  isWriting: boolean;
  /** @returns whether the question was taken; one that was not is left in the field */
  onAsk: (question: string) => Promise<boolean>;
  onStop?: () => void;
}

/** Enter asks, Shift and Enter begins a new line; while an answer is written the button stops it. */
export function AskForm({ isWriting, onAsk, onStop }: AskFormProps) {
  const [text, setText] = useState('');

  function submit(event?: SubmitEvent): void {
    event?.preventDefault();
    const question = text.trim();
    if (question === '' || isWriting) return;
    setText('');
    void onAsk(question).then((taken) => {
      if (!taken) setText((typed) => typed || question);
    });
  }

  return (
    <form aria-label="Ask" onSubmit={submit} className="flex items-end gap-2">
      <TextArea
        aria-label="Question"
        rows={1}
        className="max-h-48 min-h-10.5 flex-1"
        placeholder="Ask about people, messages, meetings and tasks"
        maxLength={longest}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      {isWriting ? (
        <Button size="large" icon={<Square />} onClick={onStop}>
          Stop
        </Button>
      ) : (
        <Button size="large" variant="primary" type="submit" icon={<ArrowUp />}>
          Ask
        </Button>
      )}
    </form>
  );
}
