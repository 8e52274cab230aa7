import globalSetup from './global-setup.mjs';

export default async function globalSetupWithBrowser() {
  const { browserBinary } = await import('../../dist/test/setup/browser-binary.js');
  await Promise.all([globalSetup(), browserBinary()]);
}
