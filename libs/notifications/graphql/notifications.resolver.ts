import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  BadUserInputError,
  type ConnectionOf,
  cursorDate,
  decodeCursor,
  isUuid,
  toConnection,
} from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import {
  NotificationInbox,
  type NotificationPosition,
  type NotificationRow,
} from '../domain/notification-inbox.service.js';
import {
  NotificationConnection,
  type NotificationModel,
  ReadNotificationsInput,
  ReadNotificationsPayload,
} from './notification.model.js';
import { NotificationsArgs } from './notifications.args.js';

function positionOf(after: string | null | undefined): NotificationPosition | null {
  if (!after) return null;
  const [createdAtText, id] = decodeCursor(after, 2);
  cursorDate(createdAtText);
  if (typeof createdAtText === 'string' && typeof id === 'string' && isUuid(id)) return { createdAtText, id };
  throw new BadUserInputError('`after` is not a cursor of this list.');
}

const toModel = ({ createdAtText: _, ...row }: NotificationRow): NotificationModel => row;

@Authenticated()
@Resolver()
export class NotificationsResolver {
  constructor(private readonly inbox: NotificationInbox) {}

  @Query(() => NotificationConnection, { description: 'What OmniCRM has told you, newest first.' })
  async notifications(
    @CurrentUser() viewer: SessionUser,
    @Args() page: NotificationsArgs,
  ): Promise<ConnectionOf<NotificationModel>> {
    const rows = await this.inbox.newest(viewer.userId, page.first + 1, positionOf(page.after));
    return toConnection(rows, page, ({ createdAtText, id }) => [createdAtText, id], toModel);
  }

  @Query(() => Int, { description: 'How many notifications you have not read yet.' })
  unreadNotifications(@CurrentUser() viewer: SessionUser): Promise<number> {
    return this.inbox.unread(viewer.userId);
  }

  @Mutation(() => ReadNotificationsPayload, {
    description: 'Marks notifications of yours read; ids that are not yours, or read already, change nothing.',
  })
  async readNotifications(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which ones.' }) { ids }: ReadNotificationsInput,
  ): Promise<ReadNotificationsPayload> {
    return { unread: await this.inbox.read(viewer.userId, ids ?? null), userErrors: [] };
  }
}
