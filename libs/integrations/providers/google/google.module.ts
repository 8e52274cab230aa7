import { Module } from '@nestjs/common';
import { CalendarPreviewer } from './calendar/calendar-previewer.js';
import { CalendarReader } from './calendar/calendar-reader.js';
import { CalendarConnector } from './calendar/calendar.connector.js';
import { GoogleClient } from './client/google-client.js';
import { GmailPreviewer } from './gmail/gmail-previewer.js';
import { GmailConnector } from './gmail/gmail.connector.js';
import { MessageReader } from './gmail/message-reader.js';
import { GoogleProvider } from './google.provider.js';
import { GoogleTokenClient } from './oauth/token-client.js';

@Module({
  providers: [
    GoogleClient,
    GoogleTokenClient,
    MessageReader,
    GmailPreviewer,
    GmailConnector,
    CalendarReader,
    CalendarPreviewer,
    CalendarConnector,
    GoogleProvider,
  ],
  exports: [GoogleProvider, GoogleTokenClient],
})
export class GoogleModule {}
