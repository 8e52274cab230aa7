// Runs outside the test environment, on the build: TypeScript needs no loader here.
export default async function globalSetup() {
  const { ensureTemplate } = await import('../../dist/test/setup/template.js');
  await ensureTemplate();
}
