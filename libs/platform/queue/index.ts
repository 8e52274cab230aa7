export { Courtesy } from './courtesy.js';
export { type JobKind, type Lane, type PayloadOf, defineJob } from './define-job.js';
export { JobGate } from './job-gate.js';
export { type JobContext, type JobHandler, JobProcessor } from './job-handler.js';
export { JobQueue } from './job-queue.js';
export { QueueModule, QueueWorkerModule } from './queue.module.js';
export { SweepTask } from './sweeper.js';
export { WorkerProgress } from './worker-progress.js';
