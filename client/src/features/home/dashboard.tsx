import { ActivityChart } from './activity-chart.js';
import { ChangesCard } from './changes-card.js';
import { DigestCard } from './digest-card.js';
import { DueTasks } from './due-tasks.js';
import { RecentActivity } from './recent-activity.js';
import { WaitingCard } from './waiting-card.js';

/** What wants to be done, what comes, and what has changed; each part asks for its own data. */
export default function Dashboard() {
  return (
    <div className="min-w-0 space-y-6">
      <WaitingCard />
      <DueTasks />
      <DigestCard />
      <ChangesCard />
      <RecentActivity />
      <ActivityChart />
    </div>
  );
}
