export { distributed, redisUrl, testEnvironment } from './mode.js';
export { type TestContext, openTestContext } from './test-context.js';
export { type TestDatabase, createTestDatabase } from './test-database.js';
export { type TestSandbox, startTestSandbox } from './test-sandbox.js';
export { type TestSystem, type TestSystemOptions, startTestSystem } from './test-system.js';
export type { TestUser } from './test-user.js';
export { waitFor } from './wait-for.js';
export { type BatchReport, approveAll, finishedBatch, importAll } from './import.js';
export { screenshot, startBrowser } from './browser.js';
