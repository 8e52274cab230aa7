import { measureUndo } from '../undo.js';
import { type Figure, atMost, exactly } from './figure.js';

const ITEMS = 20_000;

/** An import of 20,000 messages, taken back and brought again. */
export async function measureTakingBack(): Promise<Figure[]> {
  const { undoSeconds, redoSeconds, hashes } = await measureUndo(ITEMS);
  return [
    atMost(`undo of ${ITEMS} items`, undoSeconds, 10, 's'),
    exactly('content after undo', hashes.afterUndo === hashes.before ? 'as before' : 'different', 'as before'),
    exactly('content after redo', hashes.afterRedo === hashes.imported ? 'as imported' : 'different', 'as imported'),
    { name: 'redo', value: `${redoSeconds.toFixed(1)} s`, aim: 'none', reached: true },
  ];
}
