import { Args, Context, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ContactModel, ContactsService, type ContactView, contactLoader } from '../../contacts/index.js';
import type { ConnectionOf, SelectionInfo } from '../../platform/graphql/index.js';
import { ApiArea, GraphqlContext, refusable } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { dueBounds, utcDay } from '../domain/days.js';
import { TasksService } from '../domain/tasks.service.js';
import type { TaskCounts, TaskView } from '../domain/views.js';
import { DAY, pageOf, toPage } from './pages.js';
import { TaskPayload } from './payloads.js';
import { CreateTaskInput, TaskInput, TasksArgs, TodayArgs, UpdateTaskInput } from './task.inputs.js';
import { TaskConnection, TaskCountsModel, TaskModel } from './task.model.js';

const WHICH = { description: 'Which one.' };

@Authenticated()
@ApiArea('activities')
@Resolver(() => TaskModel)
export class TasksResolver {
  constructor(
    private readonly service: TasksService,
    private readonly contacts: ContactsService,
  ) {}

  @Query(() => TaskConnection, {
    name: 'tasks',
    description: 'Your tasks: open ones by their day, undated ones last; done ones with the latest first.',
  })
  async tasks(@CurrentUser() viewer: SessionUser, @Args() args: TasksArgs): Promise<ConnectionOf<TaskView>> {
    const { state, due, contactId } = args.filter ?? {};
    const query = { state: state ?? ('open' as const), contactId: contactId ?? null };
    const bounds = dueBounds(due ?? null, args.today ?? utcDay());
    const page = query.state === 'open' ? pageOf(args, DAY) : pageOf(args);
    return toPage(await this.service.list(viewer.userId, { ...query, ...bounds }, page), args);
  }

  @Query(() => TaskCountsModel, { name: 'taskCounts', description: 'How many open tasks you have.' })
  taskCounts(@CurrentUser() viewer: SessionUser, @Args() { today }: TodayArgs): Promise<TaskCounts> {
    return this.service.counts(viewer.userId, today ?? utcDay());
  }

  @Mutation(() => TaskPayload, { description: 'Writes down a task.' })
  createTask(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What to write down.' }) input: CreateTaskInput,
  ): Promise<TaskPayload> {
    return this.answer(this.service.create(viewer.userId, input));
  }

  @Mutation(() => TaskPayload, { description: 'Changes a task.' })
  updateTask(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What to change.' }) input: UpdateTaskInput,
  ): Promise<TaskPayload> {
    return this.answer(this.service.update(viewer.userId, input));
  }

  @Mutation(() => TaskPayload, { description: 'Marks a task as done; once done, it keeps its time.' })
  completeTask(@CurrentUser() viewer: SessionUser, @Args('input', WHICH) { id }: TaskInput): Promise<TaskPayload> {
    return this.answer(this.service.complete(viewer.userId, id));
  }

  @Mutation(() => TaskPayload, { description: 'Opens a task that was done.' })
  reopenTask(@CurrentUser() viewer: SessionUser, @Args('input', WHICH) { id }: TaskInput): Promise<TaskPayload> {
    return this.answer(this.service.reopen(viewer.userId, id));
  }

  @Mutation(() => TaskPayload, {
    description: 'Deletes a task. For 30 days, or as configured, it can be restored.',
  })
  deleteTask(@CurrentUser() viewer: SessionUser, @Args('input', WHICH) { id }: TaskInput): Promise<TaskPayload> {
    return this.answer(this.service.remove(viewer.userId, id));
  }

  @Mutation(() => TaskPayload, { description: 'Brings a deleted task back as it was.' })
  restoreTask(@CurrentUser() viewer: SessionUser, @Args('input', WHICH) { id }: TaskInput): Promise<TaskPayload> {
    return this.answer(this.service.restore(viewer.userId, id));
  }

  @ResolveField('contacts', () => [ContactModel], { description: 'Whom it concerns.' })
  async contactsOf(
    @CurrentUser() viewer: SessionUser,
    @Parent() { contactIds }: TaskView,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<ContactView[]> {
    const found = await contactLoader(this.contacts, viewer, context, info).loadMany(contactIds);
    return found.filter((contact): contact is ContactView => contact !== null && !(contact instanceof Error));
  }

  private async answer(work: Promise<TaskView | null>): Promise<TaskPayload> {
    const { value: task, userErrors } = await refusable(work);
    return { task, userErrors };
  }
}
