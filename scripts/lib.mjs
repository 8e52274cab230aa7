import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, '.cache');

/** Installs the locked packages when they are not there, or not those of the lock file. Works with Node and npm alone. */
export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.omnicrm-installed');
  const wanted = fingerprint([join(root, 'package-lock.json')]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (the first time takes a minute or two) …');
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...prefix] = npm;
  // Not `npm ci`: it refuses a lock file that lacks the optional packages of platforms its registry did not offer.
  const result = spawnSync(
    command,
    [...prefix, 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root, stdio: 'inherit' },
  );
  if (result.status !== 0) process.exit(result.status ?? 1);
  writeFileSync(stamp, wanted);
}

/** The Node that the project pins; the one that runs this script may be older. */
export function pinnedNode() {
  const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error('Node 24 or newer is needed, and the pinned one could not be installed.');
}

/** An environment in which `node` is the pinned one, for tools that start Node themselves; what it compiles, it keeps. */
export function pinnedEnvironment(extra = {}) {
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`;
  return { ...process.env, PATH: path, NODE_COMPILE_CACHE: join(cache, 'compiled'), ...extra };
}

/** Runs a Node program to its end; ends this process when it fails. */
export function runNode(args, { env = {}, quiet = false } = {}) {
  const result = spawnSync(pinnedNode(), args, {
    cwd: root,
    stdio: quiet ? 'pipe' : 'inherit',
    env: pinnedEnvironment(env),
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    if (quiet) process.stderr.write(`${result.stdout}${result.stderr}`);
    process.exit(result.status ?? 1);
  }
}

/** Starts a Node program that lives as long as this one; Ctrl-C reaches both. */
export function becomeNode(args, env = {}) {
  const child = spawn(pinnedNode(), args, { cwd: root, stdio: 'inherit', env: pinnedEnvironment(env) });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Builds a part only when the files it is made of have changed since the last time. */
export function buildOnce(name, sources, output, build) {
  const stamp = join(cache, `${name}.built`);
  const wanted = fingerprint(sources.map((source) => join(root, source)));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(join(root, output))) return;
  rmSync(stamp, { force: true });
  build();
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, wanted);
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow))
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .flatMap(({ name }) => filesBelow(join(path, name)));
}
