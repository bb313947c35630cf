// A small tree in a temporary folder, as lawful as ours, in which the proofs plant one violation at a time.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** Content by path, relative to the root of the tree. */
export type Files = Record<string, string>;

export class PlantedTree implements Disposable {
  readonly root: string;

  constructor(files: Files) {
    this.root = mkdtempSync(join(tmpdir(), 'insigne-proof-'));
    this.write(files);
  }

  write(files: Files): void {
    for (const [path, content] of Object.entries(files)) {
      const target = join(this.root, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }

  remove(...paths: string[]): void {
    for (const path of paths) rmSync(join(this.root, path), { force: true });
  }

  copy(from: string, path: string): void {
    cpSync(join(from, path), join(this.root, path));
  }

  /** Borrows the installed packages of `from`; its workspaces are resolved to this tree's own. */
  borrowPackages(from: string): void {
    const here = join(this.root, 'node_modules');
    const there = join(from, 'node_modules');
    mkdirSync(join(here, '@insigne'), { recursive: true });
    for (const name of readdirSync(there)) {
      if (name !== '@insigne' && !name.startsWith('.')) symlinkSync(join(there, name), join(here, name));
    }
    for (const folder of ['packages', 'apps']) {
      if (!existsSync(join(this.root, folder))) continue;
      for (const name of readdirSync(join(this.root, folder))) {
        const link = join(here, '@insigne', name);
        symlinkSync(relative(dirname(link), join(this.root, folder, name)), link);
      }
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
