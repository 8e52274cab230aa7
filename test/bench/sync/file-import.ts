import { measureMboxImport } from '../mbox.js';
import { type Figure, atMost, exactly } from './figure.js';

const MEGABYTES = 1_024;

/** An mbox of a gigabyte, from the command line to the timeline. */
export async function measureFileImport(): Promise<Figure[]> {
  const { seconds, peaks, messages, imported } = await measureMboxImport(MEGABYTES);
  return [
    exactly('messages imported', imported, messages),
    ...Object.entries(peaks).map(([process, megabytes]) =>
      atMost(`memory of the ${process} at its peak`, megabytes, 350, 'MB', 0),
    ),
    { name: 'time', value: `${seconds.toFixed(0)} s`, aim: 'none', reached: true },
  ];
}
