import { sha256OfFile } from "./bytes.ts";
import { GitError } from "./errors.ts";
import { oidOfPointer, storeOf } from "./lfs.ts";
import type { FeuilleGit, GitRepository } from "./repository.ts";

/** What git was told to keep of a file instead of its bytes: its text with other line ends, a pointer to it, itself. */
export type Conversion = "lignes" | "lfs" | "aucune";

/** The conversion of each of these files, relative to the repository's folder, as attributes and settings say. */
export function conversionsOf(
  repository: GitRepository,
  chemins: readonly string[],
): ReadonlyMap<string, Conversion> {
  const auto = ["true", "input"].includes(repository.ask(["config", "--get", "core.autocrlf"])?.trim() ?? "");
  const asked = attributesOf(repository, chemins);
  return new Map(
    chemins.map((chemin) => {
      const attributes = asked.get(chemin) ?? new Map<string, string>();
      const text = attributes.get("text") ?? "unspecified";
      if (attributes.get("filter") === "lfs") return [chemin, "lfs"];
      const plain = ["filter", "working-tree-encoding", "ident"].every(
        (name) => !isSet(attributes.get(name)),
      );
      const lines = text === "unspecified" ? auto || isSet(attributes.get("eol")) : text !== "unset";
      return [chemin, plain && lines ? "lignes" : "aucune"];
    }),
  );
}

const ASKED = ["text", "eol", "filter", "working-tree-encoding", "ident"];

/** Attributes by file; none where git cannot tell them, so that every byte counts. */
function attributesOf(
  repository: GitRepository,
  chemins: readonly string[],
): ReadonlyMap<string, Map<string, string>> {
  const byFile = new Map<string, Map<string, string>>();
  try {
    const said = repository.run(["check-attr", "-z", "--stdin", ...ASKED], `${chemins.join("\0")}\0`);
    const words = said.split("\0");
    for (let at = 0; at + 2 < words.length; at += 3) {
      const [chemin = "", name = "", value = ""] = words.slice(at, at + 3);
      byFile.set(chemin, (byFile.get(chemin) ?? new Map()).set(name, value));
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
  }
  return byFile;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "unspecified" && value !== "unset";
}

/** True where the commit holds the LFS pointer of this very file, and the store beside it the bytes. */
export function isKeptByLfs(repository: GitRepository, chemin: string, leaf: FeuilleGit): boolean {
  const oid = oidOfPointer(repository.blobs([leaf]).get(leaf.objet) ?? new Uint8Array());
  if (oid === undefined || sha256OfFile(chemin) !== oid) return false;
  return sha256OfFile(storeOf(repository)(oid)) === oid;
}
