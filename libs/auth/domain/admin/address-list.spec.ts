import { describe, expect, it } from '@jest/globals';
import { AddressList, addressList } from './address-list.js';

function listOf(text: string): AddressList {
  const list = AddressList.parse(text);
  if (list instanceof AddressList) return list;
  throw new Error(list.faults.join());
}

describe('a list of addresses', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7', true],
    ['203.0.113.7', '203.0.113.8', false],
    ['203.0.113.7, 198.51.100.0/24', '198.51.100.255', true],
    ['198.51.100.0/24', '198.51.101.0', false],
    ['10.1.2.3/8', '10.200.0.1', true],
    ['0.0.0.0/0', '8.8.8.8', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['::/0', '2001:db8::1', true],
    ['::/0', '203.0.113.7', false],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['2001:db8::/32', '2001:db9::1', false],
    ['2001:DB8:0:0::7', '2001:db8::7', true],
    ['::1', '0:0:0:0:0:0:0:1', true],
    ['fe80::1', 'fe80::1%eth0', true],
    // IPv4 within IPv6 is IPv4, on either side and in either spelling.
    ['203.0.113.7', '::ffff:203.0.113.7', true],
    ['203.0.113.7', '::ffff:cb00:7107', true],
    ['203.0.113.7', '::FFFF:203.0.113.8', false],
    ['::ffff:203.0.113.0/120', '203.0.113.9', true],
    ['::ffff:203.0.113.7', '203.0.113.7', true],
    ['127.0.0.1', '::ffff:127.0.0.1', true],
    // What is no address is on no list.
    ['0.0.0.0/0, ::/0', '', false],
    ['0.0.0.0/0, ::/0', '203.0.113.7:443', false],
    ['0.0.0.0/0, ::/0', '203.0.113.007', false],
    ['', '203.0.113.7', false],
  ])('%j and %j: %s', (text, ip, includes) => expect(listOf(text).includes(ip)).toBe(includes));

  it.each([
    ['', true],
    [' , ', true],
    ['::1', false],
  ])('%j is empty: %s', (text, isEmpty) => expect(listOf(text).isEmpty).toBe(isEmpty));

  it.each([
    ['example.org', [1]],
    ['203.0.113.7/33', [1]],
    ['203.0.113.7/', [1]],
    ['203.0.113.7/8/8', [1]],
    ['2001:db8::/129, ::1, 10.0.0', [1, 3]],
    ['::ffff:10.0.0.0/8', [1]],
    ['fe80::1%eth0', [1]],
    ['::1, 203.0.113.7;203.0.113.8', [2]],
  ])('%j is refused for %j', (text, faults) => expect(AddressList.parse(text)).toEqual({ faults }));

  it('says in the configuration what to do, and shows what was read', () => {
    const { error } = addressList.safeParse('10.0.0.0/8, office');
    expect(error?.issues[0]?.message).toMatch(/correct or remove what stands at 2$/);
    expect(addressList.parse(undefined).isEmpty).toBe(true);
    expect(String(addressList.parse(' ::1,10.0.0.0/8 '))).toBe('::1, 10.0.0.0/8');
  });
});
