import '../small-heap.js';
import { loadEnvironment } from '../../libs/platform/config/index.js';
import { startHttp } from '../api/start-http.js';
import { run } from '../run.js';
import { StandaloneModule } from './standalone.module.js';

/** API and worker in one process on a database that somebody else has started, e.g. on one small server. */
await run(async () => {
  await startHttp(StandaloneModule.forRoot(loadEnvironment()));
});
