/** A message of the sample before it becomes a seed. */
export interface SampleMessage {
  raw: Buffer;
  /** Milliseconds since 1970. */
  date: number;
  /** Label names; user labels are made on the way. */
  labels: string[];
}
