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
  '\n  query ShellBatches {\n    syncBatches(first: 3) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          progress {\n            expectedItems\n            listed\n            done\n            secondsLeft\n          }\n          integration {\n            id\n            sourceName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.ShellBatchesDocument;
  '\n  query ShellViewer {\n    viewer {\n      id\n      ...SidebarViewer\n    }\n  }\n': typeof types.ShellViewerDocument;
  '\n  fragment SidebarViewer on Viewer {\n    name\n    email\n  }\n': typeof types.SidebarViewerFragmentDoc;
  '\n  query InteractionDetails($id: ID!) {\n    interaction(id: $id) {\n      id\n      kind\n      body\n      fullBody\n      occurredAt\n      endsAt\n      allDay\n      timeZone\n      location\n      labels\n      attachments {\n        name\n        mimeType\n        size\n      }\n      participants {\n        address\n        ...ParticipantItem\n      }\n    }\n  }\n': typeof types.InteractionDetailsDocument;
  '\n  fragment InteractionRow on Interaction {\n    id\n    kind\n    subject\n    snippet\n    direction\n    occurredAt\n    endsAt\n    allDay\n    status\n    automatedReason\n    attachments {\n      name\n    }\n    participants {\n      role\n      address\n      name\n    }\n  }\n': typeof types.InteractionRowFragmentDoc;
  '\n  fragment ParticipantItem on Participant {\n    role\n    address\n    name\n    response\n    contact {\n      id\n    }\n  }\n': typeof types.ParticipantItemFragmentDoc;
  '\n  fragment Timeline on InteractionConnection {\n    edges {\n      cursor\n      node {\n        id\n        occurredAt\n        ...InteractionRow\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n': typeof types.TimelineFragmentDoc;
  '\n  fragment IntegrationRow on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n    connectedAt\n    latestBatch {\n      id\n      state\n      createdAt\n      finishedAt\n      ledger {\n        stored\n      }\n    }\n  }\n': typeof types.IntegrationRowFragmentDoc;
  '\n  mutation SyncNow($input: SyncNowInput!) {\n    syncNow(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.SyncNowDocument;
  '\n  query Audit($after: String) {\n    auditEntries(first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...AuditTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.AuditDocument;
  '\n  fragment AuditTable on AuditEntry {\n    id\n    sequence\n    occurredAt\n    actor\n    action\n    subjectType\n    subjectId\n    data\n    hash\n  }\n': typeof types.AuditTableFragmentDoc;
  '\n  query AuditChain {\n    auditVerification {\n      valid\n      entries\n      brokenAt\n    }\n  }\n': typeof types.AuditChainDocument;
  '\n  fragment CallbackNotice_Source on Source {\n    key\n    name\n  }\n': typeof types.CallbackNotice_SourceFragmentDoc;
  '\n  fragment CallbackNotice_Integration on Integration {\n    id\n    source\n    latestBatch {\n      id\n    }\n  }\n': typeof types.CallbackNotice_IntegrationFragmentDoc;
  '\n  query Connect {\n    sources {\n      key\n      ...SourceChooser\n      ...CallbackNotice_Source\n    }\n    integrations {\n      id\n      source\n      ...IntegrationRow\n      ...CallbackNotice_Integration\n    }\n  }\n': typeof types.ConnectDocument;
  '\n  fragment SourceChooser on Source {\n    key\n    name\n    ...SourceOption\n  }\n': typeof types.SourceChooserFragmentDoc;
  '\n  fragment SourceOption on Source {\n    key\n    name\n    description\n    scopes {\n      scope\n      label\n      why\n      never\n    }\n  }\n': typeof types.SourceOptionFragmentDoc;
  '\n  fragment ContactHeader on Contact {\n    id\n    displayName\n    primaryEmail\n    emailCount\n    meetingCount\n    firstInteractionAt\n    lastInteractionAt\n    nextInteractionAt\n    identities {\n      id\n      kind\n      value\n      original\n    }\n  }\n': typeof types.ContactHeaderFragmentDoc;
  '\n  query Contact($id: ID!, $after: String) {\n    contact(id: $id) {\n      id\n      displayName\n      interactionCount\n      ...ContactHeader\n      timeline(first: 50, after: $after) {\n        ...Timeline\n      }\n    }\n  }\n': typeof types.ContactDocument;
  '\n  fragment ContactRow on Contact {\n    id\n    displayName\n    primaryEmail\n    interactionCount\n    lastInteractionAt\n    nextInteractionAt\n  }\n': typeof types.ContactRowFragmentDoc;
  '\n  query Contacts($search: String, $after: String) {\n    contacts(first: 50, after: $after, search: $search) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...ContactRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.ContactsDocument;
  '\n  fragment AccountsCard on Query {\n    integrations {\n      id\n      ...IntegrationRow\n    }\n  }\n': typeof types.AccountsCardFragmentDoc;
  '\n  query Home {\n    viewer {\n      id\n      name\n      email\n    }\n    ...Onboarding\n    ...AccountsCard\n    ...RecentContacts\n    contactCount: contacts(first: 6) {\n      totalCount\n    }\n  }\n': typeof types.HomeDocument;
  '\n  fragment Onboarding on Query {\n    integrations {\n      id\n      latestBatch {\n        id\n        state\n      }\n    }\n    contacts(first: 6) {\n      totalCount\n    }\n  }\n': typeof types.OnboardingFragmentDoc;
  '\n  query RecentActivity($after: String) {\n    interactions(first: 40, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          occurredAt\n          status\n          ...InteractionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.RecentActivityDocument;
  '\n  fragment RecentContacts on Query {\n    contacts(first: 6) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          displayName\n          primaryEmail\n          lastInteractionAt\n        }\n      }\n    }\n  }\n': typeof types.RecentContactsFragmentDoc;
  '\n  fragment ApproveBar on SyncPreview {\n    id\n    hash\n    expiresAt\n    totalItems\n    exact\n    estimatedSeconds\n  }\n': typeof types.ApproveBarFragmentDoc;
  '\n  mutation ApproveSync($input: ApproveSyncInput!) {\n    approveSync(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.ApproveSyncDocument;
  '\n  query PreviewIntegration($id: ID!) {\n    integration(id: $id) {\n      id\n      source\n      sourceName\n      accountEmail\n    }\n  }\n': typeof types.PreviewIntegrationDocument;
  '\n  fragment PreviewPeople on SyncPreview {\n    peopleTotal\n    people {\n      address\n      name\n      items\n    }\n  }\n': typeof types.PreviewPeopleFragmentDoc;
  '\n  fragment PreviewReport on SyncPreview {\n    id\n    lookBackDays\n    totalItems\n    sampledItems\n    byMonth {\n      key\n      label\n      count\n    }\n    byContainer {\n      key\n      label\n      count\n    }\n    byDomain {\n      key\n      label\n      count\n    }\n    leftOut {\n      reason\n      label\n      count\n    }\n    withoutContact {\n      reason\n      label\n      count\n    }\n    integration {\n      id\n      source\n    }\n    ...PreviewTiles\n    ...PreviewPeople\n    ...PreviewSample\n    ...ApproveBar\n  }\n': typeof types.PreviewReportFragmentDoc;
  '\n  fragment PreviewSample on SyncPreview {\n    sample {\n      title\n      with\n      occurredAt\n      note\n    }\n  }\n': typeof types.PreviewSampleFragmentDoc;
  '\n  fragment PreviewTiles on SyncPreview {\n    totalItems\n    exact\n    peopleTotal\n    sampledItems\n    estimatedSeconds\n    estimatedQuotaUnits\n    leftOut {\n      count\n    }\n  }\n': typeof types.PreviewTilesFragmentDoc;
  '\n  query StoredPreview($id: ID!) {\n    syncPreview(id: $id) {\n      id\n      ...PreviewReport\n    }\n  }\n': typeof types.StoredPreviewDocument;
  '\n  mutation PreviewSync($input: PreviewSyncInput!) {\n    previewSync(input: $input) {\n      preview {\n        id\n        ...PreviewReport\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.PreviewSyncDocument;
  '\n  fragment ProfileCard on Viewer {\n    name\n    email\n    role\n  }\n': typeof types.ProfileCardFragmentDoc;
  '\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n': typeof types.SignOutDocument;
  '\n  fragment SessionRow on Session {\n    id\n    current\n    userAgent\n    createdAt\n    lastSeenAt\n  }\n': typeof types.SessionRowFragmentDoc;
  '\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      session {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n': typeof types.RevokeSessionDocument;
  '\n  fragment SessionsCard on Viewer {\n    sessions {\n      id\n      current\n      ...SessionRow\n    }\n  }\n': typeof types.SessionsCardFragmentDoc;
  '\n  query Settings {\n    viewer {\n      id\n      ...ProfileCard\n      ...SessionsCard\n    }\n  }\n': typeof types.SettingsDocument;
  '\n  query Batch($id: ID!) {\n    syncBatch(id: $id) {\n      id\n      kind\n      state\n      integration {\n        id\n        sourceName\n        accountEmail\n      }\n      progress {\n        expectedItems\n        listed\n        done\n      }\n      ...BatchProblem\n      ...BatchProgress\n      ...LedgerCard\n      ...FailedItems\n    }\n  }\n': typeof types.BatchDocument;
  '\n  fragment BatchProblem on SyncBatch {\n    state\n    errorCode\n    errorMessage\n    integration {\n      id\n      source\n      accountEmail\n      status\n    }\n  }\n': typeof types.BatchProblemFragmentDoc;
  '\n  fragment BatchProgress on SyncBatch {\n    state\n    createdAt\n    startedAt\n    finishedAt\n    progress {\n      expectedItems\n      listed\n      done\n      normalized\n      itemsPerMinute\n      secondsLeft\n    }\n  }\n': typeof types.BatchProgressFragmentDoc;
  '\n  fragment BatchTable on SyncBatch {\n    id\n    kind\n    state\n    createdAt\n    integration {\n      id\n      source\n      sourceName\n    }\n    ledger {\n      listed\n      stored\n      skippedTotal\n      failedTotal\n    }\n  }\n': typeof types.BatchTableFragmentDoc;
  '\n  fragment FailedItems on SyncBatch {\n    ledger {\n      failedTotal\n    }\n    failedItems(first: 50) {\n      sourceId\n      errorCode\n      errorMessage\n      occurredAt\n    }\n  }\n': typeof types.FailedItemsFragmentDoc;
  '\n  fragment LedgerCard on SyncBatch {\n    state\n    ledger {\n      listed\n      pending\n      stored\n      skippedTotal\n      failedTotal\n      complete\n      skipped {\n        reason\n        label\n        count\n      }\n      failed {\n        reason\n        label\n        count\n      }\n    }\n  }\n': typeof types.LedgerCardFragmentDoc;
  '\n  query Sync($after: String) {\n    integrations {\n      id\n      ...IntegrationRow\n    }\n    syncBatches(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...BatchTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.SyncDocument;
  '\n  query TimelinePage($after: String) {\n    interactions(first: 50, after: $after) {\n      edges {\n        cursor\n      }\n      ...Timeline\n    }\n  }\n': typeof types.TimelinePageDocument;
};
const documents: Documents = {
  '\n  query ShellBatches {\n    syncBatches(first: 3) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          progress {\n            expectedItems\n            listed\n            done\n            secondsLeft\n          }\n          integration {\n            id\n            sourceName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.ShellBatchesDocument,
  '\n  query ShellViewer {\n    viewer {\n      id\n      ...SidebarViewer\n    }\n  }\n': types.ShellViewerDocument,
  '\n  fragment SidebarViewer on Viewer {\n    name\n    email\n  }\n': types.SidebarViewerFragmentDoc,
  '\n  query InteractionDetails($id: ID!) {\n    interaction(id: $id) {\n      id\n      kind\n      body\n      fullBody\n      occurredAt\n      endsAt\n      allDay\n      timeZone\n      location\n      labels\n      attachments {\n        name\n        mimeType\n        size\n      }\n      participants {\n        address\n        ...ParticipantItem\n      }\n    }\n  }\n':
    types.InteractionDetailsDocument,
  '\n  fragment InteractionRow on Interaction {\n    id\n    kind\n    subject\n    snippet\n    direction\n    occurredAt\n    endsAt\n    allDay\n    status\n    automatedReason\n    attachments {\n      name\n    }\n    participants {\n      role\n      address\n      name\n    }\n  }\n':
    types.InteractionRowFragmentDoc,
  '\n  fragment ParticipantItem on Participant {\n    role\n    address\n    name\n    response\n    contact {\n      id\n    }\n  }\n':
    types.ParticipantItemFragmentDoc,
  '\n  fragment Timeline on InteractionConnection {\n    edges {\n      cursor\n      node {\n        id\n        occurredAt\n        ...InteractionRow\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n':
    types.TimelineFragmentDoc,
  '\n  fragment IntegrationRow on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n    connectedAt\n    latestBatch {\n      id\n      state\n      createdAt\n      finishedAt\n      ledger {\n        stored\n      }\n    }\n  }\n':
    types.IntegrationRowFragmentDoc,
  '\n  mutation SyncNow($input: SyncNowInput!) {\n    syncNow(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.SyncNowDocument,
  '\n  query Audit($after: String) {\n    auditEntries(first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...AuditTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.AuditDocument,
  '\n  fragment AuditTable on AuditEntry {\n    id\n    sequence\n    occurredAt\n    actor\n    action\n    subjectType\n    subjectId\n    data\n    hash\n  }\n':
    types.AuditTableFragmentDoc,
  '\n  query AuditChain {\n    auditVerification {\n      valid\n      entries\n      brokenAt\n    }\n  }\n':
    types.AuditChainDocument,
  '\n  fragment CallbackNotice_Source on Source {\n    key\n    name\n  }\n': types.CallbackNotice_SourceFragmentDoc,
  '\n  fragment CallbackNotice_Integration on Integration {\n    id\n    source\n    latestBatch {\n      id\n    }\n  }\n':
    types.CallbackNotice_IntegrationFragmentDoc,
  '\n  query Connect {\n    sources {\n      key\n      ...SourceChooser\n      ...CallbackNotice_Source\n    }\n    integrations {\n      id\n      source\n      ...IntegrationRow\n      ...CallbackNotice_Integration\n    }\n  }\n':
    types.ConnectDocument,
  '\n  fragment SourceChooser on Source {\n    key\n    name\n    ...SourceOption\n  }\n':
    types.SourceChooserFragmentDoc,
  '\n  fragment SourceOption on Source {\n    key\n    name\n    description\n    scopes {\n      scope\n      label\n      why\n      never\n    }\n  }\n':
    types.SourceOptionFragmentDoc,
  '\n  fragment ContactHeader on Contact {\n    id\n    displayName\n    primaryEmail\n    emailCount\n    meetingCount\n    firstInteractionAt\n    lastInteractionAt\n    nextInteractionAt\n    identities {\n      id\n      kind\n      value\n      original\n    }\n  }\n':
    types.ContactHeaderFragmentDoc,
  '\n  query Contact($id: ID!, $after: String) {\n    contact(id: $id) {\n      id\n      displayName\n      interactionCount\n      ...ContactHeader\n      timeline(first: 50, after: $after) {\n        ...Timeline\n      }\n    }\n  }\n':
    types.ContactDocument,
  '\n  fragment ContactRow on Contact {\n    id\n    displayName\n    primaryEmail\n    interactionCount\n    lastInteractionAt\n    nextInteractionAt\n  }\n':
    types.ContactRowFragmentDoc,
  '\n  query Contacts($search: String, $after: String) {\n    contacts(first: 50, after: $after, search: $search) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...ContactRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.ContactsDocument,
  '\n  fragment AccountsCard on Query {\n    integrations {\n      id\n      ...IntegrationRow\n    }\n  }\n':
    types.AccountsCardFragmentDoc,
  '\n  query Home {\n    viewer {\n      id\n      name\n      email\n    }\n    ...Onboarding\n    ...AccountsCard\n    ...RecentContacts\n    contactCount: contacts(first: 6) {\n      totalCount\n    }\n  }\n':
    types.HomeDocument,
  '\n  fragment Onboarding on Query {\n    integrations {\n      id\n      latestBatch {\n        id\n        state\n      }\n    }\n    contacts(first: 6) {\n      totalCount\n    }\n  }\n':
    types.OnboardingFragmentDoc,
  '\n  query RecentActivity($after: String) {\n    interactions(first: 40, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          occurredAt\n          status\n          ...InteractionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.RecentActivityDocument,
  '\n  fragment RecentContacts on Query {\n    contacts(first: 6) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          displayName\n          primaryEmail\n          lastInteractionAt\n        }\n      }\n    }\n  }\n':
    types.RecentContactsFragmentDoc,
  '\n  fragment ApproveBar on SyncPreview {\n    id\n    hash\n    expiresAt\n    totalItems\n    exact\n    estimatedSeconds\n  }\n':
    types.ApproveBarFragmentDoc,
  '\n  mutation ApproveSync($input: ApproveSyncInput!) {\n    approveSync(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.ApproveSyncDocument,
  '\n  query PreviewIntegration($id: ID!) {\n    integration(id: $id) {\n      id\n      source\n      sourceName\n      accountEmail\n    }\n  }\n':
    types.PreviewIntegrationDocument,
  '\n  fragment PreviewPeople on SyncPreview {\n    peopleTotal\n    people {\n      address\n      name\n      items\n    }\n  }\n':
    types.PreviewPeopleFragmentDoc,
  '\n  fragment PreviewReport on SyncPreview {\n    id\n    lookBackDays\n    totalItems\n    sampledItems\n    byMonth {\n      key\n      label\n      count\n    }\n    byContainer {\n      key\n      label\n      count\n    }\n    byDomain {\n      key\n      label\n      count\n    }\n    leftOut {\n      reason\n      label\n      count\n    }\n    withoutContact {\n      reason\n      label\n      count\n    }\n    integration {\n      id\n      source\n    }\n    ...PreviewTiles\n    ...PreviewPeople\n    ...PreviewSample\n    ...ApproveBar\n  }\n':
    types.PreviewReportFragmentDoc,
  '\n  fragment PreviewSample on SyncPreview {\n    sample {\n      title\n      with\n      occurredAt\n      note\n    }\n  }\n':
    types.PreviewSampleFragmentDoc,
  '\n  fragment PreviewTiles on SyncPreview {\n    totalItems\n    exact\n    peopleTotal\n    sampledItems\n    estimatedSeconds\n    estimatedQuotaUnits\n    leftOut {\n      count\n    }\n  }\n':
    types.PreviewTilesFragmentDoc,
  '\n  query StoredPreview($id: ID!) {\n    syncPreview(id: $id) {\n      id\n      ...PreviewReport\n    }\n  }\n':
    types.StoredPreviewDocument,
  '\n  mutation PreviewSync($input: PreviewSyncInput!) {\n    previewSync(input: $input) {\n      preview {\n        id\n        ...PreviewReport\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.PreviewSyncDocument,
  '\n  fragment ProfileCard on Viewer {\n    name\n    email\n    role\n  }\n': types.ProfileCardFragmentDoc,
  '\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n': types.SignOutDocument,
  '\n  fragment SessionRow on Session {\n    id\n    current\n    userAgent\n    createdAt\n    lastSeenAt\n  }\n':
    types.SessionRowFragmentDoc,
  '\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      session {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n':
    types.RevokeSessionDocument,
  '\n  fragment SessionsCard on Viewer {\n    sessions {\n      id\n      current\n      ...SessionRow\n    }\n  }\n':
    types.SessionsCardFragmentDoc,
  '\n  query Settings {\n    viewer {\n      id\n      ...ProfileCard\n      ...SessionsCard\n    }\n  }\n':
    types.SettingsDocument,
  '\n  query Batch($id: ID!) {\n    syncBatch(id: $id) {\n      id\n      kind\n      state\n      integration {\n        id\n        sourceName\n        accountEmail\n      }\n      progress {\n        expectedItems\n        listed\n        done\n      }\n      ...BatchProblem\n      ...BatchProgress\n      ...LedgerCard\n      ...FailedItems\n    }\n  }\n':
    types.BatchDocument,
  '\n  fragment BatchProblem on SyncBatch {\n    state\n    errorCode\n    errorMessage\n    integration {\n      id\n      source\n      accountEmail\n      status\n    }\n  }\n':
    types.BatchProblemFragmentDoc,
  '\n  fragment BatchProgress on SyncBatch {\n    state\n    createdAt\n    startedAt\n    finishedAt\n    progress {\n      expectedItems\n      listed\n      done\n      normalized\n      itemsPerMinute\n      secondsLeft\n    }\n  }\n':
    types.BatchProgressFragmentDoc,
  '\n  fragment BatchTable on SyncBatch {\n    id\n    kind\n    state\n    createdAt\n    integration {\n      id\n      source\n      sourceName\n    }\n    ledger {\n      listed\n      stored\n      skippedTotal\n      failedTotal\n    }\n  }\n':
    types.BatchTableFragmentDoc,
  '\n  fragment FailedItems on SyncBatch {\n    ledger {\n      failedTotal\n    }\n    failedItems(first: 50) {\n      sourceId\n      errorCode\n      errorMessage\n      occurredAt\n    }\n  }\n':
    types.FailedItemsFragmentDoc,
  '\n  fragment LedgerCard on SyncBatch {\n    state\n    ledger {\n      listed\n      pending\n      stored\n      skippedTotal\n      failedTotal\n      complete\n      skipped {\n        reason\n        label\n        count\n      }\n      failed {\n        reason\n        label\n        count\n      }\n    }\n  }\n':
    types.LedgerCardFragmentDoc,
  '\n  query Sync($after: String) {\n    integrations {\n      id\n      ...IntegrationRow\n    }\n    syncBatches(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...BatchTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.SyncDocument,
  '\n  query TimelinePage($after: String) {\n    interactions(first: 50, after: $after) {\n      edges {\n        cursor\n      }\n      ...Timeline\n    }\n  }\n':
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
  source: '\n  query ShellBatches {\n    syncBatches(first: 3) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          progress {\n            expectedItems\n            listed\n            done\n            secondsLeft\n          }\n          integration {\n            id\n            sourceName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ShellBatches {\n    syncBatches(first: 3) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          progress {\n            expectedItems\n            listed\n            done\n            secondsLeft\n          }\n          integration {\n            id\n            sourceName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ShellViewer {\n    viewer {\n      id\n      ...SidebarViewer\n    }\n  }\n',
): (typeof documents)['\n  query ShellViewer {\n    viewer {\n      id\n      ...SidebarViewer\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SidebarViewer on Viewer {\n    name\n    email\n  }\n',
): (typeof documents)['\n  fragment SidebarViewer on Viewer {\n    name\n    email\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query InteractionDetails($id: ID!) {\n    interaction(id: $id) {\n      id\n      kind\n      body\n      fullBody\n      occurredAt\n      endsAt\n      allDay\n      timeZone\n      location\n      labels\n      attachments {\n        name\n        mimeType\n        size\n      }\n      participants {\n        address\n        ...ParticipantItem\n      }\n    }\n  }\n',
): (typeof documents)['\n  query InteractionDetails($id: ID!) {\n    interaction(id: $id) {\n      id\n      kind\n      body\n      fullBody\n      occurredAt\n      endsAt\n      allDay\n      timeZone\n      location\n      labels\n      attachments {\n        name\n        mimeType\n        size\n      }\n      participants {\n        address\n        ...ParticipantItem\n      }\n    }\n  }\n'];
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
  source: '\n  fragment IntegrationRow on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n    connectedAt\n    latestBatch {\n      id\n      state\n      createdAt\n      finishedAt\n      ledger {\n        stored\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment IntegrationRow on Integration {\n    id\n    source\n    sourceName\n    accountEmail\n    status\n    connectedAt\n    latestBatch {\n      id\n      state\n      createdAt\n      finishedAt\n      ledger {\n        stored\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SyncNow($input: SyncNowInput!) {\n    syncNow(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SyncNow($input: SyncNowInput!) {\n    syncNow(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Audit($after: String) {\n    auditEntries(first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...AuditTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Audit($after: String) {\n    auditEntries(first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...AuditTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
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
  source: '\n  fragment ContactHeader on Contact {\n    id\n    displayName\n    primaryEmail\n    emailCount\n    meetingCount\n    firstInteractionAt\n    lastInteractionAt\n    nextInteractionAt\n    identities {\n      id\n      kind\n      value\n      original\n    }\n  }\n',
): (typeof documents)['\n  fragment ContactHeader on Contact {\n    id\n    displayName\n    primaryEmail\n    emailCount\n    meetingCount\n    firstInteractionAt\n    lastInteractionAt\n    nextInteractionAt\n    identities {\n      id\n      kind\n      value\n      original\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Contact($id: ID!, $after: String) {\n    contact(id: $id) {\n      id\n      displayName\n      interactionCount\n      ...ContactHeader\n      timeline(first: 50, after: $after) {\n        ...Timeline\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Contact($id: ID!, $after: String) {\n    contact(id: $id) {\n      id\n      displayName\n      interactionCount\n      ...ContactHeader\n      timeline(first: 50, after: $after) {\n        ...Timeline\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ContactRow on Contact {\n    id\n    displayName\n    primaryEmail\n    interactionCount\n    lastInteractionAt\n    nextInteractionAt\n  }\n',
): (typeof documents)['\n  fragment ContactRow on Contact {\n    id\n    displayName\n    primaryEmail\n    interactionCount\n    lastInteractionAt\n    nextInteractionAt\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Contacts($search: String, $after: String) {\n    contacts(first: 50, after: $after, search: $search) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...ContactRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Contacts($search: String, $after: String) {\n    contacts(first: 50, after: $after, search: $search) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...ContactRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
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
  source: '\n  query Home {\n    viewer {\n      id\n      name\n      email\n    }\n    ...Onboarding\n    ...AccountsCard\n    ...RecentContacts\n    contactCount: contacts(first: 6) {\n      totalCount\n    }\n  }\n',
): (typeof documents)['\n  query Home {\n    viewer {\n      id\n      name\n      email\n    }\n    ...Onboarding\n    ...AccountsCard\n    ...RecentContacts\n    contactCount: contacts(first: 6) {\n      totalCount\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment Onboarding on Query {\n    integrations {\n      id\n      latestBatch {\n        id\n        state\n      }\n    }\n    contacts(first: 6) {\n      totalCount\n    }\n  }\n',
): (typeof documents)['\n  fragment Onboarding on Query {\n    integrations {\n      id\n      latestBatch {\n        id\n        state\n      }\n    }\n    contacts(first: 6) {\n      totalCount\n    }\n  }\n'];
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
  source: '\n  fragment ApproveBar on SyncPreview {\n    id\n    hash\n    expiresAt\n    totalItems\n    exact\n    estimatedSeconds\n  }\n',
): (typeof documents)['\n  fragment ApproveBar on SyncPreview {\n    id\n    hash\n    expiresAt\n    totalItems\n    exact\n    estimatedSeconds\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ApproveSync($input: ApproveSyncInput!) {\n    approveSync(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation ApproveSync($input: ApproveSyncInput!) {\n    approveSync(input: $input) {\n      batch {\n        id\n        state\n        integration {\n          id\n          latestBatch {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query PreviewIntegration($id: ID!) {\n    integration(id: $id) {\n      id\n      source\n      sourceName\n      accountEmail\n    }\n  }\n',
): (typeof documents)['\n  query PreviewIntegration($id: ID!) {\n    integration(id: $id) {\n      id\n      source\n      sourceName\n      accountEmail\n    }\n  }\n'];
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
  source: '\n  fragment PreviewReport on SyncPreview {\n    id\n    lookBackDays\n    totalItems\n    sampledItems\n    byMonth {\n      key\n      label\n      count\n    }\n    byContainer {\n      key\n      label\n      count\n    }\n    byDomain {\n      key\n      label\n      count\n    }\n    leftOut {\n      reason\n      label\n      count\n    }\n    withoutContact {\n      reason\n      label\n      count\n    }\n    integration {\n      id\n      source\n    }\n    ...PreviewTiles\n    ...PreviewPeople\n    ...PreviewSample\n    ...ApproveBar\n  }\n',
): (typeof documents)['\n  fragment PreviewReport on SyncPreview {\n    id\n    lookBackDays\n    totalItems\n    sampledItems\n    byMonth {\n      key\n      label\n      count\n    }\n    byContainer {\n      key\n      label\n      count\n    }\n    byDomain {\n      key\n      label\n      count\n    }\n    leftOut {\n      reason\n      label\n      count\n    }\n    withoutContact {\n      reason\n      label\n      count\n    }\n    integration {\n      id\n      source\n    }\n    ...PreviewTiles\n    ...PreviewPeople\n    ...PreviewSample\n    ...ApproveBar\n  }\n'];
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
  source: '\n  query StoredPreview($id: ID!) {\n    syncPreview(id: $id) {\n      id\n      ...PreviewReport\n    }\n  }\n',
): (typeof documents)['\n  query StoredPreview($id: ID!) {\n    syncPreview(id: $id) {\n      id\n      ...PreviewReport\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation PreviewSync($input: PreviewSyncInput!) {\n    previewSync(input: $input) {\n      preview {\n        id\n        ...PreviewReport\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation PreviewSync($input: PreviewSyncInput!) {\n    previewSync(input: $input) {\n      preview {\n        id\n        ...PreviewReport\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n'];
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
  source: '\n  query Settings {\n    viewer {\n      id\n      ...ProfileCard\n      ...SessionsCard\n    }\n  }\n',
): (typeof documents)['\n  query Settings {\n    viewer {\n      id\n      ...ProfileCard\n      ...SessionsCard\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Batch($id: ID!) {\n    syncBatch(id: $id) {\n      id\n      kind\n      state\n      integration {\n        id\n        sourceName\n        accountEmail\n      }\n      progress {\n        expectedItems\n        listed\n        done\n      }\n      ...BatchProblem\n      ...BatchProgress\n      ...LedgerCard\n      ...FailedItems\n    }\n  }\n',
): (typeof documents)['\n  query Batch($id: ID!) {\n    syncBatch(id: $id) {\n      id\n      kind\n      state\n      integration {\n        id\n        sourceName\n        accountEmail\n      }\n      progress {\n        expectedItems\n        listed\n        done\n      }\n      ...BatchProblem\n      ...BatchProgress\n      ...LedgerCard\n      ...FailedItems\n    }\n  }\n'];
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
  source: '\n  fragment BatchTable on SyncBatch {\n    id\n    kind\n    state\n    createdAt\n    integration {\n      id\n      source\n      sourceName\n    }\n    ledger {\n      listed\n      stored\n      skippedTotal\n      failedTotal\n    }\n  }\n',
): (typeof documents)['\n  fragment BatchTable on SyncBatch {\n    id\n    kind\n    state\n    createdAt\n    integration {\n      id\n      source\n      sourceName\n    }\n    ledger {\n      listed\n      stored\n      skippedTotal\n      failedTotal\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment FailedItems on SyncBatch {\n    ledger {\n      failedTotal\n    }\n    failedItems(first: 50) {\n      sourceId\n      errorCode\n      errorMessage\n      occurredAt\n    }\n  }\n',
): (typeof documents)['\n  fragment FailedItems on SyncBatch {\n    ledger {\n      failedTotal\n    }\n    failedItems(first: 50) {\n      sourceId\n      errorCode\n      errorMessage\n      occurredAt\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment LedgerCard on SyncBatch {\n    state\n    ledger {\n      listed\n      pending\n      stored\n      skippedTotal\n      failedTotal\n      complete\n      skipped {\n        reason\n        label\n        count\n      }\n      failed {\n        reason\n        label\n        count\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment LedgerCard on SyncBatch {\n    state\n    ledger {\n      listed\n      pending\n      stored\n      skippedTotal\n      failedTotal\n      complete\n      skipped {\n        reason\n        label\n        count\n      }\n      failed {\n        reason\n        label\n        count\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Sync($after: String) {\n    integrations {\n      id\n      ...IntegrationRow\n    }\n    syncBatches(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...BatchTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Sync($after: String) {\n    integrations {\n      id\n      ...IntegrationRow\n    }\n    syncBatches(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...BatchTable\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query TimelinePage($after: String) {\n    interactions(first: 50, after: $after) {\n      edges {\n        cursor\n      }\n      ...Timeline\n    }\n  }\n',
): (typeof documents)['\n  query TimelinePage($after: String) {\n    interactions(first: 50, after: $after) {\n      edges {\n        cursor\n      }\n      ...Timeline\n    }\n  }\n'];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> =
  TDocumentNode extends DocumentNode<infer TType, any> ? TType : never;
