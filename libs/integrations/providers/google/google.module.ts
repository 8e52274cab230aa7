import { Module } from '@nestjs/common';
import { IntegrationsCoreModule } from '../../integrations-core.module.js';
import { CalendarPreviewer } from './calendar/calendar-previewer.js';
import { CalendarReader } from './calendar/calendar-reader.js';
import { CalendarConnector } from './calendar/calendar.connector.js';
import { Breakers } from './client/breakers.js';
import { GoogleClient } from './client/google-client.js';
import { GoogleQuota } from './client/google-quota.js';
import { QuotaReport } from './client/quota-report.js';
import { GmailPreviewer } from './gmail/gmail-previewer.js';
import { GmailConnector } from './gmail/gmail.connector.js';
import { MessageReader } from './gmail/message-reader.js';
import { MessageRequest } from './gmail/message-request.js';
import { SearchCheck } from './gmail/search-check.js';
import { GoogleProvider } from './google.provider.js';
import { GoogleTokenClient } from './oauth/token-client.js';
import { CalendarWatcher } from './push/calendar-watcher.js';
import { GmailWatcher } from './push/gmail-watcher.js';
import { GooglePushSettings } from './push/google-push-settings.js';

@Module({
  imports: [IntegrationsCoreModule],
  providers: [
    Breakers,
    GoogleQuota,
    QuotaReport,
    GoogleClient,
    GoogleTokenClient,
    MessageRequest,
    MessageReader,
    SearchCheck,
    GmailPreviewer,
    GmailConnector,
    CalendarReader,
    CalendarPreviewer,
    CalendarConnector,
    GooglePushSettings,
    GmailWatcher,
    CalendarWatcher,
    GoogleProvider,
  ],
  exports: [GoogleProvider, GoogleTokenClient, GooglePushSettings],
})
export class GoogleModule {}
