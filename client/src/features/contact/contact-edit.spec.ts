import { describe, expect, it } from '@jest/globals';
import type { EditableContactFragment } from '../../gql/graphql.js';
import { editInput, tidy, withField } from './contact-edit.js';

const contact: EditableContactFragment = {
  __typename: 'Contact',
  id: '1',
  displayName: 'Ada',
  jobTitle: null,
  phone: null,
  primaryEmail: 'ada@x.example',
  edited: false,
  editedFields: [],
  company: null,
};

describe('editInput', () => {
  it('names a company, or takes it away', () => {
    expect(editInput('1', 'COMPANY', 'Acme')).toEqual({ id: '1', companyName: 'Acme' });
    expect(editInput('1', 'COMPANY', null)).toEqual({ id: '1', companyId: null });
  });
  it('sends one field and nothing else', () => {
    expect(editInput('1', 'PHONE', null)).toEqual({ id: '1', phone: null });
  });
});

describe('withField', () => {
  it('shows the new value as set by the person', () => {
    const edited = withField(contact, 'JOB_TITLE', 'Editor');
    expect(edited).toEqual({ ...contact, jobTitle: 'Editor', edited: true, editedFields: ['JOB_TITLE'] });
    expect(withField(edited, 'JOB_TITLE', null).editedFields).toEqual(['JOB_TITLE']);
  });
  it('never shows a contact without a name', () => {
    expect(withField(contact, 'DISPLAY_NAME', null).displayName).toBe('Ada');
  });
});

describe('tidy', () => {
  it('makes one line of what was typed', () => expect([tidy(' a \n b '), tidy('  ')]).toEqual(['a b', null]));
});
