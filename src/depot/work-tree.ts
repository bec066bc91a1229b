import { realpathSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Way from the top of the work tree to a folder, with `/` between its names and "" at the top; null outside of any.
 * By the mark that git leaves at the top, without asking git: it holds where git is not installed, or refuses the
 * repository of another user, and no setting of a repository has a say.
 */
export function wayFromTop(dossier: string): string | null {
  const real = realpathSync(dossier);
  const top = topAbove(real);
  return top === null ? null : path.relative(top, real).split(path.sep).join("/");
}

function topAbove(folder: string): string | null {
  if (isTop(folder)) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? null : topAbove(parent);
}

/** A repository of its own, or (a file) a work tree beside another or a submodule. */
function isTop(folder: string): boolean {
  const mark = path.join(folder, ".git");
  const stats = statSync(mark, { throwIfNoEntry: false });
  if (stats?.isFile()) return true;
  return (
    stats?.isDirectory() === true &&
    statSync(path.join(mark, "HEAD"), { throwIfNoEntry: false }) !== undefined
  );
}
