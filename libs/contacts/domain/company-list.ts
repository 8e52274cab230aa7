/** What a list of companies is ordered by. What has no time comes last, whichever way. */
export interface CompanySort {
  field: 'lastInteraction' | 'name' | 'contacts' | 'strength' | 'created';
  direction: 'asc' | 'desc';
}

/** Which companies; of the conditions that are given every one holds. */
export interface CompanyFilter {
  parentId?: string;
  hasContacts?: boolean;
  edited?: boolean;
  hasDomain?: boolean;
}
