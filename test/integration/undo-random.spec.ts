import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Random } from '../../apps/google-sandbox/core/prng.js';
import type { Connected } from './sync-fixture.js';
import { UndoFixture } from './undo-fixture.js';

const SEEDS = Number(process.env.UNDO_SEEDS ?? 4);
const STEPS = 22;
/** Some write from several addresses, under names that tell who they are, or do not. */
const PEOPLE = [
  { names: ['Ann Alder', 'Alder, Ann', 'Ann', ''], addresses: ['ann@people.example', 'ann.alder@people.example'] },
  { names: ['Bob Birch', 'Bobby Birch', ''], addresses: ['bob@people.example', 'bob.birch@home.example'] },
  { names: ['Cem Cedar', 'Cem B. Cedar'], addresses: ['cem@people.example', 'ccedar@work.example', 'cem@old.example'] },
  { names: ['Dora Dogwood', 'DD', ''], addresses: ['dd@people.example'] },
  // Somebody else of the same name.
  { names: ['Ann Alder'], addresses: ['a.alder@elsewhere.example'] },
  { names: [''], addresses: ['nameless@people.example'] },
];
const LABELS = ['STARRED', 'IMPORTANT', 'UNREAD'];

let fixture: UndoFixture;
beforeAll(async () => {
  fixture = await UndoFixture.open();
});
afterAll(() => fixture?.close());

/**
 * A mailbox that lives on while its batches come, go and come again. What the user has depends only on which batches
 * remain: whichever way a set of them was reached, the content is the same.
 */
class Story {
  readonly batches: string[] = [];
  private readonly undone = new Set<string>();
  /** The content of each set of remaining batches, as it was first met. */
  private readonly known = new Map<string, string>();
  private readonly messages: string[] = [];
  private clock = Date.now() - 30 * 86_400_000;
  private written = 0;
  private readonly log: string[] = [];

  constructor(
    private readonly me: Connected,
    private readonly random: Random,
  ) {}

  /** Mail with and without names, new and answered, in bulk and by hand; labels; deletions. */
  async live(changes: number): Promise<void> {
    for (let i = 0; i < changes; i++) {
      const kind = this.messages.length < 3 ? 0 : this.random.int(0, 5);
      const id = this.random.pick([...this.messages, '']);
      if (kind <= 2 || id === '') await this.receive();
      else if (kind <= 4)
        await fixture.relabel(this.me, id, {
          [this.random.chance(0.5) ? 'add' : 'remove']: [this.random.pick(LABELS)],
        });
      else {
        await fixture.remove(this.me, id);
        this.messages.splice(this.messages.indexOf(id), 1);
      }
    }
  }

  async add(batchId: string): Promise<void> {
    if (!this.batches.includes(batchId)) this.batches.push(batchId);
    await this.check(`new ${this.batches.length - 1}`);
  }

  /** Undoes or redoes one of the batches. */
  async toggle(batch = this.random.pick(this.batches)): Promise<void> {
    const index = this.batches.indexOf(batch);
    if (this.undone.has(batch)) {
      await fixture.redo(this.me, batch);
      this.undone.delete(batch);
      await this.check(`redo ${index}`);
    } else {
      await fixture.undo(this.me, batch);
      this.undone.add(batch);
      await this.check(`undo ${index}`);
    }
  }

  isUndone(batch: string): boolean {
    return this.undone.has(batch);
  }

  get following(): boolean {
    return this.batches.length > 0 && !this.undone.has(this.batches[0]!);
  }

  private async receive(): Promise<void> {
    this.clock += this.random.int(1, 60) * 60_000;
    const from = this.somebody();
    const subject = `Mail ${++this.written}`;
    const to = this.random.chance(0.3) ? `${this.me.email}, ${this.somebody()}` : this.me.email;
    this.messages.push(await fixture.write(this.me, from, subject, { to, internalDate: this.clock }));
  }

  private somebody(): string {
    const { names, addresses } = this.random.pick(PEOPLE);
    const [name, address] = [this.random.pick(names), this.random.pick(addresses)];
    return name === '' ? address : `"${name}" <${address}>`;
  }

  private async check(step: string): Promise<void> {
    this.log.push(step);
    const remaining = this.batches.map((batch, index) => (this.undone.has(batch) ? '' : index)).join(',');
    const content = await fixture.hash(this.me, { withoutLeftovers: true });
    const before = this.known.get(remaining);
    if (before === undefined) this.known.set(remaining, content);
    else expect(`${this.log.join(', ')}\n${content}`).toBe(`${this.log.join(', ')}\n${before}`);
  }
}

describe('whatever is imported, undone and redone in whatever order', () => {
  it.each(Array.from({ length: SEEDS }, (_, i) => i + 1))(
    'ends in what the remaining batches brought (seed %i)',
    async (seed) => {
      const random = new Random(seed);
      const me = await fixture.account();
      const empty = await fixture.hash(me);
      const story = new Story(me, random);
      await story.live(8);
      await story.add((await fixture.imported(me)).id);
      for (let step = 0; step < STEPS; step++) {
        if (story.following && random.chance(0.4)) {
          await story.live(random.int(1, 5));
          const look = await fixture.looked(me);
          // A look that found nothing is opened again for the next one, and is no step of its own.
          if ((await fixture.ledger(me.userId, look)).listed > 0) await story.add(look);
        } else await story.toggle();
      }
      // Nothing is left when all are undone, and everything is there when all are done again, in any order.
      const { batches } = story;
      for (const batch of random.sample(batches, batches.length)) if (!story.isUndone(batch)) await story.toggle(batch);
      expect(await fixture.hash(me, { withoutLeftovers: true })).toBe(empty);
      for (const batch of random.sample(batches, batches.length)) await story.toggle(batch);
      for (const batch of [...batches].reverse()) await story.toggle(batch);
      expect(await fixture.hash(me)).toBe(empty);
    },
  );
});
