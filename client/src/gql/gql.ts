/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
  '\n  fragment BatchProgressPill on Integration {\n    id\n    sourceName\n    openBatches {\n      id\n      kind\n      state\n      progress {\n        expectedItems\n        listed\n        done\n        secondsLeft\n      }\n    }\n  }\n': typeof types.BatchProgressPillFragmentDoc;
  '\n  query NavigationCounts($today: String!) {\n    duplicates(first: 1) {\n      totalCount\n    }\n    taskCounts(today: $today) {\n      overdue\n      today\n    }\n  }\n': typeof types.NavigationCountsDocument;
  '\n  fragment ReconnectBanner on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n  }\n': typeof types.ReconnectBannerFragmentDoc;
  '\n  query ShellBatches {\n    integrations {\n      id\n      openBatches {\n        id\n      }\n      ...ReconnectBanner\n      ...BatchProgressPill\n    }\n    sampleData {\n      present\n    }\n  }\n': typeof types.ShellBatchesDocument;
  '\n  query ShellViewer {\n    viewer {\n      id\n      role\n      ...SidebarViewer\n    }\n  }\n': typeof types.ShellViewerDocument;
  '\n  fragment SidebarViewer on Viewer {\n    name\n    email\n    role\n  }\n': typeof types.SidebarViewerFragmentDoc;
  '\n  query CompanyChoices($search: String) {\n    companies(first: 8, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          domain\n        }\n      }\n    }\n  }\n': typeof types.CompanyChoicesDocument;
  '\n  mutation UndoContactChange($input: UndoContactChangeInput!) {\n    undoContactChange(input: $input) {\n      change {\n        id\n        undoneAt\n      }\n      restored\n      leftAloneCount\n      leftAlone {\n        id\n        displayName\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.UndoContactChangeDocument;
  '\n  mutation MergeContacts($input: MergeContactsInput!) {\n    done: mergeContacts(input: $input) {\n      contacts {\n        id\n        displayName\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.MergeContactsDocument;
  '\n  mutation UnmergeContact($input: UnmergeContactInput!) {\n    done: unmergeContact(input: $input) {\n      contacts {\n        id\n        displayName\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.UnmergeContactDocument;
  '\n  mutation KeepContactsApart($input: KeepContactsApartInput!) {\n    done: keepContactsApart(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.KeepContactsApartDocument;
  '\n  fragment CitationLink on InsightCitation {\n    quote\n    taskId\n    interaction {\n      id\n      subject\n      occurredAt\n      participants {\n        role\n        contact {\n          id\n        }\n      }\n    }\n  }\n': typeof types.CitationLinkFragmentDoc;
  '\n  fragment InsightItem on Insight {\n    id\n    kind\n    correction\n    model\n    cost\n    madeAt\n    feedback\n    dismissed\n    statements {\n      text\n    }\n    ...InsightStatements\n  }\n': typeof types.InsightItemFragmentDoc;
  '\n  fragment InsightSet on InsightSet {\n    state\n    lookedAt\n    items {\n      id\n      dismissed\n      ...InsightItem\n    }\n  }\n': typeof types.InsightSetFragmentDoc;
  '\n  fragment InsightStatements on Insight {\n    statements {\n      text\n      citations {\n        ...CitationLink\n      }\n    }\n  }\n': typeof types.InsightStatementsFragmentDoc;
  '\n  mutation RateInsight($input: RateInsightInput!) {\n    done: rateInsight(input: $input) {\n      insight {\n        id\n        feedback\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RateInsightDocument;
  '\n  mutation DismissInsight($input: DismissInsightInput!) {\n    done: dismissInsight(input: $input) {\n      insight {\n        id\n        dismissed\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.DismissInsightDocument;
  '\n  mutation CorrectInsight($input: CorrectInsightInput!) {\n    done: correctInsight(input: $input) {\n      insight {\n        id\n        correction\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.CorrectInsightDocument;
  '\n  query Conversation($id: ID!) {\n    conversation(interactionId: $id) {\n      id\n      kind\n      occurredAt\n      snippet\n      participants {\n        role\n        address\n        name\n      }\n    }\n  }\n': typeof types.ConversationDocument;
  '\n  query InteractionDetails($id: ID!) {\n    interaction(id: $id) {\n      id\n      kind\n      body\n      fullBody\n      occurredAt\n      endsAt\n      allDay\n      timeZone\n      location\n      labels\n      attachments {\n        name\n        mimeType\n        size\n      }\n      participants {\n        address\n        ...ParticipantItem\n      }\n      ...WrittenByHand\n    }\n  }\n': typeof types.InteractionDetailsDocument;
  '\n  fragment InteractionRow on Interaction {\n    id\n    kind\n    subject\n    snippet\n    direction\n    occurredAt\n    endsAt\n    allDay\n    status\n    automatedReason\n    attachments {\n      name\n    }\n    participants {\n      role\n      address\n      name\n    }\n  }\n': typeof types.InteractionRowFragmentDoc;
  '\n  mutation CreateNote($input: CreateNoteInput!) {\n    done: createNote(input: $input) {\n      interaction {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.CreateNoteDocument;
  '\n  mutation LogCall($input: LogCallInput!) {\n    done: logCall(input: $input) {\n      interaction {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.LogCallDocument;
  '\n  mutation UpdateNote($input: UpdateNoteInput!) {\n    done: updateNote(input: $input) {\n      interaction {\n        id\n        body\n        fullBody\n        ...InteractionRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.UpdateNoteDocument;
  '\n  mutation UpdateCall($input: UpdateCallInput!) {\n    done: updateCall(input: $input) {\n      interaction {\n        id\n        body\n        fullBody\n        ...InteractionRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.UpdateCallDocument;
  '\n  mutation DeleteNote($input: NoteInput!) {\n    done: deleteNote(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.DeleteNoteDocument;
  '\n  mutation RestoreNote($input: NoteInput!) {\n    done: restoreNote(input: $input) {\n      interaction {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RestoreNoteDocument;
  '\n  fragment ParticipantItem on Participant {\n    role\n    address\n    name\n    response\n    contact {\n      id\n    }\n  }\n': typeof types.ParticipantItemFragmentDoc;
  '\n  fragment Timeline on InteractionConnection {\n    edges {\n      cursor\n      node {\n        id\n        occurredAt\n        ...InteractionRow\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n': typeof types.TimelineFragmentDoc;
  '\n  fragment WrittenByHand on Interaction {\n    id\n    kind\n    source\n    direction\n    occurredAt\n    endsAt\n    fullBody\n  }\n': typeof types.WrittenByHandFragmentDoc;
  '\n  query SourceContainers($integrationId: ID!) {\n    sourceContainers(integrationId: $integrationId) {\n      id\n      name\n      kind\n    }\n  }\n': typeof types.SourceContainersDocument;
  '\n  fragment CoveredItems on CoveredItems {\n    items\n    interactions\n    contacts\n    reasons {\n      reason\n      label\n      count\n    }\n  }\n': typeof types.CoveredItemsFragmentDoc;
  '\n  mutation RemoveExcluded($input: RemoveExcludedInput!) {\n    removeExcluded(input: $input) {\n      batch {\n        id\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RemoveExcludedDocument;
  '\n  fragment PreferencesFields on SyncPreferences {\n    lookBackDays\n    query\n    containersIn\n    containersOut\n    peopleIn\n    peopleOut\n    contactsFrom\n    privateEvents\n    detail\n    futureDays\n  }\n': typeof types.PreferencesFieldsFragmentDoc;
  '\n  fragment SearchHitLine on SearchHit {\n    id\n    kind\n    title\n    titleHighlights {\n      start\n      length\n    }\n    excerpt\n    excerptHighlights {\n      start\n      length\n    }\n    people\n    occurredAt\n    contactId\n    reasons\n  }\n': typeof types.SearchHitLineFragmentDoc;
  '\n  query Search($query: String!, $filter: SearchFilterInput, $first: Int!, $after: String) {\n    search(query: $query, filter: $filter, first: $first, after: $after) {\n      byMeaning\n      edges {\n        cursor\n        node {\n          id\n          kind\n          ...SearchHitLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.SearchDocument;
  '\n  query SimilarPeople($id: ID!) {\n    contact(id: $id) {\n      id\n      similar(first: 5) {\n        likeness\n        contact {\n          id\n          displayName\n          primaryEmail\n          jobTitle\n        }\n      }\n    }\n  }\n': typeof types.SimilarPeopleDocument;
  '\n  fragment AccountBadge on Integration {\n    id\n    status\n    quota {\n      state\n      pausedUntil\n    }\n    openBatches {\n      id\n      kind\n      state\n    }\n    latestBatch {\n      id\n    }\n  }\n': typeof types.AccountBadgeFragmentDoc;
  '\n  fragment BatchActions on SyncBatch {\n    id\n    actions\n    ledger {\n      pending\n      stored\n    }\n  }\n': typeof types.BatchActionsFragmentDoc;
  '\n  mutation PauseSync($input: BatchInput!) {\n    done: pauseSync(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.PauseSyncDocument;
  '\n  mutation ResumeSync($input: BatchInput!) {\n    done: resumeSync(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.ResumeSyncDocument;
  '\n  mutation CancelSync($input: BatchInput!) {\n    done: cancelSync(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.CancelSyncDocument;
  '\n  mutation UndoBatch($input: BatchInput!) {\n    done: undoBatch(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.UndoBatchDocument;
  '\n  mutation RedoBatch($input: BatchInput!) {\n    done: redoBatch(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RedoBatchDocument;
  '\n  fragment IntegrationRow on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n    followsChanges\n    openBatches {\n      id\n    }\n    latestBatch {\n      id\n      state\n      createdAt\n      finishedAt\n      ledger {\n        stored\n      }\n    }\n    ...AccountBadge\n    ...NextAction\n  }\n': typeof types.IntegrationRowFragmentDoc;
  '\n  fragment KeptContact on KeptContact {\n    contactId\n    name\n    reason\n  }\n': typeof types.KeptContactFragmentDoc;
  '\n  fragment NextAction on Integration {\n    id\n    source\n    accountEmail\n    status\n    followsChanges\n    openBatches {\n      id\n      kind\n    }\n    latestBatch {\n      id\n      state\n    }\n  }\n': typeof types.NextActionFragmentDoc;
  '\n  fragment PushLine on PushState {\n    mode\n    expiresAt\n    lastPushAt\n    lastLookAt\n    nextLookAt\n    message\n  }\n': typeof types.PushLineFragmentDoc;
  '\n  fragment QuotaBar on ProviderQuota {\n    unitsPerMinute\n    usedUnits\n    remainingUnits\n    pausedUntil\n    state\n    itemsPerMinute\n  }\n': typeof types.QuotaBarFragmentDoc;
  '\n  fragment SampleDataCard on SampleData {\n    present\n  }\n': typeof types.SampleDataCardFragmentDoc;
  '\n  mutation SyncNow($input: SyncNowInput!) {\n    syncNow(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          openBatches {\n            id\n          }\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.SyncNowDocument;
  '\n  query UndoPreview($batchId: ID!) {\n    undoPreview(batchId: $batchId) {\n      batch {\n        id\n      }\n      items\n      restored\n      interactions\n      contacts\n      contactNames\n      keptTotal\n      kept {\n        ...KeptContact\n      }\n    }\n  }\n': typeof types.UndoPreviewDocument;
  '\n  fragment BatchChange on SyncBatch {\n    id\n    kind\n    state\n    errorCode\n    errorMessage\n    finishedAt\n    undoneAt\n    actions\n    progress {\n      expectedItems\n      listed\n      done\n      itemsPerMinute\n      secondsLeft\n    }\n    integration {\n      id\n      openBatches {\n        id\n      }\n      latestBatch {\n        id\n      }\n    }\n  }\n': typeof types.BatchChangeFragmentDoc;
  '\n  mutation ImportSampleData {\n    importSampleData {\n      batches {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.ImportSampleDataDocument;
  '\n  mutation RemoveSampleData {\n    removeSampleData {\n      batches {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RemoveSampleDataDocument;
  '\n  fragment TaskItem on Task {\n    id\n    title\n    notes\n    dueOn\n    doneAt\n    contacts {\n      id\n      displayName\n    }\n  }\n': typeof types.TaskItemFragmentDoc;
  '\n  mutation CreateTask($input: CreateTaskInput!) {\n    done: createTask(input: $input) {\n      task {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.CreateTaskDocument;
  '\n  mutation UpdateTask($input: UpdateTaskInput!) {\n    done: updateTask(input: $input) {\n      task {\n        id\n        title\n        notes\n        dueOn\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.UpdateTaskDocument;
  '\n  mutation CompleteTask($input: TaskInput!) {\n    done: completeTask(input: $input) {\n      task {\n        id\n        doneAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.CompleteTaskDocument;
  '\n  mutation ReopenTask($input: TaskInput!) {\n    done: reopenTask(input: $input) {\n      task {\n        id\n        doneAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.ReopenTaskDocument;
  '\n  mutation DeleteTask($input: TaskInput!) {\n    done: deleteTask(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.DeleteTaskDocument;
  '\n  mutation RestoreTask($input: TaskInput!) {\n    done: restoreTask(input: $input) {\n      task {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RestoreTaskDocument;
  '\n  query Anomalies($openOnly: Boolean, $after: String) {\n    anomalies(first: 50, after: $after, openOnly: $openOnly) {\n      edges {\n        cursor\n        node {\n          id\n          ...AnomalyRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.AnomaliesDocument;
  '\n  fragment AnomalyRow on Anomaly {\n    id\n    kind\n    userId\n    userName\n    lastAt\n    count\n    facts {\n      name\n      value\n    }\n    seenAt\n  }\n': typeof types.AnomalyRowFragmentDoc;
  '\n  mutation MarkAnomalySeen($input: MarkAnomalySeenInput!) {\n    done: markAnomalySeen(input: $input) {\n      anomaly {\n        id\n        seenAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.MarkAnomalySeenDocument;
  '\n  fragment IntegrationTable on AdminIntegration {\n    id\n    userId\n    userName\n    source\n    account\n    status\n    lastSyncAt\n    errorCode\n  }\n': typeof types.IntegrationTableFragmentDoc;
  '\n  query AdminIntegrations($userId: ID, $after: String) {\n    adminIntegrations(userId: $userId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...IntegrationTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.AdminIntegrationsDocument;
  '\n  fragment ModelRow on AiModel {\n    id\n    name\n    host\n    dimensions\n    inputPrice\n    outputPrice\n    place\n    available\n  }\n': typeof types.ModelRowFragmentDoc;
  '\n  mutation ChooseAiModel($input: ChooseAiModelInput!) {\n    done: chooseAiModel(input: $input) {\n      models {\n        id\n        ...ModelRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.ChooseAiModelDocument;
  '\n  query AiModels {\n    aiModels {\n      id\n      task\n      ...ModelRow\n    }\n  }\n': typeof types.AiModelsDocument;
  '\n  query AdminAiCredits($userId: ID!) {\n    adminAiCredits(userId: $userId) {\n      limit\n      spent\n      renewsAt\n    }\n  }\n': typeof types.AdminAiCreditsDocument;
  '\n  mutation SetUserAiCredits($input: SetUserAiCreditsInput!) {\n    done: setUserAiCredits(input: $input) {\n      credits {\n        limit\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.SetUserAiCreditsDocument;
  '\n  fragment UserActions on AdminUser {\n    id\n    name\n    role\n    disabledAt\n  }\n': typeof types.UserActionsFragmentDoc;
  '\n  mutation SetUserDisabled($input: SetUserDisabledInput!) {\n    done: setUserDisabled(input: $input) {\n      user {\n        id\n        sessions\n        ...UserCard\n        ...UserActions\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.SetUserDisabledDocument;
  '\n  mutation SetUserRole($input: SetUserRoleInput!) {\n    done: setUserRole(input: $input) {\n      user {\n        id\n        ...UserCard\n        ...UserActions\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.SetUserRoleDocument;
  '\n  fragment UserBadges on AdminUser {\n    role\n    disabledAt\n  }\n': typeof types.UserBadgesFragmentDoc;
  '\n  fragment UserCard on AdminUser {\n    email\n    createdAt\n    lastSeenAt\n    disabledAt\n    role\n    ...UserBadges\n  }\n': typeof types.UserCardFragmentDoc;
  '\n  query AdminUser($userId: ID!) {\n    adminUser(userId: $userId) {\n      id\n      name\n      ...UserCard\n      ...UserActions\n      ...UserSessions\n    }\n  }\n': typeof types.AdminUserDocument;
  '\n  fragment UserSessionRow on AdminSession {\n    id\n    current\n    userAgent\n    createdAt\n    lastSeenAt\n  }\n': typeof types.UserSessionRowFragmentDoc;
  '\n  mutation EndUserSession($input: EndUserSessionInput!) {\n    done: endUserSession(input: $input) {\n      ended\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.EndUserSessionDocument;
  '\n  fragment UserSessions on AdminUser {\n    id\n    name\n  }\n': typeof types.UserSessionsFragmentDoc;
  '\n  query UserSessions($userId: ID!, $after: String) {\n    adminSessions(userId: $userId, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...UserSessionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.UserSessionsDocument;
  '\n  mutation EndUserSessions($input: EndUserSessionsInput!) {\n    done: endUserSessions(input: $input) {\n      ended\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.EndUserSessionsDocument;
  '\n  fragment UserTable on AdminUser {\n    id\n    name\n    email\n    createdAt\n    lastSeenAt\n    sessions\n    integrations\n    ...UserBadges\n  }\n': typeof types.UserTableFragmentDoc;
  '\n  query AdminUsers($search: String, $after: String) {\n    adminUsers(first: 50, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          ...UserTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.AdminUsersDocument;
  '\n  query AuditKinds {\n    auditSubjectTypes\n  }\n': typeof types.AuditKindsDocument;
  '\n  query Audit($filter: AuditFilterInput, $after: String) {\n    auditEntries(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...AuditTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.AuditDocument;
  '\n  fragment AuditTable on AuditEntry {\n    id\n    sequence\n    occurredAt\n    actor\n    action\n    subjectType\n    subjectId\n    data\n    hash\n  }\n': typeof types.AuditTableFragmentDoc;
  '\n  query AuditChain {\n    auditVerification {\n      valid\n      entries\n      brokenAt\n    }\n  }\n': typeof types.AuditChainDocument;
  '\n  query ChatThreads($after: String) {\n    chatThreads(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          updatedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.ChatThreadsDocument;
  '\n  query ChatThread($threadId: ID!) {\n    chatThread(threadId: $threadId) {\n      id\n      title\n      messages {\n        id\n        role\n        ...ChatMessageItem\n      }\n    }\n  }\n': typeof types.ChatThreadDocument;
  '\n  mutation CreateChatThread($input: CreateChatThreadInput!) {\n    done: createChatThread(input: $input) {\n      thread {\n        id\n        title\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.CreateChatThreadDocument;
  '\n  mutation RenameChatThread($input: RenameChatThreadInput!) {\n    done: renameChatThread(input: $input) {\n      thread {\n        id\n        title\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RenameChatThreadDocument;
  '\n  mutation DeleteChatThread($input: ChatThreadInput!) {\n    done: deleteChatThread(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.DeleteChatThreadDocument;
  '\n  mutation AskChat($input: AskInput!) {\n    done: ask(input: $input) {\n      answer {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.AskChatDocument;
  '\n  mutation ApproveProposal($input: ToolInvocationInput!) {\n    done: approveToolInvocation(input: $input) {\n      invocation {\n        id\n        state\n        problem\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.ApproveProposalDocument;
  '\n  mutation DeclineProposal($input: ToolInvocationInput!) {\n    done: declineToolInvocation(input: $input) {\n      invocation {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.DeclineProposalDocument;
  '\n  fragment ChatInvocation on ToolInvocation {\n    id\n    tool\n    arguments\n    state\n    found\n    problem\n    contact {\n      id\n      displayName\n    }\n  }\n': typeof types.ChatInvocationFragmentDoc;
  '\n  fragment ChatMessageItem on ChatMessage {\n    id\n    role\n    state\n    text\n    links\n    model\n    cost\n    problem {\n      message\n    }\n    citations {\n      number\n      taskId\n      interaction {\n        id\n        kind\n        direction\n        subject\n        occurredAt\n      }\n      contact {\n        id\n        displayName\n      }\n    }\n    invocations {\n      id\n      ...ChatInvocation\n    }\n  }\n': typeof types.ChatMessageItemFragmentDoc;
  '\n  query Companies($search: String, $sort: CompanySort, $after: String) {\n    companies(first: 50, after: $after, search: $search, sort: $sort) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...CompanyRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.CompaniesDocument;
  '\n  fragment CompanyHeader on Company {\n    id\n    name\n    domain\n    createdAt\n    totals {\n      contactCount\n      interactionCount\n      lastInteractionAt\n      strength\n    }\n    ...CompanyName\n  }\n': typeof types.CompanyHeaderFragmentDoc;
  '\n  fragment CompanyName on Company {\n    id\n    name\n    edited\n    parent {\n      id\n      name\n    }\n  }\n': typeof types.CompanyNameFragmentDoc;
  '\n  query Company($id: ID!, $after: String) {\n    company(id: $id) {\n      id\n      name\n      ...CompanyHeader\n      ...CompanyPeople\n      ...CompanyStructure\n    }\n    companyTimeline(companyId: $id, first: 50, after: $after) {\n      edges {\n        cursor\n      }\n      ...Timeline\n    }\n  }\n': typeof types.CompanyDocument;
  '\n  fragment CompanyPeople on Company {\n    id\n    contacts(first: 8, sort: { field: STRENGTH, direction: DESC }) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          displayName\n          primaryEmail\n          jobTitle\n          strength {\n            score\n          }\n        }\n      }\n    }\n  }\n': typeof types.CompanyPeopleFragmentDoc;
  '\n  fragment CompanyRow on Company {\n    id\n    name\n    domain\n    totals {\n      contactCount\n      interactionCount\n      lastInteractionAt\n      strength\n    }\n  }\n': typeof types.CompanyRowFragmentDoc;
  '\n  fragment CompanyStructure on Company {\n    id\n    name\n    parent {\n      id\n      name\n    }\n    subsidiaries {\n      id\n      name\n    }\n  }\n': typeof types.CompanyStructureFragmentDoc;
  '\n  mutation CreateCompany($input: CreateCompanyInput!) {\n    createCompany(input: $input) {\n      company {\n        id\n        ...CompanyRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n': typeof types.CreateCompanyDocument;
  '\n  mutation UpdateCompany($input: UpdateCompanyInput!) {\n    updateCompany(input: $input) {\n      company {\n        id\n        name\n        edited\n        parent {\n          id\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.UpdateCompanyDocument;
  '\n  fragment CallbackNotice_Source on Source {\n    key\n    name\n  }\n': typeof types.CallbackNotice_SourceFragmentDoc;
  '\n  fragment CallbackNotice_Integration on Integration {\n    id\n    source\n    latestBatch {\n      id\n    }\n  }\n': typeof types.CallbackNotice_IntegrationFragmentDoc;
  '\n  query Connect {\n    sources {\n      key\n      ...SourceChooser\n      ...CallbackNotice_Source\n    }\n    integrations {\n      id\n      source\n      ...IntegrationRow\n      ...CallbackNotice_Integration\n    }\n  }\n': typeof types.ConnectDocument;
  '\n  fragment SourceChooser on Source {\n    key\n    name\n    ...SourceOption\n  }\n': typeof types.SourceChooserFragmentDoc;
  '\n  fragment SourceOption on Source {\n    key\n    name\n    description\n    scopes {\n      scope\n      label\n      why\n      never\n    }\n  }\n': typeof types.SourceOptionFragmentDoc;
  '\n  mutation GiveConsent($input: GiveConsentInput!) {\n    done: giveConsent(input: $input) {\n      consent {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.GiveConsentDocument;
  '\n  query ConsentLooks($contactId: ID!, $after: String) {\n    consentAccesses(contactId: $contactId, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          actor\n          occurredAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.ConsentLooksDocument;
  '\n  fragment ConsentRow on Consent {\n    id\n    purpose\n    detail\n    source\n    evidence\n    givenAt\n    withdrawnAt\n    withdrawalNote\n  }\n': typeof types.ConsentRowFragmentDoc;
  '\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    done: withdrawConsent(input: $input) {\n      consent {\n        id\n        withdrawnAt\n        withdrawalNote\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.WithdrawConsentDocument;
  '\n  query Consents($contactId: ID!, $after: String) {\n    consents(contactId: $contactId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ConsentRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.ConsentsDocument;
  '\n  fragment ContactFields on Contact {\n    id\n    identities {\n      id\n      kind\n      value\n    }\n    ...EditableContact\n    ...FieldSources\n  }\n': typeof types.ContactFieldsFragmentDoc;
  '\n  query CompanyNames($search: String!) {\n    companies(first: 8, search: $search) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n': typeof types.CompanyNamesDocument;
  '\n  fragment ContactFigures on Contact {\n    id\n    emailCount\n    meetingCount\n    firstInteractionAt\n    lastInteractionAt\n    nextInteractionAt\n    ...ContactStrength\n  }\n': typeof types.ContactFiguresFragmentDoc;
  '\n  fragment ContactHeader on Contact {\n    id\n    displayName\n    primaryEmail\n    ...ContactName\n    ...ContactTags\n    ...ContactFields\n    ...ContactFigures\n  }\n': typeof types.ContactHeaderFragmentDoc;
  '\n  query ContactInsights($id: ID!) {\n    contact(id: $id) {\n      id\n      insights {\n        state\n        ...InsightSet\n      }\n    }\n  }\n': typeof types.ContactInsightsDocument;
  '\n  mutation RefreshInsights($input: RefreshInsightsInput!) {\n    done: refreshInsights(input: $input) {\n      insights {\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RefreshInsightsDocument;
  '\n  fragment ContactName on Contact {\n    id\n    ...EditableContact\n    ...FieldSources\n  }\n': typeof types.ContactNameFragmentDoc;
  '\n  query Contact($id: ID!) {\n    contact(id: $id) {\n      id\n      displayName\n      ...ContactHeader\n      ...ContactTabs\n    }\n  }\n': typeof types.ContactDocument;
  '\n  fragment ContactStrength on Contact {\n    id\n    meetingCount\n    strength {\n      score\n      writtenByThem\n      writtenByUser\n    }\n  }\n': typeof types.ContactStrengthFragmentDoc;
  '\n  fragment ContactTabs on Contact {\n    id\n    identities {\n      id\n    }\n    ...IdentityTab\n  }\n': typeof types.ContactTabsFragmentDoc;
  '\n  fragment ContactTags on Contact {\n    id\n    tags {\n      id\n      name\n      colour\n    }\n  }\n': typeof types.ContactTagsFragmentDoc;
  '\n  fragment DocumentRow on Document {\n    id\n    name\n    mediaType\n    size\n    createdAt\n    downloadPath\n  }\n': typeof types.DocumentRowFragmentDoc;
  '\n  query Documents($contactId: ID!, $after: String) {\n    documents(contactId: $contactId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...DocumentRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    documentUsage {\n      usedBytes\n      limitBytes\n      maxBytes\n    }\n  }\n': typeof types.DocumentsDocument;
  '\n  mutation DeleteDocument($input: DocumentInput!) {\n    done: deleteDocument(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.DeleteDocumentDocument;
  '\n  mutation RestoreDocument($input: DocumentInput!) {\n    done: restoreDocument(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RestoreDocumentDocument;
  '\n  query PersonErasurePreview($contactId: ID!) {\n    personErasurePreview(contactId: $contactId) {\n      contactId\n      displayName\n      confirmation\n      contacts\n      identities\n      whole\n      changed\n      notes\n      tasks\n      documents\n      consents\n      rows\n    }\n  }\n': typeof types.PersonErasurePreviewDocument;
  '\n  mutation ErasePerson($input: ErasePersonInput!) {\n    erasePerson(input: $input) {\n      erasure {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.ErasePersonDocument;
  '\n  fragment FieldSources on Contact {\n    id\n    editedFields\n    sources {\n      field\n      value\n      byUser\n      at\n      interaction {\n        id\n        ...SourceLink\n      }\n    }\n  }\n': typeof types.FieldSourcesFragmentDoc;
  '\n  fragment IdentityTab on Contact {\n    id\n    primaryEmail\n    identities {\n      id\n      kind\n      value\n      original\n    }\n    ...FieldSources\n    ...MergedContacts\n  }\n': typeof types.IdentityTabFragmentDoc;
  '\n  fragment MergedContacts on Contact {\n    id\n    displayName\n    mergedContacts {\n      contactId\n      displayName\n      identities\n      reason\n      mergedAt\n      evidence {\n        key\n        value\n      }\n    }\n  }\n': typeof types.MergedContactsFragmentDoc;
  '\n  fragment SourceLink on Interaction {\n    id\n    kind\n    direction\n    subject\n    occurredAt\n  }\n': typeof types.SourceLinkFragmentDoc;
  '\n  query TagNames {\n    tags {\n      id\n      name\n    }\n  }\n': typeof types.TagNamesDocument;
  '\n  query ContactTasks($contactId: ID!) {\n    open: tasks(first: 100, filter: { contactId: $contactId }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n    done: tasks(first: 20, filter: { contactId: $contactId, state: DONE }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n  }\n': typeof types.ContactTasksDocument;
  '\n  query ContactTimeline($id: ID!, $filter: TimelineFilterInput, $after: String) {\n    contact(id: $id) {\n      id\n      timeline(first: 50, after: $after, filter: $filter) {\n        edges {\n          cursor\n        }\n        ...Timeline\n      }\n    }\n  }\n': typeof types.ContactTimelineDocument;
  '\n  fragment EditableContact on Contact {\n    __typename\n    id\n    displayName\n    jobTitle\n    phone\n    primaryEmail\n    edited\n    editedFields\n    company {\n      __typename\n      id\n      name\n    }\n  }\n': typeof types.EditableContactFragmentDoc;
  '\n  mutation UpdateContact($input: UpdateContactInput!) {\n    done: updateContact(input: $input) {\n      contact {\n        __typename\n        id\n        displayName\n        jobTitle\n        phone\n        primaryEmail\n        edited\n        editedFields\n        company {\n          __typename\n          id\n          name\n        }\n      }\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.UpdateContactDocument;
  '\n  mutation TagContact($input: TagContactsInput!) {\n    done: tagContacts(input: $input) {\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.TagContactDocument;
  '\n  mutation UntagContact($input: UntagContactsInput!) {\n    done: untagContacts(input: $input) {\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.UntagContactDocument;
  '\n  query ContactChanges($after: String) {\n    contactChanges(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          count\n          subject\n          madeAt\n          undoneAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.ContactChangesDocument;
  '\n  mutation EditContactField($input: UpdateContactInput!) {\n    updateContact(input: $input) {\n      contact {\n        id\n        ...ContactRow\n      }\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.EditContactFieldDocument;
  '\n  mutation CreateContact($input: CreateContactInput!) {\n    createContact(input: $input) {\n      contact {\n        id\n        ...ContactRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n': typeof types.CreateContactDocument;
  '\n  query FilteredCompany($id: ID!) {\n    company(id: $id) {\n      id\n      name\n    }\n  }\n': typeof types.FilteredCompanyDocument;
  '\n  fragment ContactRow on Contact {\n    id\n    displayName\n    primaryEmail\n    jobTitle\n    phone\n    company {\n      id\n      name\n    }\n    tags {\n      id\n      name\n      colour\n    }\n    strength {\n      score\n      writtenByThem\n      writtenByUser\n    }\n    interactionCount\n    meetingCount\n    firstInteractionAt\n    lastInteractionAt\n    nextInteractionAt\n    createdAt\n    editedFields\n  }\n': typeof types.ContactRowFragmentDoc;
  '\n  query Contacts($filter: ContactFilter, $sort: ContactSort, $search: String, $first: Int!, $after: String) {\n    contacts(filter: $filter, sort: $sort, search: $search, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        match {\n          field\n          text\n          highlights {\n            start\n            length\n          }\n          approximate\n        }\n        node {\n          id\n          ...ContactRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.ContactsDocument;
  '\n    mutation TagContacts($input: TagContactsInput!) {\n      done: tagContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  ': typeof types.TagContactsDocument;
  '\n    mutation UntagContacts($input: UntagContactsInput!) {\n      done: untagContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  ': typeof types.UntagContactsDocument;
  '\n    mutation SetCompanyOfContacts($input: SetCompanyOfContactsInput!) {\n      done: setCompanyOfContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  ': typeof types.SetCompanyOfContactsDocument;
  '\n    mutation DeleteContacts($input: DeleteContactsInput!) {\n      done: deleteContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  ': typeof types.DeleteContactsDocument;
  '\n  fragment BulkDone on ContactChangePayload {\n    change {\n      id\n      kind\n      count\n      subject\n    }\n    matched\n    userErrors {\n      code\n      message\n    }\n  }\n': typeof types.BulkDoneFragmentDoc;
  '\n  mutation CreateTag($input: CreateTagInput!) {\n    createTag(input: $input) {\n      tag {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.CreateTagDocument;
  '\n  mutation UpdateTag($input: UpdateTagInput!) {\n    updateTag(input: $input) {\n      tag {\n        id\n        name\n        colour\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.UpdateTagDocument;
  '\n  mutation DeleteTag($input: DeleteTagInput!) {\n    deleteTag(input: $input) {\n      change {\n        id\n        count\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.DeleteTagDocument;
  '\n  query ContactTags {\n    tags {\n      id\n      name\n      colour\n      contactCount\n    }\n  }\n': typeof types.ContactTagsDocument;
  '\n  query ContactViews {\n    contactViews {\n      ...SavedView\n    }\n  }\n': typeof types.ContactViewsDocument;
  '\n  mutation CreateContactView($input: CreateContactViewInput!) {\n    done: createContactView(input: $input) {\n      view {\n        ...SavedView\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.CreateContactViewDocument;
  '\n  mutation UpdateContactView($input: UpdateContactViewInput!) {\n    done: updateContactView(input: $input) {\n      view {\n        ...SavedView\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.UpdateContactViewDocument;
  '\n  mutation DeleteContactView($input: DeleteContactViewInput!) {\n    done: deleteContactView(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.DeleteContactViewDocument;
  '\n  mutation ReorderContactViews($input: ReorderContactViewsInput!) {\n    done: reorderContactViews(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n': typeof types.ReorderContactViewsDocument;
  '\n  fragment SavedView on ContactView {\n    id\n    name\n    text\n  }\n': typeof types.SavedViewFragmentDoc;
  '\n  query SegmentInsights($savedViewId: ID!) {\n    segmentInsights(savedViewId: $savedViewId) {\n      state\n      ...InsightSet\n    }\n  }\n': typeof types.SegmentInsightsDocument;
  '\n  mutation RefreshSegmentInsights($input: RefreshSegmentInsightsInput!) {\n    done: refreshSegmentInsights(input: $input) {\n      insights {\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RefreshSegmentInsightsDocument;
  '\n  fragment DuplicatePair on Duplicate {\n    reason\n    score\n    evidence {\n      key\n      value\n    }\n    left {\n      id\n      ...PairSide\n    }\n    right {\n      id\n      ...PairSide\n    }\n  }\n': typeof types.DuplicatePairFragmentDoc;
  '\n  query Duplicates($after: String) {\n    duplicates(first: 20, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          left {\n            id\n          }\n          right {\n            id\n          }\n          ...DuplicatePair\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.DuplicatesDocument;
  '\n  fragment PairSide on Contact {\n    id\n    displayName\n    primaryEmail\n    jobTitle\n    phone\n    edited\n    interactionCount\n    firstInteractionAt\n    lastInteractionAt\n    company {\n      id\n      name\n    }\n    identities {\n      id\n      value\n    }\n  }\n': typeof types.PairSideFragmentDoc;
  '\n  fragment AccountsCard on Query {\n    integrations {\n      id\n      ...IntegrationRow\n    }\n  }\n': typeof types.AccountsCardFragmentDoc;
  '\n  query ActivityByMonth {\n    activityByMonth(months: 12) {\n      month\n      count\n    }\n  }\n': typeof types.ActivityByMonthDocument;
  '\n  query Changes($since: DateTime!) {\n    changes(since: $since) {\n      newContacts\n      contacts {\n        id\n        displayName\n      }\n      newInsights\n      told {\n        id\n        displayName\n      }\n    }\n  }\n': typeof types.ChangesDocument;
  '\n  query InboxDigest {\n    inboxDigest {\n      state\n      ...InsightSet\n    }\n  }\n': typeof types.InboxDigestDocument;
  '\n  mutation RefreshInboxDigest {\n    done: refreshInboxDigest {\n      insights {\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RefreshInboxDigestDocument;
  '\n  query DueTasks($today: String!) {\n    overdue: tasks(first: 5, today: $today, filter: { due: OVERDUE }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n    today: tasks(first: 5, today: $today, filter: { due: TODAY }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n  }\n': typeof types.DueTasksDocument;
  '\n  query Home {\n    viewer {\n      id\n      name\n      email\n    }\n    ...Onboarding\n    ...AccountsCard\n    ...RecentContacts\n    contactCount: contacts(first: 6) {\n      totalCount\n    }\n  }\n': typeof types.HomeDocument;
  '\n  fragment Onboarding on Query {\n    integrations {\n      id\n      followsChanges\n      latestBatch {\n        id\n        state\n      }\n    }\n    fileImports {\n      id\n      state\n      integrations {\n        id\n      }\n    }\n    contacts(first: 6) {\n      totalCount\n    }\n  }\n': typeof types.OnboardingFragmentDoc;
  '\n  query RecentActivity($after: String) {\n    interactions(first: 40, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          occurredAt\n          status\n          ...InteractionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.RecentActivityDocument;
  '\n  fragment RecentContacts on Query {\n    contacts(first: 6) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          displayName\n          primaryEmail\n          lastInteractionAt\n        }\n      }\n    }\n  }\n': typeof types.RecentContactsFragmentDoc;
  '\n  query WaitingMessages {\n    waitingMessages(first: 6) {\n      question\n      interaction {\n        id\n        subject\n        occurredAt\n      }\n      contact {\n        id\n        displayName\n        primaryEmail\n      }\n    }\n  }\n': typeof types.WaitingMessagesDocument;
  '\n  fragment ImportList on FileImport {\n    id\n    state\n    ...ImportRow\n  }\n': typeof types.ImportListFragmentDoc;
  '\n  query FileImports {\n    fileImports {\n      id\n      state\n      ...ImportList\n    }\n    sampleData {\n      ...SampleDataCard\n    }\n  }\n': typeof types.FileImportsDocument;
  '\n  fragment ImportRow on FileImport {\n    id\n    fileName\n    size\n    state\n    errorCode\n    errorMessage\n    mail\n    events\n    contacts\n    unreadable\n    createdAt\n    integrations {\n      id\n      source\n    }\n  }\n': typeof types.ImportRowFragmentDoc;
  '\n  mutation DiscardFileImport($input: FileImportInput!) {\n    discardFileImport(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.DiscardFileImportDocument;
  '\n  query NotificationBell {\n    unreadNotifications\n  }\n': typeof types.NotificationBellDocument;
  '\n  fragment NotificationItem on Notification {\n    kind\n    title\n    body\n    subjectType\n    subjectId\n    createdAt\n    readAt\n  }\n': typeof types.NotificationItemFragmentDoc;
  '\n  query NotificationPanel($after: String) {\n    notifications(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...NotificationItem\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.NotificationPanelDocument;
  '\n  mutation ReadNotifications($input: ReadNotificationsInput!) {\n    readNotifications(input: $input) {\n      unread\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.ReadNotificationsDocument;
  '\n  query CoveredByPreferences($integrationId: ID!) {\n    coveredByPreferences(integrationId: $integrationId) {\n      items\n      ...CoveredItems\n    }\n  }\n': typeof types.CoveredByPreferencesDocument;
  '\n  fragment PreferencesEditor on Integration {\n    id\n    source\n    preferences {\n      savedAt\n      ...PreferencesFields\n    }\n  }\n': typeof types.PreferencesEditorFragmentDoc;
  '\n  query Preferences($id: ID!) {\n    integration(id: $id) {\n      id\n      sourceName\n      accountEmail\n      ...PreferencesEditor\n    }\n  }\n': typeof types.PreferencesDocument;
  '\n  mutation SaveSyncPreferences($input: SaveSyncPreferencesInput!) {\n    saveSyncPreferences(input: $input) {\n      integration {\n        id\n        preferences {\n          savedAt\n          ...PreferencesFields\n        }\n      }\n      covered {\n        items\n        ...CoveredItems\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n': typeof types.SaveSyncPreferencesDocument;
  '\n  fragment ApproveBar on SyncPreview {\n    id\n    hash\n    expiresAt\n    totalItems\n    exact\n    estimatedSeconds\n  }\n': typeof types.ApproveBarFragmentDoc;
  '\n  mutation ApproveSync($input: ApproveSyncInput!) {\n    approveSync(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          preferences {\n            savedAt\n            ...PreferencesFields\n          }\n          openBatches {\n            id\n          }\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.ApproveSyncDocument;
  '\n  fragment PreviewCompanies on SyncPreview {\n    companiesTotal\n    companies {\n      domain\n      name\n      people\n      items\n    }\n  }\n': typeof types.PreviewCompaniesFragmentDoc;
  '\n  query PreviewIntegration($id: ID!) {\n    integration(id: $id) {\n      id\n      source\n      sourceName\n      accountEmail\n      preferences {\n        ...PreferencesFields\n      }\n    }\n  }\n': typeof types.PreviewIntegrationDocument;
  '\n  fragment PreviewPeople on SyncPreview {\n    peopleTotal\n    people {\n      address\n      name\n      items\n    }\n  }\n': typeof types.PreviewPeopleFragmentDoc;
  '\n  fragment PreviewReport on SyncPreview {\n    id\n    lookBackDays\n    totalItems\n    sampledItems\n    byMonth {\n      key\n      label\n      count\n    }\n    byContainer {\n      key\n      label\n      count\n    }\n    byDomain {\n      key\n      label\n      count\n    }\n    leftOut {\n      reason\n      label\n      count\n    }\n    withoutContact {\n      reason\n      label\n      count\n    }\n    integration {\n      id\n      source\n    }\n    ...PreviewTiles\n    ...PreviewPeople\n    ...PreviewCompanies\n    ...PreviewSample\n    ...ApproveBar\n  }\n': typeof types.PreviewReportFragmentDoc;
  '\n  fragment PreviewSample on SyncPreview {\n    sample {\n      title\n      with\n      occurredAt\n      note\n    }\n  }\n': typeof types.PreviewSampleFragmentDoc;
  '\n  fragment PreviewTiles on SyncPreview {\n    totalItems\n    exact\n    peopleTotal\n    sampledItems\n    estimatedSeconds\n    estimatedQuotaUnits\n    leftOut {\n      count\n    }\n  }\n': typeof types.PreviewTilesFragmentDoc;
  '\n  query StoredPreview($id: ID!) {\n    syncPreview(id: $id) {\n      id\n      fileName\n      preferences {\n        ...PreferencesFields\n      }\n      ...PreviewReport\n    }\n  }\n': typeof types.StoredPreviewDocument;
  '\n  mutation PreviewSync($input: PreviewSyncInput!) {\n    previewSync(input: $input) {\n      preview {\n        id\n        fileName\n        preferences {\n          ...PreferencesFields\n        }\n        ...PreviewReport\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.PreviewSyncDocument;
  '\n  query SearchPerson($id: ID!) {\n    contact(id: $id) {\n      id\n      displayName\n    }\n  }\n': typeof types.SearchPersonDocument;
  '\n  query AiSettings {\n    aiSettings {\n      available\n      on\n      credits {\n        ...BudgetBar\n      }\n      tasks {\n        task\n        model\n        host\n      }\n    }\n  }\n': typeof types.AiSettingsDocument;
  '\n  mutation SetAiEnabled($input: SetAiEnabledInput!) {\n    done: setAiEnabled(input: $input) {\n      settings {\n        on\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.SetAiEnabledDocument;
  '\n  fragment BudgetBar on AiCredits {\n    limit\n    spent\n    reserved\n    renewsAt\n  }\n': typeof types.BudgetBarFragmentDoc;
  '\n  query AiUsage($days: Int!) {\n    aiUsage(days: $days) {\n      day\n      model\n      task\n      calls\n      failed\n      cost\n    }\n  }\n': typeof types.AiUsageDocument;
  '\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    begins\n    scopes\n    expiresAt\n    lastUsedAt\n  }\n': typeof types.ApiKeyRowFragmentDoc;
  '\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    done: revokeApiKey(input: $input) {\n      apiKey {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RevokeApiKeyDocument;
  '\n  fragment ApiKeysCard on Query {\n    apiKeys {\n      id\n      ...ApiKeyRow\n    }\n  }\n': typeof types.ApiKeysCardFragmentDoc;
  '\n  query DataExports {\n    dataExports {\n      id\n      state\n      rows\n      rowsExpected\n      bytes\n      expiresAt\n    }\n  }\n': typeof types.DataExportsDocument;
  '\n  mutation ExportMyData {\n    done: exportMyData {\n      export {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.ExportMyDataDocument;
  '\n  mutation CreateDataExportLink($input: DataExportInput!) {\n    done: createDataExportLink(input: $input) {\n      path\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.CreateDataExportLinkDocument;
  '\n  mutation EraseMyAccount($input: EraseMyAccountInput!) {\n    eraseMyAccount(input: $input) {\n      certificatePath\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.EraseMyAccountDocument;
  '\n  query ErasedPeople {\n    personErasures(first: 20) {\n      id\n      begunAt\n      endedAt\n      total\n      done\n      changed\n      tables {\n        table\n        rows\n      }\n      hash\n    }\n  }\n': typeof types.ErasedPeopleDocument;
  '\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    done: createApiKey(input: $input) {\n      token\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.CreateApiKeyDocument;
  '\n  fragment PasskeyRow on Passkey {\n    id\n    name\n    backedUp\n    createdAt\n    lastUsedAt\n  }\n': typeof types.PasskeyRowFragmentDoc;
  '\n  mutation RemovePasskey($input: RemovePasskeyInput!) {\n    done: removePasskey(input: $input) {\n      passkey {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RemovePasskeyDocument;
  '\n  fragment PasskeysCard on Query {\n    viewer {\n      id\n      asksForPasskey\n    }\n    passkeys {\n      id\n      ...PasskeyRow\n    }\n  }\n': typeof types.PasskeysCardFragmentDoc;
  '\n  mutation RenamePasskey($input: RenamePasskeyInput!) {\n    done: renamePasskey(input: $input) {\n      passkey {\n        ...PasskeyRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RenamePasskeyDocument;
  '\n  mutation SwitchOnSecondFactor {\n    done: switchOnSecondFactor {\n      on\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.SwitchOnSecondFactorDocument;
  '\n  mutation SwitchOffSecondFactor {\n    done: switchOffSecondFactor {\n      on\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.SwitchOffSecondFactorDocument;
  '\n  fragment ProfileCard on Viewer {\n    name\n    email\n    role\n  }\n': typeof types.ProfileCardFragmentDoc;
  '\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n': typeof types.SignOutDocument;
  '\n  query Retention {\n    retention {\n      ranAt\n      rules {\n        kind\n        days\n        defaultDays\n        chosenDays\n        least\n        most\n      }\n    }\n  }\n': typeof types.RetentionDocument;
  '\n  mutation SetRetention($input: SetRetentionInput!) {\n    done: setRetention(input: $input) {\n      retention {\n        ranAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.SetRetentionDocument;
  '\n  fragment SessionRow on Session {\n    id\n    current\n    userAgent\n    createdAt\n    lastSeenAt\n  }\n': typeof types.SessionRowFragmentDoc;
  '\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      session {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RevokeSessionDocument;
  '\n  fragment SessionsCard on Viewer {\n    sessions {\n      id\n      current\n      ...SessionRow\n    }\n  }\n': typeof types.SessionsCardFragmentDoc;
  '\n  query Settings {\n    viewer {\n      id\n      ...ProfileCard\n      ...SessionsCard\n      ...YourDataCard\n    }\n    ...PasskeysCard\n    ...ApiKeysCard\n  }\n': typeof types.SettingsDocument;
  '\n  fragment YourDataCard on Viewer {\n    email\n  }\n': typeof types.YourDataCardFragmentDoc;
  '\n  fragment AccountPanel on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n    followsChanges\n    disconnection {\n      step\n      imported\n      batches\n      batchesUndone\n      itemsRemoved\n    }\n    quota {\n      ...QuotaBar\n    }\n    push {\n      ...PushLine\n    }\n    openBatches {\n      id\n      ...OpenBatchRow\n    }\n    ...AccountBadge\n    ...NextAction\n  }\n': typeof types.AccountPanelFragmentDoc;
  '\n  fragment SyncAccounts on Query {\n    integrations {\n      id\n      ...AccountPanel\n    }\n  }\n': typeof types.SyncAccountsFragmentDoc;
  '\n  query Batch($id: ID!) {\n    syncBatch(id: $id) {\n      id\n      kind\n      state\n      fileName\n      integration {\n        id\n        sourceName\n        accountEmail\n      }\n      progress {\n        expectedItems\n        listed\n        done\n      }\n      ...BatchActions\n      ...BatchProblem\n      ...BatchProgress\n      ...LedgerCard\n      ...FailedItems\n      ...GapReport\n      ...UndoReport\n    }\n  }\n': typeof types.BatchDocument;
  '\n  fragment BatchProblem on SyncBatch {\n    state\n    errorCode\n    errorMessage\n    integration {\n      id\n      source\n      accountEmail\n      status\n    }\n  }\n': typeof types.BatchProblemFragmentDoc;
  '\n  fragment BatchProgress on SyncBatch {\n    state\n    createdAt\n    startedAt\n    finishedAt\n    progress {\n      expectedItems\n      listed\n      done\n      normalized\n      itemsPerMinute\n      secondsLeft\n    }\n  }\n': typeof types.BatchProgressFragmentDoc;
  '\n  fragment BatchTable on SyncBatch {\n    id\n    kind\n    state\n    fileName\n    createdAt\n    integration {\n      id\n      source\n      sourceName\n    }\n    ledger {\n      listed\n      stored\n      skippedTotal\n      failedTotal\n    }\n  }\n': typeof types.BatchTableFragmentDoc;
  '\n  query DisconnectPreview($integrationId: ID!) {\n    disconnectPreview(integrationId: $integrationId) {\n      endsConsent\n      items\n      interactions\n      contacts\n      contactsKept\n    }\n  }\n': typeof types.DisconnectPreviewDocument;
  '\n  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {\n    done: disconnectIntegration(input: $input) {\n      integration {\n        id\n        status\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.DisconnectIntegrationDocument;
  '\n  fragment FailedItems on SyncBatch {\n    id\n    actions\n    ledger {\n      failedTotal\n    }\n    failedItems(first: 50) {\n      sourceId\n      errorCode\n      errorMessage\n      occurredAt\n    }\n  }\n': typeof types.FailedItemsFragmentDoc;
  '\n  fragment GapReport on SyncBatch {\n    gapReport {\n      since\n      noticedAt\n      added\n      changed\n      deleted\n    }\n  }\n': typeof types.GapReportFragmentDoc;
  '\n  query Imports($after: String) {\n    syncBatches(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          ...BatchTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.ImportsDocument;
  '\n  fragment LedgerCard on SyncBatch {\n    state\n    reportUrl\n    ledger {\n      listed\n      pending\n      stored\n      skippedTotal\n      failedTotal\n      complete\n      skipped {\n        reason\n        label\n        count\n      }\n      failed {\n        reason\n        label\n        count\n      }\n    }\n  }\n': typeof types.LedgerCardFragmentDoc;
  '\n  fragment LooksCard on Query {\n    syncDays(first: 14) {\n      date\n      looks\n      stored\n      skipped\n      failed\n      batches {\n        id\n        state\n        createdAt\n        integration {\n          id\n          source\n          sourceName\n        }\n        ledger {\n          stored\n          skippedTotal\n          failedTotal\n        }\n      }\n    }\n  }\n': typeof types.LooksCardFragmentDoc;
  '\n  fragment OpenBatchRow on SyncBatch {\n    id\n    kind\n    state\n    fileName\n    progress {\n      expectedItems\n      listed\n      done\n      itemsPerMinute\n      secondsLeft\n    }\n    ...BatchActions\n  }\n': typeof types.OpenBatchRowFragmentDoc;
  '\n  query RereadItems {\n    normalizationReports(first: 10) {\n      version\n      source\n      startedAt\n      finishedAt\n      examined\n      changed\n      unchanged\n      removed\n      failed\n      kept\n      examples {\n        fields\n        interaction {\n          id\n          subject\n          occurredAt\n        }\n      }\n    }\n  }\n': typeof types.RereadItemsDocument;
  '\n  query Sync {\n    integrations {\n      id\n    }\n    ...SyncAccounts\n    ...LooksCard\n  }\n': typeof types.SyncDocument;
  '\n  fragment UndoReport on SyncBatch {\n    state\n    undoneAt\n    undoReport {\n      items\n      restored\n      interactions\n      contacts\n      keptTotal\n      kept {\n        ...KeptContact\n      }\n    }\n  }\n': typeof types.UndoReportFragmentDoc;
  '\n  mutation RetryFailedItems($input: RetryFailedInput!) {\n    retryFailedItems(input: $input) {\n      batch {\n        ...BatchChange\n        ...LedgerCard\n        ...FailedItems\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RetryFailedItemsDocument;
  '\n  query DoneTasks($after: String) {\n    tasks(first: 20, after: $after, filter: { state: DONE }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.DoneTasksDocument;
  '\n  query OpenTasks($after: String) {\n    tasks(first: 100, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          dueOn\n          ...TaskItem\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.OpenTasksDocument;
  '\n  query TimelinePage($filter: TimelineFilterInput, $after: String) {\n    interactions(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n      }\n      ...Timeline\n    }\n  }\n': typeof types.TimelinePageDocument;
};
const documents: Documents = {
  '\n  fragment BatchProgressPill on Integration {\n    id\n    sourceName\n    openBatches {\n      id\n      kind\n      state\n      progress {\n        expectedItems\n        listed\n        done\n        secondsLeft\n      }\n    }\n  }\n':
    types.BatchProgressPillFragmentDoc,
  '\n  query NavigationCounts($today: String!) {\n    duplicates(first: 1) {\n      totalCount\n    }\n    taskCounts(today: $today) {\n      overdue\n      today\n    }\n  }\n':
    types.NavigationCountsDocument,
  '\n  fragment ReconnectBanner on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n  }\n':
    types.ReconnectBannerFragmentDoc,
  '\n  query ShellBatches {\n    integrations {\n      id\n      openBatches {\n        id\n      }\n      ...ReconnectBanner\n      ...BatchProgressPill\n    }\n    sampleData {\n      present\n    }\n  }\n':
    types.ShellBatchesDocument,
  '\n  query ShellViewer {\n    viewer {\n      id\n      role\n      ...SidebarViewer\n    }\n  }\n':
    types.ShellViewerDocument,
  '\n  fragment SidebarViewer on Viewer {\n    name\n    email\n    role\n  }\n': types.SidebarViewerFragmentDoc,
  '\n  query CompanyChoices($search: String) {\n    companies(first: 8, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          domain\n        }\n      }\n    }\n  }\n':
    types.CompanyChoicesDocument,
  '\n  mutation UndoContactChange($input: UndoContactChangeInput!) {\n    undoContactChange(input: $input) {\n      change {\n        id\n        undoneAt\n      }\n      restored\n      leftAloneCount\n      leftAlone {\n        id\n        displayName\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.UndoContactChangeDocument,
  '\n  mutation MergeContacts($input: MergeContactsInput!) {\n    done: mergeContacts(input: $input) {\n      contacts {\n        id\n        displayName\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.MergeContactsDocument,
  '\n  mutation UnmergeContact($input: UnmergeContactInput!) {\n    done: unmergeContact(input: $input) {\n      contacts {\n        id\n        displayName\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.UnmergeContactDocument,
  '\n  mutation KeepContactsApart($input: KeepContactsApartInput!) {\n    done: keepContactsApart(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.KeepContactsApartDocument,
  '\n  fragment CitationLink on InsightCitation {\n    quote\n    taskId\n    interaction {\n      id\n      subject\n      occurredAt\n      participants {\n        role\n        contact {\n          id\n        }\n      }\n    }\n  }\n':
    types.CitationLinkFragmentDoc,
  '\n  fragment InsightItem on Insight {\n    id\n    kind\n    correction\n    model\n    cost\n    madeAt\n    feedback\n    dismissed\n    statements {\n      text\n    }\n    ...InsightStatements\n  }\n':
    types.InsightItemFragmentDoc,
  '\n  fragment InsightSet on InsightSet {\n    state\n    lookedAt\n    items {\n      id\n      dismissed\n      ...InsightItem\n    }\n  }\n':
    types.InsightSetFragmentDoc,
  '\n  fragment InsightStatements on Insight {\n    statements {\n      text\n      citations {\n        ...CitationLink\n      }\n    }\n  }\n':
    types.InsightStatementsFragmentDoc,
  '\n  mutation RateInsight($input: RateInsightInput!) {\n    done: rateInsight(input: $input) {\n      insight {\n        id\n        feedback\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RateInsightDocument,
  '\n  mutation DismissInsight($input: DismissInsightInput!) {\n    done: dismissInsight(input: $input) {\n      insight {\n        id\n        dismissed\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.DismissInsightDocument,
  '\n  mutation CorrectInsight($input: CorrectInsightInput!) {\n    done: correctInsight(input: $input) {\n      insight {\n        id\n        correction\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.CorrectInsightDocument,
  '\n  query Conversation($id: ID!) {\n    conversation(interactionId: $id) {\n      id\n      kind\n      occurredAt\n      snippet\n      participants {\n        role\n        address\n        name\n      }\n    }\n  }\n':
    types.ConversationDocument,
  '\n  query InteractionDetails($id: ID!) {\n    interaction(id: $id) {\n      id\n      kind\n      body\n      fullBody\n      occurredAt\n      endsAt\n      allDay\n      timeZone\n      location\n      labels\n      attachments {\n        name\n        mimeType\n        size\n      }\n      participants {\n        address\n        ...ParticipantItem\n      }\n      ...WrittenByHand\n    }\n  }\n':
    types.InteractionDetailsDocument,
  '\n  fragment InteractionRow on Interaction {\n    id\n    kind\n    subject\n    snippet\n    direction\n    occurredAt\n    endsAt\n    allDay\n    status\n    automatedReason\n    attachments {\n      name\n    }\n    participants {\n      role\n      address\n      name\n    }\n  }\n':
    types.InteractionRowFragmentDoc,
  '\n  mutation CreateNote($input: CreateNoteInput!) {\n    done: createNote(input: $input) {\n      interaction {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.CreateNoteDocument,
  '\n  mutation LogCall($input: LogCallInput!) {\n    done: logCall(input: $input) {\n      interaction {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.LogCallDocument,
  '\n  mutation UpdateNote($input: UpdateNoteInput!) {\n    done: updateNote(input: $input) {\n      interaction {\n        id\n        body\n        fullBody\n        ...InteractionRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.UpdateNoteDocument,
  '\n  mutation UpdateCall($input: UpdateCallInput!) {\n    done: updateCall(input: $input) {\n      interaction {\n        id\n        body\n        fullBody\n        ...InteractionRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.UpdateCallDocument,
  '\n  mutation DeleteNote($input: NoteInput!) {\n    done: deleteNote(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.DeleteNoteDocument,
  '\n  mutation RestoreNote($input: NoteInput!) {\n    done: restoreNote(input: $input) {\n      interaction {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RestoreNoteDocument,
  '\n  fragment ParticipantItem on Participant {\n    role\n    address\n    name\n    response\n    contact {\n      id\n    }\n  }\n':
    types.ParticipantItemFragmentDoc,
  '\n  fragment Timeline on InteractionConnection {\n    edges {\n      cursor\n      node {\n        id\n        occurredAt\n        ...InteractionRow\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n':
    types.TimelineFragmentDoc,
  '\n  fragment WrittenByHand on Interaction {\n    id\n    kind\n    source\n    direction\n    occurredAt\n    endsAt\n    fullBody\n  }\n':
    types.WrittenByHandFragmentDoc,
  '\n  query SourceContainers($integrationId: ID!) {\n    sourceContainers(integrationId: $integrationId) {\n      id\n      name\n      kind\n    }\n  }\n':
    types.SourceContainersDocument,
  '\n  fragment CoveredItems on CoveredItems {\n    items\n    interactions\n    contacts\n    reasons {\n      reason\n      label\n      count\n    }\n  }\n':
    types.CoveredItemsFragmentDoc,
  '\n  mutation RemoveExcluded($input: RemoveExcludedInput!) {\n    removeExcluded(input: $input) {\n      batch {\n        id\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RemoveExcludedDocument,
  '\n  fragment PreferencesFields on SyncPreferences {\n    lookBackDays\n    query\n    containersIn\n    containersOut\n    peopleIn\n    peopleOut\n    contactsFrom\n    privateEvents\n    detail\n    futureDays\n  }\n':
    types.PreferencesFieldsFragmentDoc,
  '\n  fragment SearchHitLine on SearchHit {\n    id\n    kind\n    title\n    titleHighlights {\n      start\n      length\n    }\n    excerpt\n    excerptHighlights {\n      start\n      length\n    }\n    people\n    occurredAt\n    contactId\n    reasons\n  }\n':
    types.SearchHitLineFragmentDoc,
  '\n  query Search($query: String!, $filter: SearchFilterInput, $first: Int!, $after: String) {\n    search(query: $query, filter: $filter, first: $first, after: $after) {\n      byMeaning\n      edges {\n        cursor\n        node {\n          id\n          kind\n          ...SearchHitLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.SearchDocument,
  '\n  query SimilarPeople($id: ID!) {\n    contact(id: $id) {\n      id\n      similar(first: 5) {\n        likeness\n        contact {\n          id\n          displayName\n          primaryEmail\n          jobTitle\n        }\n      }\n    }\n  }\n':
    types.SimilarPeopleDocument,
  '\n  fragment AccountBadge on Integration {\n    id\n    status\n    quota {\n      state\n      pausedUntil\n    }\n    openBatches {\n      id\n      kind\n      state\n    }\n    latestBatch {\n      id\n    }\n  }\n':
    types.AccountBadgeFragmentDoc,
  '\n  fragment BatchActions on SyncBatch {\n    id\n    actions\n    ledger {\n      pending\n      stored\n    }\n  }\n':
    types.BatchActionsFragmentDoc,
  '\n  mutation PauseSync($input: BatchInput!) {\n    done: pauseSync(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.PauseSyncDocument,
  '\n  mutation ResumeSync($input: BatchInput!) {\n    done: resumeSync(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.ResumeSyncDocument,
  '\n  mutation CancelSync($input: BatchInput!) {\n    done: cancelSync(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.CancelSyncDocument,
  '\n  mutation UndoBatch($input: BatchInput!) {\n    done: undoBatch(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.UndoBatchDocument,
  '\n  mutation RedoBatch($input: BatchInput!) {\n    done: redoBatch(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RedoBatchDocument,
  '\n  fragment IntegrationRow on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n    followsChanges\n    openBatches {\n      id\n    }\n    latestBatch {\n      id\n      state\n      createdAt\n      finishedAt\n      ledger {\n        stored\n      }\n    }\n    ...AccountBadge\n    ...NextAction\n  }\n':
    types.IntegrationRowFragmentDoc,
  '\n  fragment KeptContact on KeptContact {\n    contactId\n    name\n    reason\n  }\n': types.KeptContactFragmentDoc,
  '\n  fragment NextAction on Integration {\n    id\n    source\n    accountEmail\n    status\n    followsChanges\n    openBatches {\n      id\n      kind\n    }\n    latestBatch {\n      id\n      state\n    }\n  }\n':
    types.NextActionFragmentDoc,
  '\n  fragment PushLine on PushState {\n    mode\n    expiresAt\n    lastPushAt\n    lastLookAt\n    nextLookAt\n    message\n  }\n':
    types.PushLineFragmentDoc,
  '\n  fragment QuotaBar on ProviderQuota {\n    unitsPerMinute\n    usedUnits\n    remainingUnits\n    pausedUntil\n    state\n    itemsPerMinute\n  }\n':
    types.QuotaBarFragmentDoc,
  '\n  fragment SampleDataCard on SampleData {\n    present\n  }\n': types.SampleDataCardFragmentDoc,
  '\n  mutation SyncNow($input: SyncNowInput!) {\n    syncNow(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          openBatches {\n            id\n          }\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.SyncNowDocument,
  '\n  query UndoPreview($batchId: ID!) {\n    undoPreview(batchId: $batchId) {\n      batch {\n        id\n      }\n      items\n      restored\n      interactions\n      contacts\n      contactNames\n      keptTotal\n      kept {\n        ...KeptContact\n      }\n    }\n  }\n':
    types.UndoPreviewDocument,
  '\n  fragment BatchChange on SyncBatch {\n    id\n    kind\n    state\n    errorCode\n    errorMessage\n    finishedAt\n    undoneAt\n    actions\n    progress {\n      expectedItems\n      listed\n      done\n      itemsPerMinute\n      secondsLeft\n    }\n    integration {\n      id\n      openBatches {\n        id\n      }\n      latestBatch {\n        id\n      }\n    }\n  }\n':
    types.BatchChangeFragmentDoc,
  '\n  mutation ImportSampleData {\n    importSampleData {\n      batches {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.ImportSampleDataDocument,
  '\n  mutation RemoveSampleData {\n    removeSampleData {\n      batches {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RemoveSampleDataDocument,
  '\n  fragment TaskItem on Task {\n    id\n    title\n    notes\n    dueOn\n    doneAt\n    contacts {\n      id\n      displayName\n    }\n  }\n':
    types.TaskItemFragmentDoc,
  '\n  mutation CreateTask($input: CreateTaskInput!) {\n    done: createTask(input: $input) {\n      task {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.CreateTaskDocument,
  '\n  mutation UpdateTask($input: UpdateTaskInput!) {\n    done: updateTask(input: $input) {\n      task {\n        id\n        title\n        notes\n        dueOn\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.UpdateTaskDocument,
  '\n  mutation CompleteTask($input: TaskInput!) {\n    done: completeTask(input: $input) {\n      task {\n        id\n        doneAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.CompleteTaskDocument,
  '\n  mutation ReopenTask($input: TaskInput!) {\n    done: reopenTask(input: $input) {\n      task {\n        id\n        doneAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.ReopenTaskDocument,
  '\n  mutation DeleteTask($input: TaskInput!) {\n    done: deleteTask(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.DeleteTaskDocument,
  '\n  mutation RestoreTask($input: TaskInput!) {\n    done: restoreTask(input: $input) {\n      task {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RestoreTaskDocument,
  '\n  query Anomalies($openOnly: Boolean, $after: String) {\n    anomalies(first: 50, after: $after, openOnly: $openOnly) {\n      edges {\n        cursor\n        node {\n          id\n          ...AnomalyRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.AnomaliesDocument,
  '\n  fragment AnomalyRow on Anomaly {\n    id\n    kind\n    userId\n    userName\n    lastAt\n    count\n    facts {\n      name\n      value\n    }\n    seenAt\n  }\n':
    types.AnomalyRowFragmentDoc,
  '\n  mutation MarkAnomalySeen($input: MarkAnomalySeenInput!) {\n    done: markAnomalySeen(input: $input) {\n      anomaly {\n        id\n        seenAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.MarkAnomalySeenDocument,
  '\n  fragment IntegrationTable on AdminIntegration {\n    id\n    userId\n    userName\n    source\n    account\n    status\n    lastSyncAt\n    errorCode\n  }\n':
    types.IntegrationTableFragmentDoc,
  '\n  query AdminIntegrations($userId: ID, $after: String) {\n    adminIntegrations(userId: $userId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...IntegrationTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.AdminIntegrationsDocument,
  '\n  fragment ModelRow on AiModel {\n    id\n    name\n    host\n    dimensions\n    inputPrice\n    outputPrice\n    place\n    available\n  }\n':
    types.ModelRowFragmentDoc,
  '\n  mutation ChooseAiModel($input: ChooseAiModelInput!) {\n    done: chooseAiModel(input: $input) {\n      models {\n        id\n        ...ModelRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.ChooseAiModelDocument,
  '\n  query AiModels {\n    aiModels {\n      id\n      task\n      ...ModelRow\n    }\n  }\n': types.AiModelsDocument,
  '\n  query AdminAiCredits($userId: ID!) {\n    adminAiCredits(userId: $userId) {\n      limit\n      spent\n      renewsAt\n    }\n  }\n':
    types.AdminAiCreditsDocument,
  '\n  mutation SetUserAiCredits($input: SetUserAiCreditsInput!) {\n    done: setUserAiCredits(input: $input) {\n      credits {\n        limit\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.SetUserAiCreditsDocument,
  '\n  fragment UserActions on AdminUser {\n    id\n    name\n    role\n    disabledAt\n  }\n':
    types.UserActionsFragmentDoc,
  '\n  mutation SetUserDisabled($input: SetUserDisabledInput!) {\n    done: setUserDisabled(input: $input) {\n      user {\n        id\n        sessions\n        ...UserCard\n        ...UserActions\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.SetUserDisabledDocument,
  '\n  mutation SetUserRole($input: SetUserRoleInput!) {\n    done: setUserRole(input: $input) {\n      user {\n        id\n        ...UserCard\n        ...UserActions\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.SetUserRoleDocument,
  '\n  fragment UserBadges on AdminUser {\n    role\n    disabledAt\n  }\n': types.UserBadgesFragmentDoc,
  '\n  fragment UserCard on AdminUser {\n    email\n    createdAt\n    lastSeenAt\n    disabledAt\n    role\n    ...UserBadges\n  }\n':
    types.UserCardFragmentDoc,
  '\n  query AdminUser($userId: ID!) {\n    adminUser(userId: $userId) {\n      id\n      name\n      ...UserCard\n      ...UserActions\n      ...UserSessions\n    }\n  }\n':
    types.AdminUserDocument,
  '\n  fragment UserSessionRow on AdminSession {\n    id\n    current\n    userAgent\n    createdAt\n    lastSeenAt\n  }\n':
    types.UserSessionRowFragmentDoc,
  '\n  mutation EndUserSession($input: EndUserSessionInput!) {\n    done: endUserSession(input: $input) {\n      ended\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.EndUserSessionDocument,
  '\n  fragment UserSessions on AdminUser {\n    id\n    name\n  }\n': types.UserSessionsFragmentDoc,
  '\n  query UserSessions($userId: ID!, $after: String) {\n    adminSessions(userId: $userId, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...UserSessionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.UserSessionsDocument,
  '\n  mutation EndUserSessions($input: EndUserSessionsInput!) {\n    done: endUserSessions(input: $input) {\n      ended\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.EndUserSessionsDocument,
  '\n  fragment UserTable on AdminUser {\n    id\n    name\n    email\n    createdAt\n    lastSeenAt\n    sessions\n    integrations\n    ...UserBadges\n  }\n':
    types.UserTableFragmentDoc,
  '\n  query AdminUsers($search: String, $after: String) {\n    adminUsers(first: 50, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          ...UserTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.AdminUsersDocument,
  '\n  query AuditKinds {\n    auditSubjectTypes\n  }\n': types.AuditKindsDocument,
  '\n  query Audit($filter: AuditFilterInput, $after: String) {\n    auditEntries(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...AuditTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.AuditDocument,
  '\n  fragment AuditTable on AuditEntry {\n    id\n    sequence\n    occurredAt\n    actor\n    action\n    subjectType\n    subjectId\n    data\n    hash\n  }\n':
    types.AuditTableFragmentDoc,
  '\n  query AuditChain {\n    auditVerification {\n      valid\n      entries\n      brokenAt\n    }\n  }\n':
    types.AuditChainDocument,
  '\n  query ChatThreads($after: String) {\n    chatThreads(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          updatedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.ChatThreadsDocument,
  '\n  query ChatThread($threadId: ID!) {\n    chatThread(threadId: $threadId) {\n      id\n      title\n      messages {\n        id\n        role\n        ...ChatMessageItem\n      }\n    }\n  }\n':
    types.ChatThreadDocument,
  '\n  mutation CreateChatThread($input: CreateChatThreadInput!) {\n    done: createChatThread(input: $input) {\n      thread {\n        id\n        title\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.CreateChatThreadDocument,
  '\n  mutation RenameChatThread($input: RenameChatThreadInput!) {\n    done: renameChatThread(input: $input) {\n      thread {\n        id\n        title\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RenameChatThreadDocument,
  '\n  mutation DeleteChatThread($input: ChatThreadInput!) {\n    done: deleteChatThread(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.DeleteChatThreadDocument,
  '\n  mutation AskChat($input: AskInput!) {\n    done: ask(input: $input) {\n      answer {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.AskChatDocument,
  '\n  mutation ApproveProposal($input: ToolInvocationInput!) {\n    done: approveToolInvocation(input: $input) {\n      invocation {\n        id\n        state\n        problem\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.ApproveProposalDocument,
  '\n  mutation DeclineProposal($input: ToolInvocationInput!) {\n    done: declineToolInvocation(input: $input) {\n      invocation {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.DeclineProposalDocument,
  '\n  fragment ChatInvocation on ToolInvocation {\n    id\n    tool\n    arguments\n    state\n    found\n    problem\n    contact {\n      id\n      displayName\n    }\n  }\n':
    types.ChatInvocationFragmentDoc,
  '\n  fragment ChatMessageItem on ChatMessage {\n    id\n    role\n    state\n    text\n    links\n    model\n    cost\n    problem {\n      message\n    }\n    citations {\n      number\n      taskId\n      interaction {\n        id\n        kind\n        direction\n        subject\n        occurredAt\n      }\n      contact {\n        id\n        displayName\n      }\n    }\n    invocations {\n      id\n      ...ChatInvocation\n    }\n  }\n':
    types.ChatMessageItemFragmentDoc,
  '\n  query Companies($search: String, $sort: CompanySort, $after: String) {\n    companies(first: 50, after: $after, search: $search, sort: $sort) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...CompanyRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.CompaniesDocument,
  '\n  fragment CompanyHeader on Company {\n    id\n    name\n    domain\n    createdAt\n    totals {\n      contactCount\n      interactionCount\n      lastInteractionAt\n      strength\n    }\n    ...CompanyName\n  }\n':
    types.CompanyHeaderFragmentDoc,
  '\n  fragment CompanyName on Company {\n    id\n    name\n    edited\n    parent {\n      id\n      name\n    }\n  }\n':
    types.CompanyNameFragmentDoc,
  '\n  query Company($id: ID!, $after: String) {\n    company(id: $id) {\n      id\n      name\n      ...CompanyHeader\n      ...CompanyPeople\n      ...CompanyStructure\n    }\n    companyTimeline(companyId: $id, first: 50, after: $after) {\n      edges {\n        cursor\n      }\n      ...Timeline\n    }\n  }\n':
    types.CompanyDocument,
  '\n  fragment CompanyPeople on Company {\n    id\n    contacts(first: 8, sort: { field: STRENGTH, direction: DESC }) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          displayName\n          primaryEmail\n          jobTitle\n          strength {\n            score\n          }\n        }\n      }\n    }\n  }\n':
    types.CompanyPeopleFragmentDoc,
  '\n  fragment CompanyRow on Company {\n    id\n    name\n    domain\n    totals {\n      contactCount\n      interactionCount\n      lastInteractionAt\n      strength\n    }\n  }\n':
    types.CompanyRowFragmentDoc,
  '\n  fragment CompanyStructure on Company {\n    id\n    name\n    parent {\n      id\n      name\n    }\n    subsidiaries {\n      id\n      name\n    }\n  }\n':
    types.CompanyStructureFragmentDoc,
  '\n  mutation CreateCompany($input: CreateCompanyInput!) {\n    createCompany(input: $input) {\n      company {\n        id\n        ...CompanyRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n':
    types.CreateCompanyDocument,
  '\n  mutation UpdateCompany($input: UpdateCompanyInput!) {\n    updateCompany(input: $input) {\n      company {\n        id\n        name\n        edited\n        parent {\n          id\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.UpdateCompanyDocument,
  '\n  fragment CallbackNotice_Source on Source {\n    key\n    name\n  }\n': types.CallbackNotice_SourceFragmentDoc,
  '\n  fragment CallbackNotice_Integration on Integration {\n    id\n    source\n    latestBatch {\n      id\n    }\n  }\n':
    types.CallbackNotice_IntegrationFragmentDoc,
  '\n  query Connect {\n    sources {\n      key\n      ...SourceChooser\n      ...CallbackNotice_Source\n    }\n    integrations {\n      id\n      source\n      ...IntegrationRow\n      ...CallbackNotice_Integration\n    }\n  }\n':
    types.ConnectDocument,
  '\n  fragment SourceChooser on Source {\n    key\n    name\n    ...SourceOption\n  }\n':
    types.SourceChooserFragmentDoc,
  '\n  fragment SourceOption on Source {\n    key\n    name\n    description\n    scopes {\n      scope\n      label\n      why\n      never\n    }\n  }\n':
    types.SourceOptionFragmentDoc,
  '\n  mutation GiveConsent($input: GiveConsentInput!) {\n    done: giveConsent(input: $input) {\n      consent {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.GiveConsentDocument,
  '\n  query ConsentLooks($contactId: ID!, $after: String) {\n    consentAccesses(contactId: $contactId, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          actor\n          occurredAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.ConsentLooksDocument,
  '\n  fragment ConsentRow on Consent {\n    id\n    purpose\n    detail\n    source\n    evidence\n    givenAt\n    withdrawnAt\n    withdrawalNote\n  }\n':
    types.ConsentRowFragmentDoc,
  '\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    done: withdrawConsent(input: $input) {\n      consent {\n        id\n        withdrawnAt\n        withdrawalNote\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.WithdrawConsentDocument,
  '\n  query Consents($contactId: ID!, $after: String) {\n    consents(contactId: $contactId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ConsentRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.ConsentsDocument,
  '\n  fragment ContactFields on Contact {\n    id\n    identities {\n      id\n      kind\n      value\n    }\n    ...EditableContact\n    ...FieldSources\n  }\n':
    types.ContactFieldsFragmentDoc,
  '\n  query CompanyNames($search: String!) {\n    companies(first: 8, search: $search) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n':
    types.CompanyNamesDocument,
  '\n  fragment ContactFigures on Contact {\n    id\n    emailCount\n    meetingCount\n    firstInteractionAt\n    lastInteractionAt\n    nextInteractionAt\n    ...ContactStrength\n  }\n':
    types.ContactFiguresFragmentDoc,
  '\n  fragment ContactHeader on Contact {\n    id\n    displayName\n    primaryEmail\n    ...ContactName\n    ...ContactTags\n    ...ContactFields\n    ...ContactFigures\n  }\n':
    types.ContactHeaderFragmentDoc,
  '\n  query ContactInsights($id: ID!) {\n    contact(id: $id) {\n      id\n      insights {\n        state\n        ...InsightSet\n      }\n    }\n  }\n':
    types.ContactInsightsDocument,
  '\n  mutation RefreshInsights($input: RefreshInsightsInput!) {\n    done: refreshInsights(input: $input) {\n      insights {\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RefreshInsightsDocument,
  '\n  fragment ContactName on Contact {\n    id\n    ...EditableContact\n    ...FieldSources\n  }\n':
    types.ContactNameFragmentDoc,
  '\n  query Contact($id: ID!) {\n    contact(id: $id) {\n      id\n      displayName\n      ...ContactHeader\n      ...ContactTabs\n    }\n  }\n':
    types.ContactDocument,
  '\n  fragment ContactStrength on Contact {\n    id\n    meetingCount\n    strength {\n      score\n      writtenByThem\n      writtenByUser\n    }\n  }\n':
    types.ContactStrengthFragmentDoc,
  '\n  fragment ContactTabs on Contact {\n    id\n    identities {\n      id\n    }\n    ...IdentityTab\n  }\n':
    types.ContactTabsFragmentDoc,
  '\n  fragment ContactTags on Contact {\n    id\n    tags {\n      id\n      name\n      colour\n    }\n  }\n':
    types.ContactTagsFragmentDoc,
  '\n  fragment DocumentRow on Document {\n    id\n    name\n    mediaType\n    size\n    createdAt\n    downloadPath\n  }\n':
    types.DocumentRowFragmentDoc,
  '\n  query Documents($contactId: ID!, $after: String) {\n    documents(contactId: $contactId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...DocumentRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    documentUsage {\n      usedBytes\n      limitBytes\n      maxBytes\n    }\n  }\n':
    types.DocumentsDocument,
  '\n  mutation DeleteDocument($input: DocumentInput!) {\n    done: deleteDocument(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.DeleteDocumentDocument,
  '\n  mutation RestoreDocument($input: DocumentInput!) {\n    done: restoreDocument(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RestoreDocumentDocument,
  '\n  query PersonErasurePreview($contactId: ID!) {\n    personErasurePreview(contactId: $contactId) {\n      contactId\n      displayName\n      confirmation\n      contacts\n      identities\n      whole\n      changed\n      notes\n      tasks\n      documents\n      consents\n      rows\n    }\n  }\n':
    types.PersonErasurePreviewDocument,
  '\n  mutation ErasePerson($input: ErasePersonInput!) {\n    erasePerson(input: $input) {\n      erasure {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.ErasePersonDocument,
  '\n  fragment FieldSources on Contact {\n    id\n    editedFields\n    sources {\n      field\n      value\n      byUser\n      at\n      interaction {\n        id\n        ...SourceLink\n      }\n    }\n  }\n':
    types.FieldSourcesFragmentDoc,
  '\n  fragment IdentityTab on Contact {\n    id\n    primaryEmail\n    identities {\n      id\n      kind\n      value\n      original\n    }\n    ...FieldSources\n    ...MergedContacts\n  }\n':
    types.IdentityTabFragmentDoc,
  '\n  fragment MergedContacts on Contact {\n    id\n    displayName\n    mergedContacts {\n      contactId\n      displayName\n      identities\n      reason\n      mergedAt\n      evidence {\n        key\n        value\n      }\n    }\n  }\n':
    types.MergedContactsFragmentDoc,
  '\n  fragment SourceLink on Interaction {\n    id\n    kind\n    direction\n    subject\n    occurredAt\n  }\n':
    types.SourceLinkFragmentDoc,
  '\n  query TagNames {\n    tags {\n      id\n      name\n    }\n  }\n': types.TagNamesDocument,
  '\n  query ContactTasks($contactId: ID!) {\n    open: tasks(first: 100, filter: { contactId: $contactId }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n    done: tasks(first: 20, filter: { contactId: $contactId, state: DONE }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n  }\n':
    types.ContactTasksDocument,
  '\n  query ContactTimeline($id: ID!, $filter: TimelineFilterInput, $after: String) {\n    contact(id: $id) {\n      id\n      timeline(first: 50, after: $after, filter: $filter) {\n        edges {\n          cursor\n        }\n        ...Timeline\n      }\n    }\n  }\n':
    types.ContactTimelineDocument,
  '\n  fragment EditableContact on Contact {\n    __typename\n    id\n    displayName\n    jobTitle\n    phone\n    primaryEmail\n    edited\n    editedFields\n    company {\n      __typename\n      id\n      name\n    }\n  }\n':
    types.EditableContactFragmentDoc,
  '\n  mutation UpdateContact($input: UpdateContactInput!) {\n    done: updateContact(input: $input) {\n      contact {\n        __typename\n        id\n        displayName\n        jobTitle\n        phone\n        primaryEmail\n        edited\n        editedFields\n        company {\n          __typename\n          id\n          name\n        }\n      }\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.UpdateContactDocument,
  '\n  mutation TagContact($input: TagContactsInput!) {\n    done: tagContacts(input: $input) {\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.TagContactDocument,
  '\n  mutation UntagContact($input: UntagContactsInput!) {\n    done: untagContacts(input: $input) {\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.UntagContactDocument,
  '\n  query ContactChanges($after: String) {\n    contactChanges(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          count\n          subject\n          madeAt\n          undoneAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.ContactChangesDocument,
  '\n  mutation EditContactField($input: UpdateContactInput!) {\n    updateContact(input: $input) {\n      contact {\n        id\n        ...ContactRow\n      }\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.EditContactFieldDocument,
  '\n  mutation CreateContact($input: CreateContactInput!) {\n    createContact(input: $input) {\n      contact {\n        id\n        ...ContactRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n':
    types.CreateContactDocument,
  '\n  query FilteredCompany($id: ID!) {\n    company(id: $id) {\n      id\n      name\n    }\n  }\n':
    types.FilteredCompanyDocument,
  '\n  fragment ContactRow on Contact {\n    id\n    displayName\n    primaryEmail\n    jobTitle\n    phone\n    company {\n      id\n      name\n    }\n    tags {\n      id\n      name\n      colour\n    }\n    strength {\n      score\n      writtenByThem\n      writtenByUser\n    }\n    interactionCount\n    meetingCount\n    firstInteractionAt\n    lastInteractionAt\n    nextInteractionAt\n    createdAt\n    editedFields\n  }\n':
    types.ContactRowFragmentDoc,
  '\n  query Contacts($filter: ContactFilter, $sort: ContactSort, $search: String, $first: Int!, $after: String) {\n    contacts(filter: $filter, sort: $sort, search: $search, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        match {\n          field\n          text\n          highlights {\n            start\n            length\n          }\n          approximate\n        }\n        node {\n          id\n          ...ContactRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.ContactsDocument,
  '\n    mutation TagContacts($input: TagContactsInput!) {\n      done: tagContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  ':
    types.TagContactsDocument,
  '\n    mutation UntagContacts($input: UntagContactsInput!) {\n      done: untagContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  ':
    types.UntagContactsDocument,
  '\n    mutation SetCompanyOfContacts($input: SetCompanyOfContactsInput!) {\n      done: setCompanyOfContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  ':
    types.SetCompanyOfContactsDocument,
  '\n    mutation DeleteContacts($input: DeleteContactsInput!) {\n      done: deleteContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  ':
    types.DeleteContactsDocument,
  '\n  fragment BulkDone on ContactChangePayload {\n    change {\n      id\n      kind\n      count\n      subject\n    }\n    matched\n    userErrors {\n      code\n      message\n    }\n  }\n':
    types.BulkDoneFragmentDoc,
  '\n  mutation CreateTag($input: CreateTagInput!) {\n    createTag(input: $input) {\n      tag {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.CreateTagDocument,
  '\n  mutation UpdateTag($input: UpdateTagInput!) {\n    updateTag(input: $input) {\n      tag {\n        id\n        name\n        colour\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.UpdateTagDocument,
  '\n  mutation DeleteTag($input: DeleteTagInput!) {\n    deleteTag(input: $input) {\n      change {\n        id\n        count\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.DeleteTagDocument,
  '\n  query ContactTags {\n    tags {\n      id\n      name\n      colour\n      contactCount\n    }\n  }\n':
    types.ContactTagsDocument,
  '\n  query ContactViews {\n    contactViews {\n      ...SavedView\n    }\n  }\n': types.ContactViewsDocument,
  '\n  mutation CreateContactView($input: CreateContactViewInput!) {\n    done: createContactView(input: $input) {\n      view {\n        ...SavedView\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.CreateContactViewDocument,
  '\n  mutation UpdateContactView($input: UpdateContactViewInput!) {\n    done: updateContactView(input: $input) {\n      view {\n        ...SavedView\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.UpdateContactViewDocument,
  '\n  mutation DeleteContactView($input: DeleteContactViewInput!) {\n    done: deleteContactView(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.DeleteContactViewDocument,
  '\n  mutation ReorderContactViews($input: ReorderContactViewsInput!) {\n    done: reorderContactViews(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n':
    types.ReorderContactViewsDocument,
  '\n  fragment SavedView on ContactView {\n    id\n    name\n    text\n  }\n': types.SavedViewFragmentDoc,
  '\n  query SegmentInsights($savedViewId: ID!) {\n    segmentInsights(savedViewId: $savedViewId) {\n      state\n      ...InsightSet\n    }\n  }\n':
    types.SegmentInsightsDocument,
  '\n  mutation RefreshSegmentInsights($input: RefreshSegmentInsightsInput!) {\n    done: refreshSegmentInsights(input: $input) {\n      insights {\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RefreshSegmentInsightsDocument,
  '\n  fragment DuplicatePair on Duplicate {\n    reason\n    score\n    evidence {\n      key\n      value\n    }\n    left {\n      id\n      ...PairSide\n    }\n    right {\n      id\n      ...PairSide\n    }\n  }\n':
    types.DuplicatePairFragmentDoc,
  '\n  query Duplicates($after: String) {\n    duplicates(first: 20, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          left {\n            id\n          }\n          right {\n            id\n          }\n          ...DuplicatePair\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.DuplicatesDocument,
  '\n  fragment PairSide on Contact {\n    id\n    displayName\n    primaryEmail\n    jobTitle\n    phone\n    edited\n    interactionCount\n    firstInteractionAt\n    lastInteractionAt\n    company {\n      id\n      name\n    }\n    identities {\n      id\n      value\n    }\n  }\n':
    types.PairSideFragmentDoc,
  '\n  fragment AccountsCard on Query {\n    integrations {\n      id\n      ...IntegrationRow\n    }\n  }\n':
    types.AccountsCardFragmentDoc,
  '\n  query ActivityByMonth {\n    activityByMonth(months: 12) {\n      month\n      count\n    }\n  }\n':
    types.ActivityByMonthDocument,
  '\n  query Changes($since: DateTime!) {\n    changes(since: $since) {\n      newContacts\n      contacts {\n        id\n        displayName\n      }\n      newInsights\n      told {\n        id\n        displayName\n      }\n    }\n  }\n':
    types.ChangesDocument,
  '\n  query InboxDigest {\n    inboxDigest {\n      state\n      ...InsightSet\n    }\n  }\n':
    types.InboxDigestDocument,
  '\n  mutation RefreshInboxDigest {\n    done: refreshInboxDigest {\n      insights {\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RefreshInboxDigestDocument,
  '\n  query DueTasks($today: String!) {\n    overdue: tasks(first: 5, today: $today, filter: { due: OVERDUE }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n    today: tasks(first: 5, today: $today, filter: { due: TODAY }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n  }\n':
    types.DueTasksDocument,
  '\n  query Home {\n    viewer {\n      id\n      name\n      email\n    }\n    ...Onboarding\n    ...AccountsCard\n    ...RecentContacts\n    contactCount: contacts(first: 6) {\n      totalCount\n    }\n  }\n':
    types.HomeDocument,
  '\n  fragment Onboarding on Query {\n    integrations {\n      id\n      followsChanges\n      latestBatch {\n        id\n        state\n      }\n    }\n    fileImports {\n      id\n      state\n      integrations {\n        id\n      }\n    }\n    contacts(first: 6) {\n      totalCount\n    }\n  }\n':
    types.OnboardingFragmentDoc,
  '\n  query RecentActivity($after: String) {\n    interactions(first: 40, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          occurredAt\n          status\n          ...InteractionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.RecentActivityDocument,
  '\n  fragment RecentContacts on Query {\n    contacts(first: 6) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          displayName\n          primaryEmail\n          lastInteractionAt\n        }\n      }\n    }\n  }\n':
    types.RecentContactsFragmentDoc,
  '\n  query WaitingMessages {\n    waitingMessages(first: 6) {\n      question\n      interaction {\n        id\n        subject\n        occurredAt\n      }\n      contact {\n        id\n        displayName\n        primaryEmail\n      }\n    }\n  }\n':
    types.WaitingMessagesDocument,
  '\n  fragment ImportList on FileImport {\n    id\n    state\n    ...ImportRow\n  }\n': types.ImportListFragmentDoc,
  '\n  query FileImports {\n    fileImports {\n      id\n      state\n      ...ImportList\n    }\n    sampleData {\n      ...SampleDataCard\n    }\n  }\n':
    types.FileImportsDocument,
  '\n  fragment ImportRow on FileImport {\n    id\n    fileName\n    size\n    state\n    errorCode\n    errorMessage\n    mail\n    events\n    contacts\n    unreadable\n    createdAt\n    integrations {\n      id\n      source\n    }\n  }\n':
    types.ImportRowFragmentDoc,
  '\n  mutation DiscardFileImport($input: FileImportInput!) {\n    discardFileImport(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.DiscardFileImportDocument,
  '\n  query NotificationBell {\n    unreadNotifications\n  }\n': types.NotificationBellDocument,
  '\n  fragment NotificationItem on Notification {\n    kind\n    title\n    body\n    subjectType\n    subjectId\n    createdAt\n    readAt\n  }\n':
    types.NotificationItemFragmentDoc,
  '\n  query NotificationPanel($after: String) {\n    notifications(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...NotificationItem\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.NotificationPanelDocument,
  '\n  mutation ReadNotifications($input: ReadNotificationsInput!) {\n    readNotifications(input: $input) {\n      unread\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.ReadNotificationsDocument,
  '\n  query CoveredByPreferences($integrationId: ID!) {\n    coveredByPreferences(integrationId: $integrationId) {\n      items\n      ...CoveredItems\n    }\n  }\n':
    types.CoveredByPreferencesDocument,
  '\n  fragment PreferencesEditor on Integration {\n    id\n    source\n    preferences {\n      savedAt\n      ...PreferencesFields\n    }\n  }\n':
    types.PreferencesEditorFragmentDoc,
  '\n  query Preferences($id: ID!) {\n    integration(id: $id) {\n      id\n      sourceName\n      accountEmail\n      ...PreferencesEditor\n    }\n  }\n':
    types.PreferencesDocument,
  '\n  mutation SaveSyncPreferences($input: SaveSyncPreferencesInput!) {\n    saveSyncPreferences(input: $input) {\n      integration {\n        id\n        preferences {\n          savedAt\n          ...PreferencesFields\n        }\n      }\n      covered {\n        items\n        ...CoveredItems\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n':
    types.SaveSyncPreferencesDocument,
  '\n  fragment ApproveBar on SyncPreview {\n    id\n    hash\n    expiresAt\n    totalItems\n    exact\n    estimatedSeconds\n  }\n':
    types.ApproveBarFragmentDoc,
  '\n  mutation ApproveSync($input: ApproveSyncInput!) {\n    approveSync(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          preferences {\n            savedAt\n            ...PreferencesFields\n          }\n          openBatches {\n            id\n          }\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.ApproveSyncDocument,
  '\n  fragment PreviewCompanies on SyncPreview {\n    companiesTotal\n    companies {\n      domain\n      name\n      people\n      items\n    }\n  }\n':
    types.PreviewCompaniesFragmentDoc,
  '\n  query PreviewIntegration($id: ID!) {\n    integration(id: $id) {\n      id\n      source\n      sourceName\n      accountEmail\n      preferences {\n        ...PreferencesFields\n      }\n    }\n  }\n':
    types.PreviewIntegrationDocument,
  '\n  fragment PreviewPeople on SyncPreview {\n    peopleTotal\n    people {\n      address\n      name\n      items\n    }\n  }\n':
    types.PreviewPeopleFragmentDoc,
  '\n  fragment PreviewReport on SyncPreview {\n    id\n    lookBackDays\n    totalItems\n    sampledItems\n    byMonth {\n      key\n      label\n      count\n    }\n    byContainer {\n      key\n      label\n      count\n    }\n    byDomain {\n      key\n      label\n      count\n    }\n    leftOut {\n      reason\n      label\n      count\n    }\n    withoutContact {\n      reason\n      label\n      count\n    }\n    integration {\n      id\n      source\n    }\n    ...PreviewTiles\n    ...PreviewPeople\n    ...PreviewCompanies\n    ...PreviewSample\n    ...ApproveBar\n  }\n':
    types.PreviewReportFragmentDoc,
  '\n  fragment PreviewSample on SyncPreview {\n    sample {\n      title\n      with\n      occurredAt\n      note\n    }\n  }\n':
    types.PreviewSampleFragmentDoc,
  '\n  fragment PreviewTiles on SyncPreview {\n    totalItems\n    exact\n    peopleTotal\n    sampledItems\n    estimatedSeconds\n    estimatedQuotaUnits\n    leftOut {\n      count\n    }\n  }\n':
    types.PreviewTilesFragmentDoc,
  '\n  query StoredPreview($id: ID!) {\n    syncPreview(id: $id) {\n      id\n      fileName\n      preferences {\n        ...PreferencesFields\n      }\n      ...PreviewReport\n    }\n  }\n':
    types.StoredPreviewDocument,
  '\n  mutation PreviewSync($input: PreviewSyncInput!) {\n    previewSync(input: $input) {\n      preview {\n        id\n        fileName\n        preferences {\n          ...PreferencesFields\n        }\n        ...PreviewReport\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.PreviewSyncDocument,
  '\n  query SearchPerson($id: ID!) {\n    contact(id: $id) {\n      id\n      displayName\n    }\n  }\n':
    types.SearchPersonDocument,
  '\n  query AiSettings {\n    aiSettings {\n      available\n      on\n      credits {\n        ...BudgetBar\n      }\n      tasks {\n        task\n        model\n        host\n      }\n    }\n  }\n':
    types.AiSettingsDocument,
  '\n  mutation SetAiEnabled($input: SetAiEnabledInput!) {\n    done: setAiEnabled(input: $input) {\n      settings {\n        on\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.SetAiEnabledDocument,
  '\n  fragment BudgetBar on AiCredits {\n    limit\n    spent\n    reserved\n    renewsAt\n  }\n':
    types.BudgetBarFragmentDoc,
  '\n  query AiUsage($days: Int!) {\n    aiUsage(days: $days) {\n      day\n      model\n      task\n      calls\n      failed\n      cost\n    }\n  }\n':
    types.AiUsageDocument,
  '\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    begins\n    scopes\n    expiresAt\n    lastUsedAt\n  }\n':
    types.ApiKeyRowFragmentDoc,
  '\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    done: revokeApiKey(input: $input) {\n      apiKey {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RevokeApiKeyDocument,
  '\n  fragment ApiKeysCard on Query {\n    apiKeys {\n      id\n      ...ApiKeyRow\n    }\n  }\n':
    types.ApiKeysCardFragmentDoc,
  '\n  query DataExports {\n    dataExports {\n      id\n      state\n      rows\n      rowsExpected\n      bytes\n      expiresAt\n    }\n  }\n':
    types.DataExportsDocument,
  '\n  mutation ExportMyData {\n    done: exportMyData {\n      export {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.ExportMyDataDocument,
  '\n  mutation CreateDataExportLink($input: DataExportInput!) {\n    done: createDataExportLink(input: $input) {\n      path\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.CreateDataExportLinkDocument,
  '\n  mutation EraseMyAccount($input: EraseMyAccountInput!) {\n    eraseMyAccount(input: $input) {\n      certificatePath\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.EraseMyAccountDocument,
  '\n  query ErasedPeople {\n    personErasures(first: 20) {\n      id\n      begunAt\n      endedAt\n      total\n      done\n      changed\n      tables {\n        table\n        rows\n      }\n      hash\n    }\n  }\n':
    types.ErasedPeopleDocument,
  '\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    done: createApiKey(input: $input) {\n      token\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.CreateApiKeyDocument,
  '\n  fragment PasskeyRow on Passkey {\n    id\n    name\n    backedUp\n    createdAt\n    lastUsedAt\n  }\n':
    types.PasskeyRowFragmentDoc,
  '\n  mutation RemovePasskey($input: RemovePasskeyInput!) {\n    done: removePasskey(input: $input) {\n      passkey {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RemovePasskeyDocument,
  '\n  fragment PasskeysCard on Query {\n    viewer {\n      id\n      asksForPasskey\n    }\n    passkeys {\n      id\n      ...PasskeyRow\n    }\n  }\n':
    types.PasskeysCardFragmentDoc,
  '\n  mutation RenamePasskey($input: RenamePasskeyInput!) {\n    done: renamePasskey(input: $input) {\n      passkey {\n        ...PasskeyRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RenamePasskeyDocument,
  '\n  mutation SwitchOnSecondFactor {\n    done: switchOnSecondFactor {\n      on\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.SwitchOnSecondFactorDocument,
  '\n  mutation SwitchOffSecondFactor {\n    done: switchOffSecondFactor {\n      on\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.SwitchOffSecondFactorDocument,
  '\n  fragment ProfileCard on Viewer {\n    name\n    email\n    role\n  }\n': types.ProfileCardFragmentDoc,
  '\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n': types.SignOutDocument,
  '\n  query Retention {\n    retention {\n      ranAt\n      rules {\n        kind\n        days\n        defaultDays\n        chosenDays\n        least\n        most\n      }\n    }\n  }\n':
    types.RetentionDocument,
  '\n  mutation SetRetention($input: SetRetentionInput!) {\n    done: setRetention(input: $input) {\n      retention {\n        ranAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.SetRetentionDocument,
  '\n  fragment SessionRow on Session {\n    id\n    current\n    userAgent\n    createdAt\n    lastSeenAt\n  }\n':
    types.SessionRowFragmentDoc,
  '\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      session {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RevokeSessionDocument,
  '\n  fragment SessionsCard on Viewer {\n    sessions {\n      id\n      current\n      ...SessionRow\n    }\n  }\n':
    types.SessionsCardFragmentDoc,
  '\n  query Settings {\n    viewer {\n      id\n      ...ProfileCard\n      ...SessionsCard\n      ...YourDataCard\n    }\n    ...PasskeysCard\n    ...ApiKeysCard\n  }\n':
    types.SettingsDocument,
  '\n  fragment YourDataCard on Viewer {\n    email\n  }\n': types.YourDataCardFragmentDoc,
  '\n  fragment AccountPanel on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n    followsChanges\n    disconnection {\n      step\n      imported\n      batches\n      batchesUndone\n      itemsRemoved\n    }\n    quota {\n      ...QuotaBar\n    }\n    push {\n      ...PushLine\n    }\n    openBatches {\n      id\n      ...OpenBatchRow\n    }\n    ...AccountBadge\n    ...NextAction\n  }\n':
    types.AccountPanelFragmentDoc,
  '\n  fragment SyncAccounts on Query {\n    integrations {\n      id\n      ...AccountPanel\n    }\n  }\n':
    types.SyncAccountsFragmentDoc,
  '\n  query Batch($id: ID!) {\n    syncBatch(id: $id) {\n      id\n      kind\n      state\n      fileName\n      integration {\n        id\n        sourceName\n        accountEmail\n      }\n      progress {\n        expectedItems\n        listed\n        done\n      }\n      ...BatchActions\n      ...BatchProblem\n      ...BatchProgress\n      ...LedgerCard\n      ...FailedItems\n      ...GapReport\n      ...UndoReport\n    }\n  }\n':
    types.BatchDocument,
  '\n  fragment BatchProblem on SyncBatch {\n    state\n    errorCode\n    errorMessage\n    integration {\n      id\n      source\n      accountEmail\n      status\n    }\n  }\n':
    types.BatchProblemFragmentDoc,
  '\n  fragment BatchProgress on SyncBatch {\n    state\n    createdAt\n    startedAt\n    finishedAt\n    progress {\n      expectedItems\n      listed\n      done\n      normalized\n      itemsPerMinute\n      secondsLeft\n    }\n  }\n':
    types.BatchProgressFragmentDoc,
  '\n  fragment BatchTable on SyncBatch {\n    id\n    kind\n    state\n    fileName\n    createdAt\n    integration {\n      id\n      source\n      sourceName\n    }\n    ledger {\n      listed\n      stored\n      skippedTotal\n      failedTotal\n    }\n  }\n':
    types.BatchTableFragmentDoc,
  '\n  query DisconnectPreview($integrationId: ID!) {\n    disconnectPreview(integrationId: $integrationId) {\n      endsConsent\n      items\n      interactions\n      contacts\n      contactsKept\n    }\n  }\n':
    types.DisconnectPreviewDocument,
  '\n  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {\n    done: disconnectIntegration(input: $input) {\n      integration {\n        id\n        status\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.DisconnectIntegrationDocument,
  '\n  fragment FailedItems on SyncBatch {\n    id\n    actions\n    ledger {\n      failedTotal\n    }\n    failedItems(first: 50) {\n      sourceId\n      errorCode\n      errorMessage\n      occurredAt\n    }\n  }\n':
    types.FailedItemsFragmentDoc,
  '\n  fragment GapReport on SyncBatch {\n    gapReport {\n      since\n      noticedAt\n      added\n      changed\n      deleted\n    }\n  }\n':
    types.GapReportFragmentDoc,
  '\n  query Imports($after: String) {\n    syncBatches(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          ...BatchTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.ImportsDocument,
  '\n  fragment LedgerCard on SyncBatch {\n    state\n    reportUrl\n    ledger {\n      listed\n      pending\n      stored\n      skippedTotal\n      failedTotal\n      complete\n      skipped {\n        reason\n        label\n        count\n      }\n      failed {\n        reason\n        label\n        count\n      }\n    }\n  }\n':
    types.LedgerCardFragmentDoc,
  '\n  fragment LooksCard on Query {\n    syncDays(first: 14) {\n      date\n      looks\n      stored\n      skipped\n      failed\n      batches {\n        id\n        state\n        createdAt\n        integration {\n          id\n          source\n          sourceName\n        }\n        ledger {\n          stored\n          skippedTotal\n          failedTotal\n        }\n      }\n    }\n  }\n':
    types.LooksCardFragmentDoc,
  '\n  fragment OpenBatchRow on SyncBatch {\n    id\n    kind\n    state\n    fileName\n    progress {\n      expectedItems\n      listed\n      done\n      itemsPerMinute\n      secondsLeft\n    }\n    ...BatchActions\n  }\n':
    types.OpenBatchRowFragmentDoc,
  '\n  query RereadItems {\n    normalizationReports(first: 10) {\n      version\n      source\n      startedAt\n      finishedAt\n      examined\n      changed\n      unchanged\n      removed\n      failed\n      kept\n      examples {\n        fields\n        interaction {\n          id\n          subject\n          occurredAt\n        }\n      }\n    }\n  }\n':
    types.RereadItemsDocument,
  '\n  query Sync {\n    integrations {\n      id\n    }\n    ...SyncAccounts\n    ...LooksCard\n  }\n':
    types.SyncDocument,
  '\n  fragment UndoReport on SyncBatch {\n    state\n    undoneAt\n    undoReport {\n      items\n      restored\n      interactions\n      contacts\n      keptTotal\n      kept {\n        ...KeptContact\n      }\n    }\n  }\n':
    types.UndoReportFragmentDoc,
  '\n  mutation RetryFailedItems($input: RetryFailedInput!) {\n    retryFailedItems(input: $input) {\n      batch {\n        ...BatchChange\n        ...LedgerCard\n        ...FailedItems\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RetryFailedItemsDocument,
  '\n  query DoneTasks($after: String) {\n    tasks(first: 20, after: $after, filter: { state: DONE }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.DoneTasksDocument,
  '\n  query OpenTasks($after: String) {\n    tasks(first: 100, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          dueOn\n          ...TaskItem\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.OpenTasksDocument,
  '\n  query TimelinePage($filter: TimelineFilterInput, $after: String) {\n    interactions(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n      }\n      ...Timeline\n    }\n  }\n':
    types.TimelinePageDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment BatchProgressPill on Integration {\n    id\n    sourceName\n    openBatches {\n      id\n      kind\n      state\n      progress {\n        expectedItems\n        listed\n        done\n        secondsLeft\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment BatchProgressPill on Integration {\n    id\n    sourceName\n    openBatches {\n      id\n      kind\n      state\n      progress {\n        expectedItems\n        listed\n        done\n        secondsLeft\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query NavigationCounts($today: String!) {\n    duplicates(first: 1) {\n      totalCount\n    }\n    taskCounts(today: $today) {\n      overdue\n      today\n    }\n  }\n',
): (typeof documents)['\n  query NavigationCounts($today: String!) {\n    duplicates(first: 1) {\n      totalCount\n    }\n    taskCounts(today: $today) {\n      overdue\n      today\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ReconnectBanner on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n  }\n',
): (typeof documents)['\n  fragment ReconnectBanner on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ShellBatches {\n    integrations {\n      id\n      openBatches {\n        id\n      }\n      ...ReconnectBanner\n      ...BatchProgressPill\n    }\n    sampleData {\n      present\n    }\n  }\n',
): (typeof documents)['\n  query ShellBatches {\n    integrations {\n      id\n      openBatches {\n        id\n      }\n      ...ReconnectBanner\n      ...BatchProgressPill\n    }\n    sampleData {\n      present\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ShellViewer {\n    viewer {\n      id\n      role\n      ...SidebarViewer\n    }\n  }\n',
): (typeof documents)['\n  query ShellViewer {\n    viewer {\n      id\n      role\n      ...SidebarViewer\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SidebarViewer on Viewer {\n    name\n    email\n    role\n  }\n',
): (typeof documents)['\n  fragment SidebarViewer on Viewer {\n    name\n    email\n    role\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query CompanyChoices($search: String) {\n    companies(first: 8, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          domain\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query CompanyChoices($search: String) {\n    companies(first: 8, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          domain\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation UndoContactChange($input: UndoContactChangeInput!) {\n    undoContactChange(input: $input) {\n      change {\n        id\n        undoneAt\n      }\n      restored\n      leftAloneCount\n      leftAlone {\n        id\n        displayName\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation UndoContactChange($input: UndoContactChangeInput!) {\n    undoContactChange(input: $input) {\n      change {\n        id\n        undoneAt\n      }\n      restored\n      leftAloneCount\n      leftAlone {\n        id\n        displayName\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation MergeContacts($input: MergeContactsInput!) {\n    done: mergeContacts(input: $input) {\n      contacts {\n        id\n        displayName\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation MergeContacts($input: MergeContactsInput!) {\n    done: mergeContacts(input: $input) {\n      contacts {\n        id\n        displayName\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation UnmergeContact($input: UnmergeContactInput!) {\n    done: unmergeContact(input: $input) {\n      contacts {\n        id\n        displayName\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation UnmergeContact($input: UnmergeContactInput!) {\n    done: unmergeContact(input: $input) {\n      contacts {\n        id\n        displayName\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation KeepContactsApart($input: KeepContactsApartInput!) {\n    done: keepContactsApart(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation KeepContactsApart($input: KeepContactsApartInput!) {\n    done: keepContactsApart(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment CitationLink on InsightCitation {\n    quote\n    taskId\n    interaction {\n      id\n      subject\n      occurredAt\n      participants {\n        role\n        contact {\n          id\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment CitationLink on InsightCitation {\n    quote\n    taskId\n    interaction {\n      id\n      subject\n      occurredAt\n      participants {\n        role\n        contact {\n          id\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment InsightItem on Insight {\n    id\n    kind\n    correction\n    model\n    cost\n    madeAt\n    feedback\n    dismissed\n    statements {\n      text\n    }\n    ...InsightStatements\n  }\n',
): (typeof documents)['\n  fragment InsightItem on Insight {\n    id\n    kind\n    correction\n    model\n    cost\n    madeAt\n    feedback\n    dismissed\n    statements {\n      text\n    }\n    ...InsightStatements\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment InsightSet on InsightSet {\n    state\n    lookedAt\n    items {\n      id\n      dismissed\n      ...InsightItem\n    }\n  }\n',
): (typeof documents)['\n  fragment InsightSet on InsightSet {\n    state\n    lookedAt\n    items {\n      id\n      dismissed\n      ...InsightItem\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment InsightStatements on Insight {\n    statements {\n      text\n      citations {\n        ...CitationLink\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment InsightStatements on Insight {\n    statements {\n      text\n      citations {\n        ...CitationLink\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RateInsight($input: RateInsightInput!) {\n    done: rateInsight(input: $input) {\n      insight {\n        id\n        feedback\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RateInsight($input: RateInsightInput!) {\n    done: rateInsight(input: $input) {\n      insight {\n        id\n        feedback\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DismissInsight($input: DismissInsightInput!) {\n    done: dismissInsight(input: $input) {\n      insight {\n        id\n        dismissed\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation DismissInsight($input: DismissInsightInput!) {\n    done: dismissInsight(input: $input) {\n      insight {\n        id\n        dismissed\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CorrectInsight($input: CorrectInsightInput!) {\n    done: correctInsight(input: $input) {\n      insight {\n        id\n        correction\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation CorrectInsight($input: CorrectInsightInput!) {\n    done: correctInsight(input: $input) {\n      insight {\n        id\n        correction\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Conversation($id: ID!) {\n    conversation(interactionId: $id) {\n      id\n      kind\n      occurredAt\n      snippet\n      participants {\n        role\n        address\n        name\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Conversation($id: ID!) {\n    conversation(interactionId: $id) {\n      id\n      kind\n      occurredAt\n      snippet\n      participants {\n        role\n        address\n        name\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query InteractionDetails($id: ID!) {\n    interaction(id: $id) {\n      id\n      kind\n      body\n      fullBody\n      occurredAt\n      endsAt\n      allDay\n      timeZone\n      location\n      labels\n      attachments {\n        name\n        mimeType\n        size\n      }\n      participants {\n        address\n        ...ParticipantItem\n      }\n      ...WrittenByHand\n    }\n  }\n',
): (typeof documents)['\n  query InteractionDetails($id: ID!) {\n    interaction(id: $id) {\n      id\n      kind\n      body\n      fullBody\n      occurredAt\n      endsAt\n      allDay\n      timeZone\n      location\n      labels\n      attachments {\n        name\n        mimeType\n        size\n      }\n      participants {\n        address\n        ...ParticipantItem\n      }\n      ...WrittenByHand\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment InteractionRow on Interaction {\n    id\n    kind\n    subject\n    snippet\n    direction\n    occurredAt\n    endsAt\n    allDay\n    status\n    automatedReason\n    attachments {\n      name\n    }\n    participants {\n      role\n      address\n      name\n    }\n  }\n',
): (typeof documents)['\n  fragment InteractionRow on Interaction {\n    id\n    kind\n    subject\n    snippet\n    direction\n    occurredAt\n    endsAt\n    allDay\n    status\n    automatedReason\n    attachments {\n      name\n    }\n    participants {\n      role\n      address\n      name\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateNote($input: CreateNoteInput!) {\n    done: createNote(input: $input) {\n      interaction {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation CreateNote($input: CreateNoteInput!) {\n    done: createNote(input: $input) {\n      interaction {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation LogCall($input: LogCallInput!) {\n    done: logCall(input: $input) {\n      interaction {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation LogCall($input: LogCallInput!) {\n    done: logCall(input: $input) {\n      interaction {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation UpdateNote($input: UpdateNoteInput!) {\n    done: updateNote(input: $input) {\n      interaction {\n        id\n        body\n        fullBody\n        ...InteractionRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation UpdateNote($input: UpdateNoteInput!) {\n    done: updateNote(input: $input) {\n      interaction {\n        id\n        body\n        fullBody\n        ...InteractionRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation UpdateCall($input: UpdateCallInput!) {\n    done: updateCall(input: $input) {\n      interaction {\n        id\n        body\n        fullBody\n        ...InteractionRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation UpdateCall($input: UpdateCallInput!) {\n    done: updateCall(input: $input) {\n      interaction {\n        id\n        body\n        fullBody\n        ...InteractionRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DeleteNote($input: NoteInput!) {\n    done: deleteNote(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation DeleteNote($input: NoteInput!) {\n    done: deleteNote(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RestoreNote($input: NoteInput!) {\n    done: restoreNote(input: $input) {\n      interaction {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RestoreNote($input: NoteInput!) {\n    done: restoreNote(input: $input) {\n      interaction {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ParticipantItem on Participant {\n    role\n    address\n    name\n    response\n    contact {\n      id\n    }\n  }\n',
): (typeof documents)['\n  fragment ParticipantItem on Participant {\n    role\n    address\n    name\n    response\n    contact {\n      id\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment Timeline on InteractionConnection {\n    edges {\n      cursor\n      node {\n        id\n        occurredAt\n        ...InteractionRow\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n',
): (typeof documents)['\n  fragment Timeline on InteractionConnection {\n    edges {\n      cursor\n      node {\n        id\n        occurredAt\n        ...InteractionRow\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment WrittenByHand on Interaction {\n    id\n    kind\n    source\n    direction\n    occurredAt\n    endsAt\n    fullBody\n  }\n',
): (typeof documents)['\n  fragment WrittenByHand on Interaction {\n    id\n    kind\n    source\n    direction\n    occurredAt\n    endsAt\n    fullBody\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SourceContainers($integrationId: ID!) {\n    sourceContainers(integrationId: $integrationId) {\n      id\n      name\n      kind\n    }\n  }\n',
): (typeof documents)['\n  query SourceContainers($integrationId: ID!) {\n    sourceContainers(integrationId: $integrationId) {\n      id\n      name\n      kind\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment CoveredItems on CoveredItems {\n    items\n    interactions\n    contacts\n    reasons {\n      reason\n      label\n      count\n    }\n  }\n',
): (typeof documents)['\n  fragment CoveredItems on CoveredItems {\n    items\n    interactions\n    contacts\n    reasons {\n      reason\n      label\n      count\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RemoveExcluded($input: RemoveExcludedInput!) {\n    removeExcluded(input: $input) {\n      batch {\n        id\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RemoveExcluded($input: RemoveExcludedInput!) {\n    removeExcluded(input: $input) {\n      batch {\n        id\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment PreferencesFields on SyncPreferences {\n    lookBackDays\n    query\n    containersIn\n    containersOut\n    peopleIn\n    peopleOut\n    contactsFrom\n    privateEvents\n    detail\n    futureDays\n  }\n',
): (typeof documents)['\n  fragment PreferencesFields on SyncPreferences {\n    lookBackDays\n    query\n    containersIn\n    containersOut\n    peopleIn\n    peopleOut\n    contactsFrom\n    privateEvents\n    detail\n    futureDays\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SearchHitLine on SearchHit {\n    id\n    kind\n    title\n    titleHighlights {\n      start\n      length\n    }\n    excerpt\n    excerptHighlights {\n      start\n      length\n    }\n    people\n    occurredAt\n    contactId\n    reasons\n  }\n',
): (typeof documents)['\n  fragment SearchHitLine on SearchHit {\n    id\n    kind\n    title\n    titleHighlights {\n      start\n      length\n    }\n    excerpt\n    excerptHighlights {\n      start\n      length\n    }\n    people\n    occurredAt\n    contactId\n    reasons\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Search($query: String!, $filter: SearchFilterInput, $first: Int!, $after: String) {\n    search(query: $query, filter: $filter, first: $first, after: $after) {\n      byMeaning\n      edges {\n        cursor\n        node {\n          id\n          kind\n          ...SearchHitLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Search($query: String!, $filter: SearchFilterInput, $first: Int!, $after: String) {\n    search(query: $query, filter: $filter, first: $first, after: $after) {\n      byMeaning\n      edges {\n        cursor\n        node {\n          id\n          kind\n          ...SearchHitLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SimilarPeople($id: ID!) {\n    contact(id: $id) {\n      id\n      similar(first: 5) {\n        likeness\n        contact {\n          id\n          displayName\n          primaryEmail\n          jobTitle\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query SimilarPeople($id: ID!) {\n    contact(id: $id) {\n      id\n      similar(first: 5) {\n        likeness\n        contact {\n          id\n          displayName\n          primaryEmail\n          jobTitle\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment AccountBadge on Integration {\n    id\n    status\n    quota {\n      state\n      pausedUntil\n    }\n    openBatches {\n      id\n      kind\n      state\n    }\n    latestBatch {\n      id\n    }\n  }\n',
): (typeof documents)['\n  fragment AccountBadge on Integration {\n    id\n    status\n    quota {\n      state\n      pausedUntil\n    }\n    openBatches {\n      id\n      kind\n      state\n    }\n    latestBatch {\n      id\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment BatchActions on SyncBatch {\n    id\n    actions\n    ledger {\n      pending\n      stored\n    }\n  }\n',
): (typeof documents)['\n  fragment BatchActions on SyncBatch {\n    id\n    actions\n    ledger {\n      pending\n      stored\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation PauseSync($input: BatchInput!) {\n    done: pauseSync(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation PauseSync($input: BatchInput!) {\n    done: pauseSync(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ResumeSync($input: BatchInput!) {\n    done: resumeSync(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ResumeSync($input: BatchInput!) {\n    done: resumeSync(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CancelSync($input: BatchInput!) {\n    done: cancelSync(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation CancelSync($input: BatchInput!) {\n    done: cancelSync(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation UndoBatch($input: BatchInput!) {\n    done: undoBatch(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation UndoBatch($input: BatchInput!) {\n    done: undoBatch(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RedoBatch($input: BatchInput!) {\n    done: redoBatch(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RedoBatch($input: BatchInput!) {\n    done: redoBatch(input: $input) {\n      batch {\n        ...BatchChange\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment IntegrationRow on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n    followsChanges\n    openBatches {\n      id\n    }\n    latestBatch {\n      id\n      state\n      createdAt\n      finishedAt\n      ledger {\n        stored\n      }\n    }\n    ...AccountBadge\n    ...NextAction\n  }\n',
): (typeof documents)['\n  fragment IntegrationRow on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n    followsChanges\n    openBatches {\n      id\n    }\n    latestBatch {\n      id\n      state\n      createdAt\n      finishedAt\n      ledger {\n        stored\n      }\n    }\n    ...AccountBadge\n    ...NextAction\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment KeptContact on KeptContact {\n    contactId\n    name\n    reason\n  }\n',
): (typeof documents)['\n  fragment KeptContact on KeptContact {\n    contactId\n    name\n    reason\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment NextAction on Integration {\n    id\n    source\n    accountEmail\n    status\n    followsChanges\n    openBatches {\n      id\n      kind\n    }\n    latestBatch {\n      id\n      state\n    }\n  }\n',
): (typeof documents)['\n  fragment NextAction on Integration {\n    id\n    source\n    accountEmail\n    status\n    followsChanges\n    openBatches {\n      id\n      kind\n    }\n    latestBatch {\n      id\n      state\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment PushLine on PushState {\n    mode\n    expiresAt\n    lastPushAt\n    lastLookAt\n    nextLookAt\n    message\n  }\n',
): (typeof documents)['\n  fragment PushLine on PushState {\n    mode\n    expiresAt\n    lastPushAt\n    lastLookAt\n    nextLookAt\n    message\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment QuotaBar on ProviderQuota {\n    unitsPerMinute\n    usedUnits\n    remainingUnits\n    pausedUntil\n    state\n    itemsPerMinute\n  }\n',
): (typeof documents)['\n  fragment QuotaBar on ProviderQuota {\n    unitsPerMinute\n    usedUnits\n    remainingUnits\n    pausedUntil\n    state\n    itemsPerMinute\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SampleDataCard on SampleData {\n    present\n  }\n',
): (typeof documents)['\n  fragment SampleDataCard on SampleData {\n    present\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SyncNow($input: SyncNowInput!) {\n    syncNow(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          openBatches {\n            id\n          }\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SyncNow($input: SyncNowInput!) {\n    syncNow(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          openBatches {\n            id\n          }\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query UndoPreview($batchId: ID!) {\n    undoPreview(batchId: $batchId) {\n      batch {\n        id\n      }\n      items\n      restored\n      interactions\n      contacts\n      contactNames\n      keptTotal\n      kept {\n        ...KeptContact\n      }\n    }\n  }\n',
): (typeof documents)['\n  query UndoPreview($batchId: ID!) {\n    undoPreview(batchId: $batchId) {\n      batch {\n        id\n      }\n      items\n      restored\n      interactions\n      contacts\n      contactNames\n      keptTotal\n      kept {\n        ...KeptContact\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment BatchChange on SyncBatch {\n    id\n    kind\n    state\n    errorCode\n    errorMessage\n    finishedAt\n    undoneAt\n    actions\n    progress {\n      expectedItems\n      listed\n      done\n      itemsPerMinute\n      secondsLeft\n    }\n    integration {\n      id\n      openBatches {\n        id\n      }\n      latestBatch {\n        id\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment BatchChange on SyncBatch {\n    id\n    kind\n    state\n    errorCode\n    errorMessage\n    finishedAt\n    undoneAt\n    actions\n    progress {\n      expectedItems\n      listed\n      done\n      itemsPerMinute\n      secondsLeft\n    }\n    integration {\n      id\n      openBatches {\n        id\n      }\n      latestBatch {\n        id\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ImportSampleData {\n    importSampleData {\n      batches {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ImportSampleData {\n    importSampleData {\n      batches {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RemoveSampleData {\n    removeSampleData {\n      batches {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RemoveSampleData {\n    removeSampleData {\n      batches {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment TaskItem on Task {\n    id\n    title\n    notes\n    dueOn\n    doneAt\n    contacts {\n      id\n      displayName\n    }\n  }\n',
): (typeof documents)['\n  fragment TaskItem on Task {\n    id\n    title\n    notes\n    dueOn\n    doneAt\n    contacts {\n      id\n      displayName\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateTask($input: CreateTaskInput!) {\n    done: createTask(input: $input) {\n      task {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation CreateTask($input: CreateTaskInput!) {\n    done: createTask(input: $input) {\n      task {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation UpdateTask($input: UpdateTaskInput!) {\n    done: updateTask(input: $input) {\n      task {\n        id\n        title\n        notes\n        dueOn\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation UpdateTask($input: UpdateTaskInput!) {\n    done: updateTask(input: $input) {\n      task {\n        id\n        title\n        notes\n        dueOn\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CompleteTask($input: TaskInput!) {\n    done: completeTask(input: $input) {\n      task {\n        id\n        doneAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation CompleteTask($input: TaskInput!) {\n    done: completeTask(input: $input) {\n      task {\n        id\n        doneAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ReopenTask($input: TaskInput!) {\n    done: reopenTask(input: $input) {\n      task {\n        id\n        doneAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ReopenTask($input: TaskInput!) {\n    done: reopenTask(input: $input) {\n      task {\n        id\n        doneAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DeleteTask($input: TaskInput!) {\n    done: deleteTask(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation DeleteTask($input: TaskInput!) {\n    done: deleteTask(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RestoreTask($input: TaskInput!) {\n    done: restoreTask(input: $input) {\n      task {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RestoreTask($input: TaskInput!) {\n    done: restoreTask(input: $input) {\n      task {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Anomalies($openOnly: Boolean, $after: String) {\n    anomalies(first: 50, after: $after, openOnly: $openOnly) {\n      edges {\n        cursor\n        node {\n          id\n          ...AnomalyRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Anomalies($openOnly: Boolean, $after: String) {\n    anomalies(first: 50, after: $after, openOnly: $openOnly) {\n      edges {\n        cursor\n        node {\n          id\n          ...AnomalyRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment AnomalyRow on Anomaly {\n    id\n    kind\n    userId\n    userName\n    lastAt\n    count\n    facts {\n      name\n      value\n    }\n    seenAt\n  }\n',
): (typeof documents)['\n  fragment AnomalyRow on Anomaly {\n    id\n    kind\n    userId\n    userName\n    lastAt\n    count\n    facts {\n      name\n      value\n    }\n    seenAt\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation MarkAnomalySeen($input: MarkAnomalySeenInput!) {\n    done: markAnomalySeen(input: $input) {\n      anomaly {\n        id\n        seenAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation MarkAnomalySeen($input: MarkAnomalySeenInput!) {\n    done: markAnomalySeen(input: $input) {\n      anomaly {\n        id\n        seenAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment IntegrationTable on AdminIntegration {\n    id\n    userId\n    userName\n    source\n    account\n    status\n    lastSyncAt\n    errorCode\n  }\n',
): (typeof documents)['\n  fragment IntegrationTable on AdminIntegration {\n    id\n    userId\n    userName\n    source\n    account\n    status\n    lastSyncAt\n    errorCode\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AdminIntegrations($userId: ID, $after: String) {\n    adminIntegrations(userId: $userId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...IntegrationTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query AdminIntegrations($userId: ID, $after: String) {\n    adminIntegrations(userId: $userId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...IntegrationTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ModelRow on AiModel {\n    id\n    name\n    host\n    dimensions\n    inputPrice\n    outputPrice\n    place\n    available\n  }\n',
): (typeof documents)['\n  fragment ModelRow on AiModel {\n    id\n    name\n    host\n    dimensions\n    inputPrice\n    outputPrice\n    place\n    available\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ChooseAiModel($input: ChooseAiModelInput!) {\n    done: chooseAiModel(input: $input) {\n      models {\n        id\n        ...ModelRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ChooseAiModel($input: ChooseAiModelInput!) {\n    done: chooseAiModel(input: $input) {\n      models {\n        id\n        ...ModelRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AiModels {\n    aiModels {\n      id\n      task\n      ...ModelRow\n    }\n  }\n',
): (typeof documents)['\n  query AiModels {\n    aiModels {\n      id\n      task\n      ...ModelRow\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AdminAiCredits($userId: ID!) {\n    adminAiCredits(userId: $userId) {\n      limit\n      spent\n      renewsAt\n    }\n  }\n',
): (typeof documents)['\n  query AdminAiCredits($userId: ID!) {\n    adminAiCredits(userId: $userId) {\n      limit\n      spent\n      renewsAt\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SetUserAiCredits($input: SetUserAiCreditsInput!) {\n    done: setUserAiCredits(input: $input) {\n      credits {\n        limit\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SetUserAiCredits($input: SetUserAiCreditsInput!) {\n    done: setUserAiCredits(input: $input) {\n      credits {\n        limit\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment UserActions on AdminUser {\n    id\n    name\n    role\n    disabledAt\n  }\n',
): (typeof documents)['\n  fragment UserActions on AdminUser {\n    id\n    name\n    role\n    disabledAt\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SetUserDisabled($input: SetUserDisabledInput!) {\n    done: setUserDisabled(input: $input) {\n      user {\n        id\n        sessions\n        ...UserCard\n        ...UserActions\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SetUserDisabled($input: SetUserDisabledInput!) {\n    done: setUserDisabled(input: $input) {\n      user {\n        id\n        sessions\n        ...UserCard\n        ...UserActions\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SetUserRole($input: SetUserRoleInput!) {\n    done: setUserRole(input: $input) {\n      user {\n        id\n        ...UserCard\n        ...UserActions\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SetUserRole($input: SetUserRoleInput!) {\n    done: setUserRole(input: $input) {\n      user {\n        id\n        ...UserCard\n        ...UserActions\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment UserBadges on AdminUser {\n    role\n    disabledAt\n  }\n',
): (typeof documents)['\n  fragment UserBadges on AdminUser {\n    role\n    disabledAt\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment UserCard on AdminUser {\n    email\n    createdAt\n    lastSeenAt\n    disabledAt\n    role\n    ...UserBadges\n  }\n',
): (typeof documents)['\n  fragment UserCard on AdminUser {\n    email\n    createdAt\n    lastSeenAt\n    disabledAt\n    role\n    ...UserBadges\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AdminUser($userId: ID!) {\n    adminUser(userId: $userId) {\n      id\n      name\n      ...UserCard\n      ...UserActions\n      ...UserSessions\n    }\n  }\n',
): (typeof documents)['\n  query AdminUser($userId: ID!) {\n    adminUser(userId: $userId) {\n      id\n      name\n      ...UserCard\n      ...UserActions\n      ...UserSessions\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment UserSessionRow on AdminSession {\n    id\n    current\n    userAgent\n    createdAt\n    lastSeenAt\n  }\n',
): (typeof documents)['\n  fragment UserSessionRow on AdminSession {\n    id\n    current\n    userAgent\n    createdAt\n    lastSeenAt\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation EndUserSession($input: EndUserSessionInput!) {\n    done: endUserSession(input: $input) {\n      ended\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation EndUserSession($input: EndUserSessionInput!) {\n    done: endUserSession(input: $input) {\n      ended\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment UserSessions on AdminUser {\n    id\n    name\n  }\n',
): (typeof documents)['\n  fragment UserSessions on AdminUser {\n    id\n    name\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query UserSessions($userId: ID!, $after: String) {\n    adminSessions(userId: $userId, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...UserSessionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query UserSessions($userId: ID!, $after: String) {\n    adminSessions(userId: $userId, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...UserSessionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation EndUserSessions($input: EndUserSessionsInput!) {\n    done: endUserSessions(input: $input) {\n      ended\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation EndUserSessions($input: EndUserSessionsInput!) {\n    done: endUserSessions(input: $input) {\n      ended\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment UserTable on AdminUser {\n    id\n    name\n    email\n    createdAt\n    lastSeenAt\n    sessions\n    integrations\n    ...UserBadges\n  }\n',
): (typeof documents)['\n  fragment UserTable on AdminUser {\n    id\n    name\n    email\n    createdAt\n    lastSeenAt\n    sessions\n    integrations\n    ...UserBadges\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AdminUsers($search: String, $after: String) {\n    adminUsers(first: 50, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          ...UserTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query AdminUsers($search: String, $after: String) {\n    adminUsers(first: 50, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          ...UserTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AuditKinds {\n    auditSubjectTypes\n  }\n',
): (typeof documents)['\n  query AuditKinds {\n    auditSubjectTypes\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Audit($filter: AuditFilterInput, $after: String) {\n    auditEntries(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...AuditTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Audit($filter: AuditFilterInput, $after: String) {\n    auditEntries(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...AuditTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment AuditTable on AuditEntry {\n    id\n    sequence\n    occurredAt\n    actor\n    action\n    subjectType\n    subjectId\n    data\n    hash\n  }\n',
): (typeof documents)['\n  fragment AuditTable on AuditEntry {\n    id\n    sequence\n    occurredAt\n    actor\n    action\n    subjectType\n    subjectId\n    data\n    hash\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AuditChain {\n    auditVerification {\n      valid\n      entries\n      brokenAt\n    }\n  }\n',
): (typeof documents)['\n  query AuditChain {\n    auditVerification {\n      valid\n      entries\n      brokenAt\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ChatThreads($after: String) {\n    chatThreads(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          updatedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ChatThreads($after: String) {\n    chatThreads(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          updatedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ChatThread($threadId: ID!) {\n    chatThread(threadId: $threadId) {\n      id\n      title\n      messages {\n        id\n        role\n        ...ChatMessageItem\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ChatThread($threadId: ID!) {\n    chatThread(threadId: $threadId) {\n      id\n      title\n      messages {\n        id\n        role\n        ...ChatMessageItem\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateChatThread($input: CreateChatThreadInput!) {\n    done: createChatThread(input: $input) {\n      thread {\n        id\n        title\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation CreateChatThread($input: CreateChatThreadInput!) {\n    done: createChatThread(input: $input) {\n      thread {\n        id\n        title\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RenameChatThread($input: RenameChatThreadInput!) {\n    done: renameChatThread(input: $input) {\n      thread {\n        id\n        title\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RenameChatThread($input: RenameChatThreadInput!) {\n    done: renameChatThread(input: $input) {\n      thread {\n        id\n        title\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DeleteChatThread($input: ChatThreadInput!) {\n    done: deleteChatThread(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation DeleteChatThread($input: ChatThreadInput!) {\n    done: deleteChatThread(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation AskChat($input: AskInput!) {\n    done: ask(input: $input) {\n      answer {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation AskChat($input: AskInput!) {\n    done: ask(input: $input) {\n      answer {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ApproveProposal($input: ToolInvocationInput!) {\n    done: approveToolInvocation(input: $input) {\n      invocation {\n        id\n        state\n        problem\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ApproveProposal($input: ToolInvocationInput!) {\n    done: approveToolInvocation(input: $input) {\n      invocation {\n        id\n        state\n        problem\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DeclineProposal($input: ToolInvocationInput!) {\n    done: declineToolInvocation(input: $input) {\n      invocation {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation DeclineProposal($input: ToolInvocationInput!) {\n    done: declineToolInvocation(input: $input) {\n      invocation {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ChatInvocation on ToolInvocation {\n    id\n    tool\n    arguments\n    state\n    found\n    problem\n    contact {\n      id\n      displayName\n    }\n  }\n',
): (typeof documents)['\n  fragment ChatInvocation on ToolInvocation {\n    id\n    tool\n    arguments\n    state\n    found\n    problem\n    contact {\n      id\n      displayName\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ChatMessageItem on ChatMessage {\n    id\n    role\n    state\n    text\n    links\n    model\n    cost\n    problem {\n      message\n    }\n    citations {\n      number\n      taskId\n      interaction {\n        id\n        kind\n        direction\n        subject\n        occurredAt\n      }\n      contact {\n        id\n        displayName\n      }\n    }\n    invocations {\n      id\n      ...ChatInvocation\n    }\n  }\n',
): (typeof documents)['\n  fragment ChatMessageItem on ChatMessage {\n    id\n    role\n    state\n    text\n    links\n    model\n    cost\n    problem {\n      message\n    }\n    citations {\n      number\n      taskId\n      interaction {\n        id\n        kind\n        direction\n        subject\n        occurredAt\n      }\n      contact {\n        id\n        displayName\n      }\n    }\n    invocations {\n      id\n      ...ChatInvocation\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Companies($search: String, $sort: CompanySort, $after: String) {\n    companies(first: 50, after: $after, search: $search, sort: $sort) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...CompanyRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Companies($search: String, $sort: CompanySort, $after: String) {\n    companies(first: 50, after: $after, search: $search, sort: $sort) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...CompanyRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment CompanyHeader on Company {\n    id\n    name\n    domain\n    createdAt\n    totals {\n      contactCount\n      interactionCount\n      lastInteractionAt\n      strength\n    }\n    ...CompanyName\n  }\n',
): (typeof documents)['\n  fragment CompanyHeader on Company {\n    id\n    name\n    domain\n    createdAt\n    totals {\n      contactCount\n      interactionCount\n      lastInteractionAt\n      strength\n    }\n    ...CompanyName\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment CompanyName on Company {\n    id\n    name\n    edited\n    parent {\n      id\n      name\n    }\n  }\n',
): (typeof documents)['\n  fragment CompanyName on Company {\n    id\n    name\n    edited\n    parent {\n      id\n      name\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Company($id: ID!, $after: String) {\n    company(id: $id) {\n      id\n      name\n      ...CompanyHeader\n      ...CompanyPeople\n      ...CompanyStructure\n    }\n    companyTimeline(companyId: $id, first: 50, after: $after) {\n      edges {\n        cursor\n      }\n      ...Timeline\n    }\n  }\n',
): (typeof documents)['\n  query Company($id: ID!, $after: String) {\n    company(id: $id) {\n      id\n      name\n      ...CompanyHeader\n      ...CompanyPeople\n      ...CompanyStructure\n    }\n    companyTimeline(companyId: $id, first: 50, after: $after) {\n      edges {\n        cursor\n      }\n      ...Timeline\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment CompanyPeople on Company {\n    id\n    contacts(first: 8, sort: { field: STRENGTH, direction: DESC }) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          displayName\n          primaryEmail\n          jobTitle\n          strength {\n            score\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment CompanyPeople on Company {\n    id\n    contacts(first: 8, sort: { field: STRENGTH, direction: DESC }) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          displayName\n          primaryEmail\n          jobTitle\n          strength {\n            score\n          }\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment CompanyRow on Company {\n    id\n    name\n    domain\n    totals {\n      contactCount\n      interactionCount\n      lastInteractionAt\n      strength\n    }\n  }\n',
): (typeof documents)['\n  fragment CompanyRow on Company {\n    id\n    name\n    domain\n    totals {\n      contactCount\n      interactionCount\n      lastInteractionAt\n      strength\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment CompanyStructure on Company {\n    id\n    name\n    parent {\n      id\n      name\n    }\n    subsidiaries {\n      id\n      name\n    }\n  }\n',
): (typeof documents)['\n  fragment CompanyStructure on Company {\n    id\n    name\n    parent {\n      id\n      name\n    }\n    subsidiaries {\n      id\n      name\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateCompany($input: CreateCompanyInput!) {\n    createCompany(input: $input) {\n      company {\n        id\n        ...CompanyRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation CreateCompany($input: CreateCompanyInput!) {\n    createCompany(input: $input) {\n      company {\n        id\n        ...CompanyRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation UpdateCompany($input: UpdateCompanyInput!) {\n    updateCompany(input: $input) {\n      company {\n        id\n        name\n        edited\n        parent {\n          id\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation UpdateCompany($input: UpdateCompanyInput!) {\n    updateCompany(input: $input) {\n      company {\n        id\n        name\n        edited\n        parent {\n          id\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment CallbackNotice_Source on Source {\n    key\n    name\n  }\n',
): (typeof documents)['\n  fragment CallbackNotice_Source on Source {\n    key\n    name\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment CallbackNotice_Integration on Integration {\n    id\n    source\n    latestBatch {\n      id\n    }\n  }\n',
): (typeof documents)['\n  fragment CallbackNotice_Integration on Integration {\n    id\n    source\n    latestBatch {\n      id\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Connect {\n    sources {\n      key\n      ...SourceChooser\n      ...CallbackNotice_Source\n    }\n    integrations {\n      id\n      source\n      ...IntegrationRow\n      ...CallbackNotice_Integration\n    }\n  }\n',
): (typeof documents)['\n  query Connect {\n    sources {\n      key\n      ...SourceChooser\n      ...CallbackNotice_Source\n    }\n    integrations {\n      id\n      source\n      ...IntegrationRow\n      ...CallbackNotice_Integration\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SourceChooser on Source {\n    key\n    name\n    ...SourceOption\n  }\n',
): (typeof documents)['\n  fragment SourceChooser on Source {\n    key\n    name\n    ...SourceOption\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SourceOption on Source {\n    key\n    name\n    description\n    scopes {\n      scope\n      label\n      why\n      never\n    }\n  }\n',
): (typeof documents)['\n  fragment SourceOption on Source {\n    key\n    name\n    description\n    scopes {\n      scope\n      label\n      why\n      never\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation GiveConsent($input: GiveConsentInput!) {\n    done: giveConsent(input: $input) {\n      consent {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation GiveConsent($input: GiveConsentInput!) {\n    done: giveConsent(input: $input) {\n      consent {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ConsentLooks($contactId: ID!, $after: String) {\n    consentAccesses(contactId: $contactId, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          actor\n          occurredAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ConsentLooks($contactId: ID!, $after: String) {\n    consentAccesses(contactId: $contactId, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          actor\n          occurredAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ConsentRow on Consent {\n    id\n    purpose\n    detail\n    source\n    evidence\n    givenAt\n    withdrawnAt\n    withdrawalNote\n  }\n',
): (typeof documents)['\n  fragment ConsentRow on Consent {\n    id\n    purpose\n    detail\n    source\n    evidence\n    givenAt\n    withdrawnAt\n    withdrawalNote\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    done: withdrawConsent(input: $input) {\n      consent {\n        id\n        withdrawnAt\n        withdrawalNote\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    done: withdrawConsent(input: $input) {\n      consent {\n        id\n        withdrawnAt\n        withdrawalNote\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Consents($contactId: ID!, $after: String) {\n    consents(contactId: $contactId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ConsentRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Consents($contactId: ID!, $after: String) {\n    consents(contactId: $contactId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ConsentRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ContactFields on Contact {\n    id\n    identities {\n      id\n      kind\n      value\n    }\n    ...EditableContact\n    ...FieldSources\n  }\n',
): (typeof documents)['\n  fragment ContactFields on Contact {\n    id\n    identities {\n      id\n      kind\n      value\n    }\n    ...EditableContact\n    ...FieldSources\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query CompanyNames($search: String!) {\n    companies(first: 8, search: $search) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query CompanyNames($search: String!) {\n    companies(first: 8, search: $search) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ContactFigures on Contact {\n    id\n    emailCount\n    meetingCount\n    firstInteractionAt\n    lastInteractionAt\n    nextInteractionAt\n    ...ContactStrength\n  }\n',
): (typeof documents)['\n  fragment ContactFigures on Contact {\n    id\n    emailCount\n    meetingCount\n    firstInteractionAt\n    lastInteractionAt\n    nextInteractionAt\n    ...ContactStrength\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ContactHeader on Contact {\n    id\n    displayName\n    primaryEmail\n    ...ContactName\n    ...ContactTags\n    ...ContactFields\n    ...ContactFigures\n  }\n',
): (typeof documents)['\n  fragment ContactHeader on Contact {\n    id\n    displayName\n    primaryEmail\n    ...ContactName\n    ...ContactTags\n    ...ContactFields\n    ...ContactFigures\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ContactInsights($id: ID!) {\n    contact(id: $id) {\n      id\n      insights {\n        state\n        ...InsightSet\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ContactInsights($id: ID!) {\n    contact(id: $id) {\n      id\n      insights {\n        state\n        ...InsightSet\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RefreshInsights($input: RefreshInsightsInput!) {\n    done: refreshInsights(input: $input) {\n      insights {\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RefreshInsights($input: RefreshInsightsInput!) {\n    done: refreshInsights(input: $input) {\n      insights {\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ContactName on Contact {\n    id\n    ...EditableContact\n    ...FieldSources\n  }\n',
): (typeof documents)['\n  fragment ContactName on Contact {\n    id\n    ...EditableContact\n    ...FieldSources\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Contact($id: ID!) {\n    contact(id: $id) {\n      id\n      displayName\n      ...ContactHeader\n      ...ContactTabs\n    }\n  }\n',
): (typeof documents)['\n  query Contact($id: ID!) {\n    contact(id: $id) {\n      id\n      displayName\n      ...ContactHeader\n      ...ContactTabs\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ContactStrength on Contact {\n    id\n    meetingCount\n    strength {\n      score\n      writtenByThem\n      writtenByUser\n    }\n  }\n',
): (typeof documents)['\n  fragment ContactStrength on Contact {\n    id\n    meetingCount\n    strength {\n      score\n      writtenByThem\n      writtenByUser\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ContactTabs on Contact {\n    id\n    identities {\n      id\n    }\n    ...IdentityTab\n  }\n',
): (typeof documents)['\n  fragment ContactTabs on Contact {\n    id\n    identities {\n      id\n    }\n    ...IdentityTab\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ContactTags on Contact {\n    id\n    tags {\n      id\n      name\n      colour\n    }\n  }\n',
): (typeof documents)['\n  fragment ContactTags on Contact {\n    id\n    tags {\n      id\n      name\n      colour\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment DocumentRow on Document {\n    id\n    name\n    mediaType\n    size\n    createdAt\n    downloadPath\n  }\n',
): (typeof documents)['\n  fragment DocumentRow on Document {\n    id\n    name\n    mediaType\n    size\n    createdAt\n    downloadPath\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Documents($contactId: ID!, $after: String) {\n    documents(contactId: $contactId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...DocumentRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    documentUsage {\n      usedBytes\n      limitBytes\n      maxBytes\n    }\n  }\n',
): (typeof documents)['\n  query Documents($contactId: ID!, $after: String) {\n    documents(contactId: $contactId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...DocumentRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    documentUsage {\n      usedBytes\n      limitBytes\n      maxBytes\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DeleteDocument($input: DocumentInput!) {\n    done: deleteDocument(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation DeleteDocument($input: DocumentInput!) {\n    done: deleteDocument(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RestoreDocument($input: DocumentInput!) {\n    done: restoreDocument(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RestoreDocument($input: DocumentInput!) {\n    done: restoreDocument(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query PersonErasurePreview($contactId: ID!) {\n    personErasurePreview(contactId: $contactId) {\n      contactId\n      displayName\n      confirmation\n      contacts\n      identities\n      whole\n      changed\n      notes\n      tasks\n      documents\n      consents\n      rows\n    }\n  }\n',
): (typeof documents)['\n  query PersonErasurePreview($contactId: ID!) {\n    personErasurePreview(contactId: $contactId) {\n      contactId\n      displayName\n      confirmation\n      contacts\n      identities\n      whole\n      changed\n      notes\n      tasks\n      documents\n      consents\n      rows\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ErasePerson($input: ErasePersonInput!) {\n    erasePerson(input: $input) {\n      erasure {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ErasePerson($input: ErasePersonInput!) {\n    erasePerson(input: $input) {\n      erasure {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment FieldSources on Contact {\n    id\n    editedFields\n    sources {\n      field\n      value\n      byUser\n      at\n      interaction {\n        id\n        ...SourceLink\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment FieldSources on Contact {\n    id\n    editedFields\n    sources {\n      field\n      value\n      byUser\n      at\n      interaction {\n        id\n        ...SourceLink\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment IdentityTab on Contact {\n    id\n    primaryEmail\n    identities {\n      id\n      kind\n      value\n      original\n    }\n    ...FieldSources\n    ...MergedContacts\n  }\n',
): (typeof documents)['\n  fragment IdentityTab on Contact {\n    id\n    primaryEmail\n    identities {\n      id\n      kind\n      value\n      original\n    }\n    ...FieldSources\n    ...MergedContacts\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment MergedContacts on Contact {\n    id\n    displayName\n    mergedContacts {\n      contactId\n      displayName\n      identities\n      reason\n      mergedAt\n      evidence {\n        key\n        value\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment MergedContacts on Contact {\n    id\n    displayName\n    mergedContacts {\n      contactId\n      displayName\n      identities\n      reason\n      mergedAt\n      evidence {\n        key\n        value\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SourceLink on Interaction {\n    id\n    kind\n    direction\n    subject\n    occurredAt\n  }\n',
): (typeof documents)['\n  fragment SourceLink on Interaction {\n    id\n    kind\n    direction\n    subject\n    occurredAt\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query TagNames {\n    tags {\n      id\n      name\n    }\n  }\n',
): (typeof documents)['\n  query TagNames {\n    tags {\n      id\n      name\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ContactTasks($contactId: ID!) {\n    open: tasks(first: 100, filter: { contactId: $contactId }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n    done: tasks(first: 20, filter: { contactId: $contactId, state: DONE }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ContactTasks($contactId: ID!) {\n    open: tasks(first: 100, filter: { contactId: $contactId }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n    done: tasks(first: 20, filter: { contactId: $contactId, state: DONE }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ContactTimeline($id: ID!, $filter: TimelineFilterInput, $after: String) {\n    contact(id: $id) {\n      id\n      timeline(first: 50, after: $after, filter: $filter) {\n        edges {\n          cursor\n        }\n        ...Timeline\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ContactTimeline($id: ID!, $filter: TimelineFilterInput, $after: String) {\n    contact(id: $id) {\n      id\n      timeline(first: 50, after: $after, filter: $filter) {\n        edges {\n          cursor\n        }\n        ...Timeline\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment EditableContact on Contact {\n    __typename\n    id\n    displayName\n    jobTitle\n    phone\n    primaryEmail\n    edited\n    editedFields\n    company {\n      __typename\n      id\n      name\n    }\n  }\n',
): (typeof documents)['\n  fragment EditableContact on Contact {\n    __typename\n    id\n    displayName\n    jobTitle\n    phone\n    primaryEmail\n    edited\n    editedFields\n    company {\n      __typename\n      id\n      name\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation UpdateContact($input: UpdateContactInput!) {\n    done: updateContact(input: $input) {\n      contact {\n        __typename\n        id\n        displayName\n        jobTitle\n        phone\n        primaryEmail\n        edited\n        editedFields\n        company {\n          __typename\n          id\n          name\n        }\n      }\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation UpdateContact($input: UpdateContactInput!) {\n    done: updateContact(input: $input) {\n      contact {\n        __typename\n        id\n        displayName\n        jobTitle\n        phone\n        primaryEmail\n        edited\n        editedFields\n        company {\n          __typename\n          id\n          name\n        }\n      }\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation TagContact($input: TagContactsInput!) {\n    done: tagContacts(input: $input) {\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation TagContact($input: TagContactsInput!) {\n    done: tagContacts(input: $input) {\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation UntagContact($input: UntagContactsInput!) {\n    done: untagContacts(input: $input) {\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation UntagContact($input: UntagContactsInput!) {\n    done: untagContacts(input: $input) {\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ContactChanges($after: String) {\n    contactChanges(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          count\n          subject\n          madeAt\n          undoneAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ContactChanges($after: String) {\n    contactChanges(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          count\n          subject\n          madeAt\n          undoneAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation EditContactField($input: UpdateContactInput!) {\n    updateContact(input: $input) {\n      contact {\n        id\n        ...ContactRow\n      }\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation EditContactField($input: UpdateContactInput!) {\n    updateContact(input: $input) {\n      contact {\n        id\n        ...ContactRow\n      }\n      change {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateContact($input: CreateContactInput!) {\n    createContact(input: $input) {\n      contact {\n        id\n        ...ContactRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation CreateContact($input: CreateContactInput!) {\n    createContact(input: $input) {\n      contact {\n        id\n        ...ContactRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query FilteredCompany($id: ID!) {\n    company(id: $id) {\n      id\n      name\n    }\n  }\n',
): (typeof documents)['\n  query FilteredCompany($id: ID!) {\n    company(id: $id) {\n      id\n      name\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ContactRow on Contact {\n    id\n    displayName\n    primaryEmail\n    jobTitle\n    phone\n    company {\n      id\n      name\n    }\n    tags {\n      id\n      name\n      colour\n    }\n    strength {\n      score\n      writtenByThem\n      writtenByUser\n    }\n    interactionCount\n    meetingCount\n    firstInteractionAt\n    lastInteractionAt\n    nextInteractionAt\n    createdAt\n    editedFields\n  }\n',
): (typeof documents)['\n  fragment ContactRow on Contact {\n    id\n    displayName\n    primaryEmail\n    jobTitle\n    phone\n    company {\n      id\n      name\n    }\n    tags {\n      id\n      name\n      colour\n    }\n    strength {\n      score\n      writtenByThem\n      writtenByUser\n    }\n    interactionCount\n    meetingCount\n    firstInteractionAt\n    lastInteractionAt\n    nextInteractionAt\n    createdAt\n    editedFields\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Contacts($filter: ContactFilter, $sort: ContactSort, $search: String, $first: Int!, $after: String) {\n    contacts(filter: $filter, sort: $sort, search: $search, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        match {\n          field\n          text\n          highlights {\n            start\n            length\n          }\n          approximate\n        }\n        node {\n          id\n          ...ContactRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Contacts($filter: ContactFilter, $sort: ContactSort, $search: String, $first: Int!, $after: String) {\n    contacts(filter: $filter, sort: $sort, search: $search, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        match {\n          field\n          text\n          highlights {\n            start\n            length\n          }\n          approximate\n        }\n        node {\n          id\n          ...ContactRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n    mutation TagContacts($input: TagContactsInput!) {\n      done: tagContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  ',
): (typeof documents)['\n    mutation TagContacts($input: TagContactsInput!) {\n      done: tagContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  '];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n    mutation UntagContacts($input: UntagContactsInput!) {\n      done: untagContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  ',
): (typeof documents)['\n    mutation UntagContacts($input: UntagContactsInput!) {\n      done: untagContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  '];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n    mutation SetCompanyOfContacts($input: SetCompanyOfContactsInput!) {\n      done: setCompanyOfContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  ',
): (typeof documents)['\n    mutation SetCompanyOfContacts($input: SetCompanyOfContactsInput!) {\n      done: setCompanyOfContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  '];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n    mutation DeleteContacts($input: DeleteContactsInput!) {\n      done: deleteContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  ',
): (typeof documents)['\n    mutation DeleteContacts($input: DeleteContactsInput!) {\n      done: deleteContacts(input: $input) {\n        ...BulkDone\n      }\n    }\n  '];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment BulkDone on ContactChangePayload {\n    change {\n      id\n      kind\n      count\n      subject\n    }\n    matched\n    userErrors {\n      code\n      message\n    }\n  }\n',
): (typeof documents)['\n  fragment BulkDone on ContactChangePayload {\n    change {\n      id\n      kind\n      count\n      subject\n    }\n    matched\n    userErrors {\n      code\n      message\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateTag($input: CreateTagInput!) {\n    createTag(input: $input) {\n      tag {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation CreateTag($input: CreateTagInput!) {\n    createTag(input: $input) {\n      tag {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation UpdateTag($input: UpdateTagInput!) {\n    updateTag(input: $input) {\n      tag {\n        id\n        name\n        colour\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation UpdateTag($input: UpdateTagInput!) {\n    updateTag(input: $input) {\n      tag {\n        id\n        name\n        colour\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DeleteTag($input: DeleteTagInput!) {\n    deleteTag(input: $input) {\n      change {\n        id\n        count\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation DeleteTag($input: DeleteTagInput!) {\n    deleteTag(input: $input) {\n      change {\n        id\n        count\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ContactTags {\n    tags {\n      id\n      name\n      colour\n      contactCount\n    }\n  }\n',
): (typeof documents)['\n  query ContactTags {\n    tags {\n      id\n      name\n      colour\n      contactCount\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ContactViews {\n    contactViews {\n      ...SavedView\n    }\n  }\n',
): (typeof documents)['\n  query ContactViews {\n    contactViews {\n      ...SavedView\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateContactView($input: CreateContactViewInput!) {\n    done: createContactView(input: $input) {\n      view {\n        ...SavedView\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation CreateContactView($input: CreateContactViewInput!) {\n    done: createContactView(input: $input) {\n      view {\n        ...SavedView\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation UpdateContactView($input: UpdateContactViewInput!) {\n    done: updateContactView(input: $input) {\n      view {\n        ...SavedView\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation UpdateContactView($input: UpdateContactViewInput!) {\n    done: updateContactView(input: $input) {\n      view {\n        ...SavedView\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DeleteContactView($input: DeleteContactViewInput!) {\n    done: deleteContactView(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation DeleteContactView($input: DeleteContactViewInput!) {\n    done: deleteContactView(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ReorderContactViews($input: ReorderContactViewsInput!) {\n    done: reorderContactViews(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ReorderContactViews($input: ReorderContactViewsInput!) {\n    done: reorderContactViews(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SavedView on ContactView {\n    id\n    name\n    text\n  }\n',
): (typeof documents)['\n  fragment SavedView on ContactView {\n    id\n    name\n    text\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SegmentInsights($savedViewId: ID!) {\n    segmentInsights(savedViewId: $savedViewId) {\n      state\n      ...InsightSet\n    }\n  }\n',
): (typeof documents)['\n  query SegmentInsights($savedViewId: ID!) {\n    segmentInsights(savedViewId: $savedViewId) {\n      state\n      ...InsightSet\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RefreshSegmentInsights($input: RefreshSegmentInsightsInput!) {\n    done: refreshSegmentInsights(input: $input) {\n      insights {\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RefreshSegmentInsights($input: RefreshSegmentInsightsInput!) {\n    done: refreshSegmentInsights(input: $input) {\n      insights {\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment DuplicatePair on Duplicate {\n    reason\n    score\n    evidence {\n      key\n      value\n    }\n    left {\n      id\n      ...PairSide\n    }\n    right {\n      id\n      ...PairSide\n    }\n  }\n',
): (typeof documents)['\n  fragment DuplicatePair on Duplicate {\n    reason\n    score\n    evidence {\n      key\n      value\n    }\n    left {\n      id\n      ...PairSide\n    }\n    right {\n      id\n      ...PairSide\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Duplicates($after: String) {\n    duplicates(first: 20, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          left {\n            id\n          }\n          right {\n            id\n          }\n          ...DuplicatePair\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Duplicates($after: String) {\n    duplicates(first: 20, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          left {\n            id\n          }\n          right {\n            id\n          }\n          ...DuplicatePair\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment PairSide on Contact {\n    id\n    displayName\n    primaryEmail\n    jobTitle\n    phone\n    edited\n    interactionCount\n    firstInteractionAt\n    lastInteractionAt\n    company {\n      id\n      name\n    }\n    identities {\n      id\n      value\n    }\n  }\n',
): (typeof documents)['\n  fragment PairSide on Contact {\n    id\n    displayName\n    primaryEmail\n    jobTitle\n    phone\n    edited\n    interactionCount\n    firstInteractionAt\n    lastInteractionAt\n    company {\n      id\n      name\n    }\n    identities {\n      id\n      value\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment AccountsCard on Query {\n    integrations {\n      id\n      ...IntegrationRow\n    }\n  }\n',
): (typeof documents)['\n  fragment AccountsCard on Query {\n    integrations {\n      id\n      ...IntegrationRow\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ActivityByMonth {\n    activityByMonth(months: 12) {\n      month\n      count\n    }\n  }\n',
): (typeof documents)['\n  query ActivityByMonth {\n    activityByMonth(months: 12) {\n      month\n      count\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Changes($since: DateTime!) {\n    changes(since: $since) {\n      newContacts\n      contacts {\n        id\n        displayName\n      }\n      newInsights\n      told {\n        id\n        displayName\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Changes($since: DateTime!) {\n    changes(since: $since) {\n      newContacts\n      contacts {\n        id\n        displayName\n      }\n      newInsights\n      told {\n        id\n        displayName\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query InboxDigest {\n    inboxDigest {\n      state\n      ...InsightSet\n    }\n  }\n',
): (typeof documents)['\n  query InboxDigest {\n    inboxDigest {\n      state\n      ...InsightSet\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RefreshInboxDigest {\n    done: refreshInboxDigest {\n      insights {\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RefreshInboxDigest {\n    done: refreshInboxDigest {\n      insights {\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query DueTasks($today: String!) {\n    overdue: tasks(first: 5, today: $today, filter: { due: OVERDUE }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n    today: tasks(first: 5, today: $today, filter: { due: TODAY }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query DueTasks($today: String!) {\n    overdue: tasks(first: 5, today: $today, filter: { due: OVERDUE }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n    today: tasks(first: 5, today: $today, filter: { due: TODAY }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Home {\n    viewer {\n      id\n      name\n      email\n    }\n    ...Onboarding\n    ...AccountsCard\n    ...RecentContacts\n    contactCount: contacts(first: 6) {\n      totalCount\n    }\n  }\n',
): (typeof documents)['\n  query Home {\n    viewer {\n      id\n      name\n      email\n    }\n    ...Onboarding\n    ...AccountsCard\n    ...RecentContacts\n    contactCount: contacts(first: 6) {\n      totalCount\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment Onboarding on Query {\n    integrations {\n      id\n      followsChanges\n      latestBatch {\n        id\n        state\n      }\n    }\n    fileImports {\n      id\n      state\n      integrations {\n        id\n      }\n    }\n    contacts(first: 6) {\n      totalCount\n    }\n  }\n',
): (typeof documents)['\n  fragment Onboarding on Query {\n    integrations {\n      id\n      followsChanges\n      latestBatch {\n        id\n        state\n      }\n    }\n    fileImports {\n      id\n      state\n      integrations {\n        id\n      }\n    }\n    contacts(first: 6) {\n      totalCount\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query RecentActivity($after: String) {\n    interactions(first: 40, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          occurredAt\n          status\n          ...InteractionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query RecentActivity($after: String) {\n    interactions(first: 40, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          occurredAt\n          status\n          ...InteractionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment RecentContacts on Query {\n    contacts(first: 6) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          displayName\n          primaryEmail\n          lastInteractionAt\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment RecentContacts on Query {\n    contacts(first: 6) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          displayName\n          primaryEmail\n          lastInteractionAt\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query WaitingMessages {\n    waitingMessages(first: 6) {\n      question\n      interaction {\n        id\n        subject\n        occurredAt\n      }\n      contact {\n        id\n        displayName\n        primaryEmail\n      }\n    }\n  }\n',
): (typeof documents)['\n  query WaitingMessages {\n    waitingMessages(first: 6) {\n      question\n      interaction {\n        id\n        subject\n        occurredAt\n      }\n      contact {\n        id\n        displayName\n        primaryEmail\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ImportList on FileImport {\n    id\n    state\n    ...ImportRow\n  }\n',
): (typeof documents)['\n  fragment ImportList on FileImport {\n    id\n    state\n    ...ImportRow\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query FileImports {\n    fileImports {\n      id\n      state\n      ...ImportList\n    }\n    sampleData {\n      ...SampleDataCard\n    }\n  }\n',
): (typeof documents)['\n  query FileImports {\n    fileImports {\n      id\n      state\n      ...ImportList\n    }\n    sampleData {\n      ...SampleDataCard\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ImportRow on FileImport {\n    id\n    fileName\n    size\n    state\n    errorCode\n    errorMessage\n    mail\n    events\n    contacts\n    unreadable\n    createdAt\n    integrations {\n      id\n      source\n    }\n  }\n',
): (typeof documents)['\n  fragment ImportRow on FileImport {\n    id\n    fileName\n    size\n    state\n    errorCode\n    errorMessage\n    mail\n    events\n    contacts\n    unreadable\n    createdAt\n    integrations {\n      id\n      source\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DiscardFileImport($input: FileImportInput!) {\n    discardFileImport(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation DiscardFileImport($input: FileImportInput!) {\n    discardFileImport(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query NotificationBell {\n    unreadNotifications\n  }\n',
): (typeof documents)['\n  query NotificationBell {\n    unreadNotifications\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment NotificationItem on Notification {\n    kind\n    title\n    body\n    subjectType\n    subjectId\n    createdAt\n    readAt\n  }\n',
): (typeof documents)['\n  fragment NotificationItem on Notification {\n    kind\n    title\n    body\n    subjectType\n    subjectId\n    createdAt\n    readAt\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query NotificationPanel($after: String) {\n    notifications(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...NotificationItem\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query NotificationPanel($after: String) {\n    notifications(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...NotificationItem\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ReadNotifications($input: ReadNotificationsInput!) {\n    readNotifications(input: $input) {\n      unread\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ReadNotifications($input: ReadNotificationsInput!) {\n    readNotifications(input: $input) {\n      unread\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query CoveredByPreferences($integrationId: ID!) {\n    coveredByPreferences(integrationId: $integrationId) {\n      items\n      ...CoveredItems\n    }\n  }\n',
): (typeof documents)['\n  query CoveredByPreferences($integrationId: ID!) {\n    coveredByPreferences(integrationId: $integrationId) {\n      items\n      ...CoveredItems\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment PreferencesEditor on Integration {\n    id\n    source\n    preferences {\n      savedAt\n      ...PreferencesFields\n    }\n  }\n',
): (typeof documents)['\n  fragment PreferencesEditor on Integration {\n    id\n    source\n    preferences {\n      savedAt\n      ...PreferencesFields\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Preferences($id: ID!) {\n    integration(id: $id) {\n      id\n      sourceName\n      accountEmail\n      ...PreferencesEditor\n    }\n  }\n',
): (typeof documents)['\n  query Preferences($id: ID!) {\n    integration(id: $id) {\n      id\n      sourceName\n      accountEmail\n      ...PreferencesEditor\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SaveSyncPreferences($input: SaveSyncPreferencesInput!) {\n    saveSyncPreferences(input: $input) {\n      integration {\n        id\n        preferences {\n          savedAt\n          ...PreferencesFields\n        }\n      }\n      covered {\n        items\n        ...CoveredItems\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SaveSyncPreferences($input: SaveSyncPreferencesInput!) {\n    saveSyncPreferences(input: $input) {\n      integration {\n        id\n        preferences {\n          savedAt\n          ...PreferencesFields\n        }\n      }\n      covered {\n        items\n        ...CoveredItems\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ApproveBar on SyncPreview {\n    id\n    hash\n    expiresAt\n    totalItems\n    exact\n    estimatedSeconds\n  }\n',
): (typeof documents)['\n  fragment ApproveBar on SyncPreview {\n    id\n    hash\n    expiresAt\n    totalItems\n    exact\n    estimatedSeconds\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ApproveSync($input: ApproveSyncInput!) {\n    approveSync(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          preferences {\n            savedAt\n            ...PreferencesFields\n          }\n          openBatches {\n            id\n          }\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ApproveSync($input: ApproveSyncInput!) {\n    approveSync(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          preferences {\n            savedAt\n            ...PreferencesFields\n          }\n          openBatches {\n            id\n          }\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment PreviewCompanies on SyncPreview {\n    companiesTotal\n    companies {\n      domain\n      name\n      people\n      items\n    }\n  }\n',
): (typeof documents)['\n  fragment PreviewCompanies on SyncPreview {\n    companiesTotal\n    companies {\n      domain\n      name\n      people\n      items\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query PreviewIntegration($id: ID!) {\n    integration(id: $id) {\n      id\n      source\n      sourceName\n      accountEmail\n      preferences {\n        ...PreferencesFields\n      }\n    }\n  }\n',
): (typeof documents)['\n  query PreviewIntegration($id: ID!) {\n    integration(id: $id) {\n      id\n      source\n      sourceName\n      accountEmail\n      preferences {\n        ...PreferencesFields\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment PreviewPeople on SyncPreview {\n    peopleTotal\n    people {\n      address\n      name\n      items\n    }\n  }\n',
): (typeof documents)['\n  fragment PreviewPeople on SyncPreview {\n    peopleTotal\n    people {\n      address\n      name\n      items\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment PreviewReport on SyncPreview {\n    id\n    lookBackDays\n    totalItems\n    sampledItems\n    byMonth {\n      key\n      label\n      count\n    }\n    byContainer {\n      key\n      label\n      count\n    }\n    byDomain {\n      key\n      label\n      count\n    }\n    leftOut {\n      reason\n      label\n      count\n    }\n    withoutContact {\n      reason\n      label\n      count\n    }\n    integration {\n      id\n      source\n    }\n    ...PreviewTiles\n    ...PreviewPeople\n    ...PreviewCompanies\n    ...PreviewSample\n    ...ApproveBar\n  }\n',
): (typeof documents)['\n  fragment PreviewReport on SyncPreview {\n    id\n    lookBackDays\n    totalItems\n    sampledItems\n    byMonth {\n      key\n      label\n      count\n    }\n    byContainer {\n      key\n      label\n      count\n    }\n    byDomain {\n      key\n      label\n      count\n    }\n    leftOut {\n      reason\n      label\n      count\n    }\n    withoutContact {\n      reason\n      label\n      count\n    }\n    integration {\n      id\n      source\n    }\n    ...PreviewTiles\n    ...PreviewPeople\n    ...PreviewCompanies\n    ...PreviewSample\n    ...ApproveBar\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment PreviewSample on SyncPreview {\n    sample {\n      title\n      with\n      occurredAt\n      note\n    }\n  }\n',
): (typeof documents)['\n  fragment PreviewSample on SyncPreview {\n    sample {\n      title\n      with\n      occurredAt\n      note\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment PreviewTiles on SyncPreview {\n    totalItems\n    exact\n    peopleTotal\n    sampledItems\n    estimatedSeconds\n    estimatedQuotaUnits\n    leftOut {\n      count\n    }\n  }\n',
): (typeof documents)['\n  fragment PreviewTiles on SyncPreview {\n    totalItems\n    exact\n    peopleTotal\n    sampledItems\n    estimatedSeconds\n    estimatedQuotaUnits\n    leftOut {\n      count\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query StoredPreview($id: ID!) {\n    syncPreview(id: $id) {\n      id\n      fileName\n      preferences {\n        ...PreferencesFields\n      }\n      ...PreviewReport\n    }\n  }\n',
): (typeof documents)['\n  query StoredPreview($id: ID!) {\n    syncPreview(id: $id) {\n      id\n      fileName\n      preferences {\n        ...PreferencesFields\n      }\n      ...PreviewReport\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation PreviewSync($input: PreviewSyncInput!) {\n    previewSync(input: $input) {\n      preview {\n        id\n        fileName\n        preferences {\n          ...PreferencesFields\n        }\n        ...PreviewReport\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation PreviewSync($input: PreviewSyncInput!) {\n    previewSync(input: $input) {\n      preview {\n        id\n        fileName\n        preferences {\n          ...PreferencesFields\n        }\n        ...PreviewReport\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SearchPerson($id: ID!) {\n    contact(id: $id) {\n      id\n      displayName\n    }\n  }\n',
): (typeof documents)['\n  query SearchPerson($id: ID!) {\n    contact(id: $id) {\n      id\n      displayName\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AiSettings {\n    aiSettings {\n      available\n      on\n      credits {\n        ...BudgetBar\n      }\n      tasks {\n        task\n        model\n        host\n      }\n    }\n  }\n',
): (typeof documents)['\n  query AiSettings {\n    aiSettings {\n      available\n      on\n      credits {\n        ...BudgetBar\n      }\n      tasks {\n        task\n        model\n        host\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SetAiEnabled($input: SetAiEnabledInput!) {\n    done: setAiEnabled(input: $input) {\n      settings {\n        on\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SetAiEnabled($input: SetAiEnabledInput!) {\n    done: setAiEnabled(input: $input) {\n      settings {\n        on\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment BudgetBar on AiCredits {\n    limit\n    spent\n    reserved\n    renewsAt\n  }\n',
): (typeof documents)['\n  fragment BudgetBar on AiCredits {\n    limit\n    spent\n    reserved\n    renewsAt\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AiUsage($days: Int!) {\n    aiUsage(days: $days) {\n      day\n      model\n      task\n      calls\n      failed\n      cost\n    }\n  }\n',
): (typeof documents)['\n  query AiUsage($days: Int!) {\n    aiUsage(days: $days) {\n      day\n      model\n      task\n      calls\n      failed\n      cost\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    begins\n    scopes\n    expiresAt\n    lastUsedAt\n  }\n',
): (typeof documents)['\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    begins\n    scopes\n    expiresAt\n    lastUsedAt\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    done: revokeApiKey(input: $input) {\n      apiKey {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    done: revokeApiKey(input: $input) {\n      apiKey {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ApiKeysCard on Query {\n    apiKeys {\n      id\n      ...ApiKeyRow\n    }\n  }\n',
): (typeof documents)['\n  fragment ApiKeysCard on Query {\n    apiKeys {\n      id\n      ...ApiKeyRow\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query DataExports {\n    dataExports {\n      id\n      state\n      rows\n      rowsExpected\n      bytes\n      expiresAt\n    }\n  }\n',
): (typeof documents)['\n  query DataExports {\n    dataExports {\n      id\n      state\n      rows\n      rowsExpected\n      bytes\n      expiresAt\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ExportMyData {\n    done: exportMyData {\n      export {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ExportMyData {\n    done: exportMyData {\n      export {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateDataExportLink($input: DataExportInput!) {\n    done: createDataExportLink(input: $input) {\n      path\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation CreateDataExportLink($input: DataExportInput!) {\n    done: createDataExportLink(input: $input) {\n      path\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation EraseMyAccount($input: EraseMyAccountInput!) {\n    eraseMyAccount(input: $input) {\n      certificatePath\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation EraseMyAccount($input: EraseMyAccountInput!) {\n    eraseMyAccount(input: $input) {\n      certificatePath\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ErasedPeople {\n    personErasures(first: 20) {\n      id\n      begunAt\n      endedAt\n      total\n      done\n      changed\n      tables {\n        table\n        rows\n      }\n      hash\n    }\n  }\n',
): (typeof documents)['\n  query ErasedPeople {\n    personErasures(first: 20) {\n      id\n      begunAt\n      endedAt\n      total\n      done\n      changed\n      tables {\n        table\n        rows\n      }\n      hash\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    done: createApiKey(input: $input) {\n      token\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    done: createApiKey(input: $input) {\n      token\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment PasskeyRow on Passkey {\n    id\n    name\n    backedUp\n    createdAt\n    lastUsedAt\n  }\n',
): (typeof documents)['\n  fragment PasskeyRow on Passkey {\n    id\n    name\n    backedUp\n    createdAt\n    lastUsedAt\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RemovePasskey($input: RemovePasskeyInput!) {\n    done: removePasskey(input: $input) {\n      passkey {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RemovePasskey($input: RemovePasskeyInput!) {\n    done: removePasskey(input: $input) {\n      passkey {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment PasskeysCard on Query {\n    viewer {\n      id\n      asksForPasskey\n    }\n    passkeys {\n      id\n      ...PasskeyRow\n    }\n  }\n',
): (typeof documents)['\n  fragment PasskeysCard on Query {\n    viewer {\n      id\n      asksForPasskey\n    }\n    passkeys {\n      id\n      ...PasskeyRow\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RenamePasskey($input: RenamePasskeyInput!) {\n    done: renamePasskey(input: $input) {\n      passkey {\n        ...PasskeyRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RenamePasskey($input: RenamePasskeyInput!) {\n    done: renamePasskey(input: $input) {\n      passkey {\n        ...PasskeyRow\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SwitchOnSecondFactor {\n    done: switchOnSecondFactor {\n      on\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SwitchOnSecondFactor {\n    done: switchOnSecondFactor {\n      on\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SwitchOffSecondFactor {\n    done: switchOffSecondFactor {\n      on\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SwitchOffSecondFactor {\n    done: switchOffSecondFactor {\n      on\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ProfileCard on Viewer {\n    name\n    email\n    role\n  }\n',
): (typeof documents)['\n  fragment ProfileCard on Viewer {\n    name\n    email\n    role\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n',
): (typeof documents)['\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Retention {\n    retention {\n      ranAt\n      rules {\n        kind\n        days\n        defaultDays\n        chosenDays\n        least\n        most\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Retention {\n    retention {\n      ranAt\n      rules {\n        kind\n        days\n        defaultDays\n        chosenDays\n        least\n        most\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SetRetention($input: SetRetentionInput!) {\n    done: setRetention(input: $input) {\n      retention {\n        ranAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SetRetention($input: SetRetentionInput!) {\n    done: setRetention(input: $input) {\n      retention {\n        ranAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SessionRow on Session {\n    id\n    current\n    userAgent\n    createdAt\n    lastSeenAt\n  }\n',
): (typeof documents)['\n  fragment SessionRow on Session {\n    id\n    current\n    userAgent\n    createdAt\n    lastSeenAt\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      session {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      session {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SessionsCard on Viewer {\n    sessions {\n      id\n      current\n      ...SessionRow\n    }\n  }\n',
): (typeof documents)['\n  fragment SessionsCard on Viewer {\n    sessions {\n      id\n      current\n      ...SessionRow\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Settings {\n    viewer {\n      id\n      ...ProfileCard\n      ...SessionsCard\n      ...YourDataCard\n    }\n    ...PasskeysCard\n    ...ApiKeysCard\n  }\n',
): (typeof documents)['\n  query Settings {\n    viewer {\n      id\n      ...ProfileCard\n      ...SessionsCard\n      ...YourDataCard\n    }\n    ...PasskeysCard\n    ...ApiKeysCard\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment YourDataCard on Viewer {\n    email\n  }\n',
): (typeof documents)['\n  fragment YourDataCard on Viewer {\n    email\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment AccountPanel on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n    followsChanges\n    disconnection {\n      step\n      imported\n      batches\n      batchesUndone\n      itemsRemoved\n    }\n    quota {\n      ...QuotaBar\n    }\n    push {\n      ...PushLine\n    }\n    openBatches {\n      id\n      ...OpenBatchRow\n    }\n    ...AccountBadge\n    ...NextAction\n  }\n',
): (typeof documents)['\n  fragment AccountPanel on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n    followsChanges\n    disconnection {\n      step\n      imported\n      batches\n      batchesUndone\n      itemsRemoved\n    }\n    quota {\n      ...QuotaBar\n    }\n    push {\n      ...PushLine\n    }\n    openBatches {\n      id\n      ...OpenBatchRow\n    }\n    ...AccountBadge\n    ...NextAction\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SyncAccounts on Query {\n    integrations {\n      id\n      ...AccountPanel\n    }\n  }\n',
): (typeof documents)['\n  fragment SyncAccounts on Query {\n    integrations {\n      id\n      ...AccountPanel\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Batch($id: ID!) {\n    syncBatch(id: $id) {\n      id\n      kind\n      state\n      fileName\n      integration {\n        id\n        sourceName\n        accountEmail\n      }\n      progress {\n        expectedItems\n        listed\n        done\n      }\n      ...BatchActions\n      ...BatchProblem\n      ...BatchProgress\n      ...LedgerCard\n      ...FailedItems\n      ...GapReport\n      ...UndoReport\n    }\n  }\n',
): (typeof documents)['\n  query Batch($id: ID!) {\n    syncBatch(id: $id) {\n      id\n      kind\n      state\n      fileName\n      integration {\n        id\n        sourceName\n        accountEmail\n      }\n      progress {\n        expectedItems\n        listed\n        done\n      }\n      ...BatchActions\n      ...BatchProblem\n      ...BatchProgress\n      ...LedgerCard\n      ...FailedItems\n      ...GapReport\n      ...UndoReport\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment BatchProblem on SyncBatch {\n    state\n    errorCode\n    errorMessage\n    integration {\n      id\n      source\n      accountEmail\n      status\n    }\n  }\n',
): (typeof documents)['\n  fragment BatchProblem on SyncBatch {\n    state\n    errorCode\n    errorMessage\n    integration {\n      id\n      source\n      accountEmail\n      status\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment BatchProgress on SyncBatch {\n    state\n    createdAt\n    startedAt\n    finishedAt\n    progress {\n      expectedItems\n      listed\n      done\n      normalized\n      itemsPerMinute\n      secondsLeft\n    }\n  }\n',
): (typeof documents)['\n  fragment BatchProgress on SyncBatch {\n    state\n    createdAt\n    startedAt\n    finishedAt\n    progress {\n      expectedItems\n      listed\n      done\n      normalized\n      itemsPerMinute\n      secondsLeft\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment BatchTable on SyncBatch {\n    id\n    kind\n    state\n    fileName\n    createdAt\n    integration {\n      id\n      source\n      sourceName\n    }\n    ledger {\n      listed\n      stored\n      skippedTotal\n      failedTotal\n    }\n  }\n',
): (typeof documents)['\n  fragment BatchTable on SyncBatch {\n    id\n    kind\n    state\n    fileName\n    createdAt\n    integration {\n      id\n      source\n      sourceName\n    }\n    ledger {\n      listed\n      stored\n      skippedTotal\n      failedTotal\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query DisconnectPreview($integrationId: ID!) {\n    disconnectPreview(integrationId: $integrationId) {\n      endsConsent\n      items\n      interactions\n      contacts\n      contactsKept\n    }\n  }\n',
): (typeof documents)['\n  query DisconnectPreview($integrationId: ID!) {\n    disconnectPreview(integrationId: $integrationId) {\n      endsConsent\n      items\n      interactions\n      contacts\n      contactsKept\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {\n    done: disconnectIntegration(input: $input) {\n      integration {\n        id\n        status\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {\n    done: disconnectIntegration(input: $input) {\n      integration {\n        id\n        status\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment FailedItems on SyncBatch {\n    id\n    actions\n    ledger {\n      failedTotal\n    }\n    failedItems(first: 50) {\n      sourceId\n      errorCode\n      errorMessage\n      occurredAt\n    }\n  }\n',
): (typeof documents)['\n  fragment FailedItems on SyncBatch {\n    id\n    actions\n    ledger {\n      failedTotal\n    }\n    failedItems(first: 50) {\n      sourceId\n      errorCode\n      errorMessage\n      occurredAt\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment GapReport on SyncBatch {\n    gapReport {\n      since\n      noticedAt\n      added\n      changed\n      deleted\n    }\n  }\n',
): (typeof documents)['\n  fragment GapReport on SyncBatch {\n    gapReport {\n      since\n      noticedAt\n      added\n      changed\n      deleted\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Imports($after: String) {\n    syncBatches(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          ...BatchTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Imports($after: String) {\n    syncBatches(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          ...BatchTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment LedgerCard on SyncBatch {\n    state\n    reportUrl\n    ledger {\n      listed\n      pending\n      stored\n      skippedTotal\n      failedTotal\n      complete\n      skipped {\n        reason\n        label\n        count\n      }\n      failed {\n        reason\n        label\n        count\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment LedgerCard on SyncBatch {\n    state\n    reportUrl\n    ledger {\n      listed\n      pending\n      stored\n      skippedTotal\n      failedTotal\n      complete\n      skipped {\n        reason\n        label\n        count\n      }\n      failed {\n        reason\n        label\n        count\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment LooksCard on Query {\n    syncDays(first: 14) {\n      date\n      looks\n      stored\n      skipped\n      failed\n      batches {\n        id\n        state\n        createdAt\n        integration {\n          id\n          source\n          sourceName\n        }\n        ledger {\n          stored\n          skippedTotal\n          failedTotal\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment LooksCard on Query {\n    syncDays(first: 14) {\n      date\n      looks\n      stored\n      skipped\n      failed\n      batches {\n        id\n        state\n        createdAt\n        integration {\n          id\n          source\n          sourceName\n        }\n        ledger {\n          stored\n          skippedTotal\n          failedTotal\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment OpenBatchRow on SyncBatch {\n    id\n    kind\n    state\n    fileName\n    progress {\n      expectedItems\n      listed\n      done\n      itemsPerMinute\n      secondsLeft\n    }\n    ...BatchActions\n  }\n',
): (typeof documents)['\n  fragment OpenBatchRow on SyncBatch {\n    id\n    kind\n    state\n    fileName\n    progress {\n      expectedItems\n      listed\n      done\n      itemsPerMinute\n      secondsLeft\n    }\n    ...BatchActions\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query RereadItems {\n    normalizationReports(first: 10) {\n      version\n      source\n      startedAt\n      finishedAt\n      examined\n      changed\n      unchanged\n      removed\n      failed\n      kept\n      examples {\n        fields\n        interaction {\n          id\n          subject\n          occurredAt\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query RereadItems {\n    normalizationReports(first: 10) {\n      version\n      source\n      startedAt\n      finishedAt\n      examined\n      changed\n      unchanged\n      removed\n      failed\n      kept\n      examples {\n        fields\n        interaction {\n          id\n          subject\n          occurredAt\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Sync {\n    integrations {\n      id\n    }\n    ...SyncAccounts\n    ...LooksCard\n  }\n',
): (typeof documents)['\n  query Sync {\n    integrations {\n      id\n    }\n    ...SyncAccounts\n    ...LooksCard\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment UndoReport on SyncBatch {\n    state\n    undoneAt\n    undoReport {\n      items\n      restored\n      interactions\n      contacts\n      keptTotal\n      kept {\n        ...KeptContact\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment UndoReport on SyncBatch {\n    state\n    undoneAt\n    undoReport {\n      items\n      restored\n      interactions\n      contacts\n      keptTotal\n      kept {\n        ...KeptContact\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RetryFailedItems($input: RetryFailedInput!) {\n    retryFailedItems(input: $input) {\n      batch {\n        ...BatchChange\n        ...LedgerCard\n        ...FailedItems\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation RetryFailedItems($input: RetryFailedInput!) {\n    retryFailedItems(input: $input) {\n      batch {\n        ...BatchChange\n        ...LedgerCard\n        ...FailedItems\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query DoneTasks($after: String) {\n    tasks(first: 20, after: $after, filter: { state: DONE }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query DoneTasks($after: String) {\n    tasks(first: 20, after: $after, filter: { state: DONE }) {\n      edges {\n        cursor\n        node {\n          id\n          ...TaskItem\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query OpenTasks($after: String) {\n    tasks(first: 100, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          dueOn\n          ...TaskItem\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query OpenTasks($after: String) {\n    tasks(first: 100, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          dueOn\n          ...TaskItem\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query TimelinePage($filter: TimelineFilterInput, $after: String) {\n    interactions(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n      }\n      ...Timeline\n    }\n  }\n',
): (typeof documents)['\n  query TimelinePage($filter: TimelineFilterInput, $after: String) {\n    interactions(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n      }\n      ...Timeline\n    }\n  }\n'];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> =
  TDocumentNode extends DocumentNode<infer TType, any> ? TType : never;
