import { Injectable } from '@nestjs/common';
import { TasksService } from '../../../activities/index.js';
import { CompaniesService, ContactListService, ContactsService, TagsService } from '../../../contacts/index.js';
import { getContact } from './tools/get-contact.tool.js';
import { MessageSearch } from './tools/message-search.js';
import { openTasks } from './tools/open-tasks.tool.js';
import { proposingTools } from './tools/proposing.tools.js';
import { searchPeople } from './tools/search-people.tool.js';
import { findMessages, listTimeline, upcomingMeetings } from './tools/timeline.tools.js';
import { Toolbox } from './tools/toolbox.js';

/** The tools of the chat, upon the services that the screens use. */
@Injectable()
export class ChatTools extends Toolbox {
  constructor(
    contacts: ContactsService,
    lists: ContactListService,
    companies: CompaniesService,
    tags: TagsService,
    tasks: TasksService,
    search: MessageSearch,
  ) {
    super([
      searchPeople(lists, companies),
      findMessages(search),
      getContact(contacts, companies, tags),
      listTimeline(contacts),
      upcomingMeetings(contacts),
      openTasks(tasks, contacts),
      ...proposingTools(contacts),
    ]);
  }
}
