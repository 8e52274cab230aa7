import { MessagesSquare } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';

/** Before there is a conversation. */
export function FirstQuestion({ onBegin }: { onBegin: () => void }) {
  return (
    <Card>
      <EmptyState
        icon={<MessagesSquare />}
        title="What would you like to know?"
        action={
          <Button variant="primary" onClick={onBegin}>
            Begin a conversation
          </Button>
        }
      >
        Who somebody is, when you last spoke, what you promised, what is next. Answers name their sources.
      </EmptyState>
    </Card>
  );
}
