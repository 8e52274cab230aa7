import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const COPIED = ['apps', 'libs', 'migrations', 'test', 'dist', 'client/src'];
const FILES = ['package.json', 'package-lock.json', 'schema.graphql', 'jest.config.mjs', 'tsconfig.json', '.swcrc'];

/** A copy of the project in a temporary folder, in which a defence can be taken away. The project itself is never touched. */
export class TreeCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'omnicrm-defence-'));

  constructor() {
    for (const path of [...COPIED, ...FILES]) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      cpSync(path, join(this.root, path), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(this.root, 'node_modules'));
  }

  /**
   * Replaces one place of a file, in the source and in what is built of it, while `work` runs.
   * @throws Error when the pattern fits nowhere or more than once: the defence is not where it is thought to be
   */
  async without<T>(file: string, pattern: RegExp, instead: string, work: () => Promise<T>): Promise<T> {
    const path = join(this.root, file);
    const whole = readFileSync(path, 'utf8');
    const places = [...whole.matchAll(new RegExp(pattern, `${pattern.flags}g`))].length;
    if (places !== 1) throw new Error(`${pattern} fits ${places} times in ${file}, instead of once`);
    try {
      this.write(
        file,
        whole.replace(pattern, () => instead),
      );
      return await work();
    } finally {
      this.write(file, whole);
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private write(file: string, content: string): void {
    writeFileSync(join(this.root, file), content);
    if (!file.endsWith('.ts')) return;
    const { status, stderr } = spawnSync(process.execPath, ['node_modules/@swc/cli/bin/swc.js', file, '-d', 'dist'], {
      cwd: this.root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${file} does not compile without its defence: ${stderr}`);
  }
}
