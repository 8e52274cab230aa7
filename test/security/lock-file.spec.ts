import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}
interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Somebody has looked at what their scripts do, and the product works without them. */
const NEVER_RUN = ['@apollo/protobufjs', '@parcel/watcher', 'msgpackr-extract'];
const RUN = ['@swc/core', 'node'];

describe('what is installed', () => {
  it('is locked by content', () => {
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  it('comes from the registry of whoever installs, not from an address in the lock file', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it('is named by exact versions, which are those of the lock file', () => {
    const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const locked = named.map(([name]) => [name, lock.packages[`node_modules/${name}`]?.version]);
    expect(locked).toEqual(named);
  });

  it('runs a script only where that was decided', () => {
    const withScripts = new Set(
      packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([p]) => nameOf(p)),
    );
    expect([...withScripts].sort()).toEqual([...NEVER_RUN, ...RUN].sort());
    expect(manifest.allowScripts).toEqual(Object.fromEntries(RUN.map((name) => [name, true])));
  });
});
