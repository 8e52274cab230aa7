import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const run = promisify(execFile);

/** Cruises a small tree that has one file importing another, under the project's own rules. @returns names of broken rules */
async function brokenRules(folder: string, from: string, to: string): Promise<string[]> {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const depth = '../'.repeat(from.split('/').length - 1);
  write(to, 'export const value = 1;\n');
  write(from, `export { value } from '${depth}${to.replace(/\.ts$/, '.js')}';\n`);
  write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext", "moduleResolution": "nodenext" } }');
  const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [cruiser, '--config', resolve('.dependency-cruiser.cjs'), '--output-type', 'json', from.split('/')[0]!];
  const { stdout } = await run(process.execPath, args, { cwd: folder }).catch((error: { stdout: string }) => error);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return summary.violations.map(({ rule }) => rule.name);
}

describe('boundaries', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'omnicrm-boundaries-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['libs/sync/domain/a.ts', 'libs/contacts/data/b.ts', 'modules-by-their-door'],
    ['libs/sync/domain/a.ts', 'libs/sync/graphql/b.ts', 'domain-knows-no-edge'],
    ['libs/sync/data/a.ts', 'libs/sync/domain/b.ts', 'data-knows-no-domain'],
    ['libs/sync/graphql/a.ts', 'libs/sync/data/b.ts', 'edge-goes-through-the-domain'],
    ['libs/platform/http/a.ts', 'libs/sync/index.ts', 'platform-knows-no-product'],
    ['libs/sync/domain/a.ts', 'libs/platform/http/b.ts', 'platform-by-its-doors'],
    ['libs/sync/domain/a.ts', 'apps/api/b.ts', 'libs-know-no-apps'],
    ['client/src/features/a/a.ts', 'client/src/features/b/b.ts', 'features-apart'],
    ['client/src/lib/a.ts', 'libs/platform/http/index.ts', 'client-apart'],
  ])('refuses %s → %s', async (from, to, rule) => {
    rmSync(folder, { recursive: true, force: true });
    expect(await brokenRules(folder, from, to)).toContain(rule);
  });

  it('allows a module through its door', async () => {
    rmSync(folder, { recursive: true, force: true });
    expect(await brokenRules(folder, 'libs/sync/domain/a.ts', 'libs/contacts/index.ts')).toEqual([]);
  });

  it.each([
    ['a resolver without a guard', 'declare function Resolver(): ClassDecorator;\n@Resolver()\nexport class A {}\n'],
    ['an environment read outside the configuration', 'export const home = process.env.HOME;\n'],
    ['HTTP past the platform', "export const page = fetch('https://example.org');\n"],
  ])('lints %s', async (_, code) => {
    const { ESLint } = await import('eslint');
    const eslint = new ESLint({ cwd: resolve('.') });
    const [result] = await eslint.lintText(code, { filePath: resolve('libs/sync/graphql/probe.ts') });
    expect(result!.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-syntax');
  });
});
