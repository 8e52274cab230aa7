import { CountList } from '../../components/charts/count-list.js';
import { MonthChart } from '../../components/charts/month-chart.js';
import { Card, CardBody, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatCount } from '../../lib/format.js';
import { describeLookBack } from '../../lib/look-back.js';
import { isAddressBook, isCalendar, itemWord } from '../../lib/sources.js';
import { ApproveBar } from './approve-bar.js';
import { PreviewCompanies } from './preview-companies.js';
import { PreviewPeople } from './preview-people.js';
import { PreviewSample } from './preview-sample.js';
import { PreviewTiles } from './preview-tiles.js';
import { ReasonList } from './reason-list.js';

const fragment = graphql(`
  fragment PreviewReport on SyncPreview {
    id
    lookBackDays
    totalItems
    sampledItems
    byMonth {
      key
      label
      count
    }
    byContainer {
      key
      label
      count
    }
    byDomain {
      key
      label
      count
    }
    leftOut {
      reason
      label
      count
    }
    withoutContact {
      reason
      label
      count
    }
    integration {
      id
      source
    }
    ...PreviewTiles
    ...PreviewPeople
    ...PreviewCompanies
    ...PreviewSample
    ...ApproveBar
  }
`);

interface PreviewReportProps {
  preview: FragmentType<typeof fragment>;
  onRenew: () => void;
}

export function PreviewReport({ preview: masked, onRenew }: PreviewReportProps) {
  const preview = readFragment(fragment, masked);
  const calendar = isCalendar(preview.integration.source);
  const people = isAddressBook(preview.integration.source);
  const unit = itemWord(preview.integration.source);
  const containers = calendar ? 'By calendar' : people ? 'By tag' : 'By label';
  return (
    <div className="animate-rise space-y-6">
      <PreviewTiles preview={preview} unit={unit} />
      {!people && (
        <Card>
          <CardHeader
            title="When it happened"
            description={`${calendar ? 'Events' : 'Messages'} by month, ${describeLookBack(preview.lookBackDays)}.`}
          />
          <CardBody>
            <MonthChart label="Items by month" counts={preview.byMonth} unit={unit} />
          </CardBody>
        </Card>
      )}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <div className="space-y-6">
          <PreviewPeople preview={preview} />
          <PreviewCompanies preview={preview} />
        </div>
        <div className="space-y-6">
          <Card>
            <CardHeader title="Stays out" description="By the preferences or by what it is. Never stored." />
            <CardBody>
              <ReasonList
                reasons={preview.leftOut}
                empty={`Nothing is left out: every ${unit} in the ${people ? 'file' : 'window'} comes in.`}
              />
            </CardBody>
          </Card>
          {!people && (
            <Card>
              <CardHeader
                title="Comes in, but makes no contact"
                description={`Stored on the timeline; nobody is added to your people because of it. Seen in a sample of ${formatCount(preview.sampledItems, unit)}.`}
              />
              <CardBody>
                <ReasonList reasons={preview.withoutContact} empty="Nothing of that kind was seen." />
              </CardBody>
            </Card>
          )}
        </div>
      </div>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <Card>
          <CardHeader title={containers} />
          <CardBody>
            <CountList label={containers} counts={preview.byContainer} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="By domain" description="Where the people in the sample write from." />
          <CardBody>
            <CountList label="By domain" counts={preview.byDomain} />
          </CardBody>
        </Card>
      </div>
      <PreviewSample preview={preview} />
      <ApproveBar preview={preview} onRenew={onRenew} />
    </div>
  );
}
