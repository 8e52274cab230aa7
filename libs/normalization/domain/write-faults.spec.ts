import { expect, it } from '@jest/globals';
import { describeWriteFault, isItemsFault } from './write-faults.js';

const sql = (code: string) => Object.assign(new Error('value "secret" is wrong'), { code });

it.each([
  [sql('22P05'), true],
  [sql('22021'), true],
  [sql('23505'), true],
  [sql('54000'), true],
  [new TypeError('x'), true],
  [new RangeError('Invalid time value'), true],
  [sql('40P01'), false],
  [sql('57014'), false],
  [sql('08006'), false],
  [sql('53300'), false],
  [Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), false],
  [new Error('Connection terminated unexpectedly'), false],
  ['text', false],
])('%p is an item’s fault: %p', (error, expected) => expect(isItemsFault(error)).toBe(expected));

it('names the code and no value', () => {
  expect(describeWriteFault(sql('22P05'))).toEqual({
    code: 'not_storable',
    message: 'The item was read, but the database refused it (22P05).',
  });
});
