import { loadEnvironment } from '../../libs/platform/config/index.js';
import { run } from '../run.js';
import { ApiModule } from './api.module.js';
import { startHttp } from './start-http.js';

await run(async () => {
  await startHttp(ApiModule.forRoot(loadEnvironment()));
});
