const WORDS: Readonly<Record<string, string>> = {
  spam: 'Spam',
  trash: 'In the bin',
  draft: 'Drafts',
  chat: 'Chats',
  cancelled: 'Cancelled events',
  outside_window: 'Outside the chosen time',
  already_imported: 'Imported before',
  duplicate: 'Here already, from a connected account',
  repeated: 'Several times in the file',
  nested_archive: 'Archives inside the archive',
  not_an_event: 'Tasks and notes of a calendar',
  folder_data: "Notes of a mail server's own",
  excluded_label: 'With an excluded label or calendar',
  not_included_label: 'Without an included label or calendar',
  excluded_person: 'From excluded people',
  not_included_person: 'Without an included person',
  private: 'Private events',
};

/** Why an item of a file is left out, in words for a preview. */
export const leftOutLabel = (reason: string): string => WORDS[reason] ?? reason.replaceAll('_', ' ');
