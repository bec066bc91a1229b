import path from "node:path";
import type { GitRepository } from "./repository.ts";

/** More than any pointer. */
export const MAX_POINTER = 1024;

/** SHA-256 of the file for which a Git LFS pointer stands; undefined for any other content. */
export function oidOfPointer(bytes: Uint8Array): string | undefined {
  if (bytes.length >= MAX_POINTER) return undefined;
  const texte = new TextDecoder().decode(bytes);
  if (!/^version https:\/\/(git-lfs\.github\.com|hawser\.github\.com)\/spec\//.test(texte)) return undefined;
  return /^oid sha256:([0-9a-f]{64})\r?$/m.exec(texte)?.[1];
}

/** Where the store beside a repository keeps the files of Git LFS. */
export function storeOf(repository: GitRepository): (oid: string) => string {
  const common = path.resolve(repository.dossier, repository.run(["rev-parse", "--git-common-dir"]).trim());
  return (oid) => path.join(common, "lfs/objects", oid.slice(0, 2), oid.slice(2, 4), oid);
}
