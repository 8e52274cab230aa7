import { describe, expect, it } from '@jest/globals';
import type { RightsHeld } from '../../auth/index.js';
import { type Refusal, type RightsChange, changesAnything, refusalOf } from './change-policy.js';

const held = (role: 'user' | 'admin', admins: string[], more: Partial<RightsHeld> = {}): RightsHeld => ({
  user: { id: 'ada', email: '', name: 'Ada', role, createdAt: new Date(0), disabledAt: null, asksForPasskey: false },
  admins,
  isBeingErased: false,
  ...more,
});
const disable = { disabled: true };
const enable = { disabled: false };
const promote = { role: 'admin' as const };
const demote = { role: 'user' as const };

describe('refusalOf', () => {
  it.each<[string, RightsHeld, RightsChange, string | null, Refusal | null]>([
    ['an admin disables a user', held('user', ['eve']), disable, 'eve', null],
    ['an admin enables a user', held('user', ['eve']), enable, 'eve', null],
    ['an admin promotes a user', held('user', ['eve']), promote, 'eve', null],
    ['an admin disables another', held('admin', ['ada', 'eve']), disable, 'eve', null],
    ['an admin demotes another', held('admin', ['ada', 'eve']), demote, 'eve', null],
    ['an admin steps back', held('admin', ['ada', 'eve']), demote, 'ada', null],
    ['the last admin steps back', held('admin', ['ada']), demote, 'ada', 'LAST_ADMIN'],
    ['the last admin is demoted by the operator', held('admin', ['ada']), demote, null, 'LAST_ADMIN'],
    ['the last admin is disabled by the operator', held('admin', ['ada']), disable, null, 'LAST_ADMIN'],
    ['a disabled admin is demoted', held('admin', ['eve']), demote, 'eve', null],
    ['an admin disables himself', held('admin', ['ada', 'eve']), disable, 'ada', 'NOT_YOURSELF'],
    ['the last admin disables himself', held('admin', ['ada']), disable, 'ada', 'NOT_YOURSELF'],
    ['what is being erased', held('user', ['eve'], { isBeingErased: true }), enable, 'eve', 'CONFLICT'],
    ['the operator makes the first admin', held('user', []), promote, null, null],
  ])('%s', (_, rights, change, actorId, refusal) => expect(refusalOf(rights, change, actorId)).toBe(refusal));

  it.each<[RightsChange, boolean]>([
    [disable, true],
    [enable, false],
    [promote, true],
    [demote, false],
  ])('%j changes an enabled user: %s', (change, changes) =>
    expect(changesAnything(held('user', []), change)).toBe(changes),
  );
});
