import path from "node:path";

/** `../partage/x` below `essonne/etampes` is `essonne/partage/x`. */
export function under(dossier: string, chemin: string): string {
  return path.posix.join(dossier, chemin);
}

/** The way from a folder of the depot to a path of it. */
export function localTo(dossier: string, chemin: string): string {
  return path.posix.relative(dossier, chemin);
}
