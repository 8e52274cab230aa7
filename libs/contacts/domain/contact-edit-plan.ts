import type { ContactFieldName } from './views.js';

/** The fields of a contact that the user can set. */
export interface ContactFields {
  displayName: string;
  primaryEmail: string | null;
  phone: string | null;
  jobTitle: string | null;
  companyId: string | null;
}

/** A field at one time: what stood there, and whether the user had set it. */
export interface FieldImage {
  value: string | null;
  edited: boolean;
}

export type FieldImages = Partial<Record<ContactFieldName, FieldImage>>;

/** What an edit does, field by field; the same fields in both. */
export interface EditPlan {
  before: FieldImages;
  after: FieldImages;
}

/** Only tables tell these, so that given back they are empty until settling has asked what tables say. */
const NEVER_DERIVED: readonly ContactFieldName[] = ['phone', 'jobTitle'];

function wantedImage(
  field: ContactFieldName,
  value: string | null,
  wanted: Partial<ContactFields>,
  reset: readonly ContactFieldName[],
): FieldImage | null {
  const set = wanted[field];
  if (set !== undefined) return { value: set, edited: true };
  if (!reset.includes(field)) return null;
  return { value: NEVER_DERIVED.includes(field) ? null : value, edited: false };
}

/**
 * Compares what is wanted with what there is.
 * @param wanted fields to set; setting what stands there already makes it the user's
 * @param reset  fields to give back; what is set in the same breath is not given back
 * @returns the fields that become different, as they were and as they shall be
 */
export function planEdit(
  current: ContactFields & { editedFields: readonly string[] },
  wanted: Partial<ContactFields>,
  reset: readonly ContactFieldName[],
): EditPlan {
  const plan: EditPlan = { before: {}, after: {} };
  for (const field of ['displayName', 'primaryEmail', 'phone', 'jobTitle', 'companyId'] as const) {
    const before = { value: current[field], edited: current.editedFields.includes(field) };
    const after = wantedImage(field, before.value, wanted, reset);
    if (!after || (after.edited === before.edited && after.value === before.value)) continue;
    plan.before[field] = before;
    plan.after[field] = after;
  }
  return plan;
}

/** Fields that follow what is imported again. */
export function givenBack({ after }: EditPlan): boolean {
  return Object.values(after).some(({ edited }) => !edited);
}
