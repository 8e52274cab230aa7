import { MessagesSquare } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { Card } from '../../components/ui/card.js';
import { AskForm } from './ask-form.js';

/** Before there is a conversation. */
export function FirstQuestion({ onAsk }: { onAsk: (question: string) => Promise<boolean> }) {
  return (
    <div className="flex flex-col gap-6">
      <Card>
        <EmptyState icon={<MessagesSquare />} title="What would you like to know?">
          Who somebody is, when you last spoke, what you promised, what is next. Answers come from your own data alone,
          and name their sources. Nothing is written without your approval.
        </EmptyState>
      </Card>
      <AskForm isWriting={false} onAsk={onAsk} />
    </div>
  );
}
