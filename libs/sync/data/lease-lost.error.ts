/** Another worker has taken the batch over: whatever this one is about to write must not be written. */
export class LeaseLostError extends Error {
  constructor() {
    super('The batch belongs to another worker now');
    this.name = 'LeaseLostError';
  }
}
