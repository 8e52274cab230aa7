import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventBus, defineEvent } from '../../libs/platform/events/index.js';
import { type TestContext, openTestContext, waitFor } from '../setup/index.js';

const happened = defineEvent<{ id: string }>('test.happened');

describe('EventBus', () => {
  let context: TestContext;
  let bus: EventBus;
  beforeAll(async () => {
    context = await openTestContext([]);
    bus = context.get(EventBus);
  });
  afterAll(() => context.close());

  it('tells every listener, survives one that fails, and stops when told', async () => {
    const heard: string[] = [];
    bus.subscribe(happened, () => {
      throw new Error('a listener that fails');
    });
    const stop = bus.subscribe(happened, ({ id }) => void heard.push(id));
    bus.publish(happened, { id: 'first' });
    await waitFor('the event', () => heard.length === 1);
    stop();
    const later: string[] = [];
    bus.subscribe(happened, ({ id }) => void later.push(id));
    bus.publish(happened, { id: 'second' });
    await waitFor('the event', () => later.length === 1);
    expect(heard).toEqual(['first']);
  });
});
