import type { Deplacements } from "./moves.ts";

/** New path of a file or folder of the structure, by its old path (both relative to the structure). */
export type NewPath = (ancien: string) => string;

/**
 * Where the files of moving folders go: a file keeps its name unless another, one that stays or one written anew
 * (`reserved`), has it already.
 */
export function pathMapper(
  { arrivees, archives }: Deplacements,
  files: readonly string[],
  reserved: readonly string[],
): NewPath {
  const folders = [
    ...arrivees.flatMap(({ sources, chemin }) => sources.map((source) => ({ source, chemin }))),
    ...archives.map(({ dossier, chemin }) => ({ source: dossier, chemin })),
  ];
  const known = new Map<string, string>();
  const staying = files.filter((file) => !folders.some(({ source }) => file.startsWith(`${source.chemin}/`)));
  const taken = new Set([...reserved, ...staying].map((chemin) => chemin.toLowerCase()));
  for (const { source, chemin } of folders) {
    for (const file of files.filter((one) => one.startsWith(`${source.chemin}/`))) {
      const rest = file.slice(source.chemin.length);
      const free = freeName(`${chemin}${rest}`, source.exigence, taken);
      taken.add(free.toLowerCase());
      known.set(file, free);
    }
  }
  return (ancien) => {
    const file = known.get(ancien);
    if (file !== undefined) return file;
    const folder = folders.find(
      ({ source }) => ancien === source.chemin || ancien.startsWith(`${source.chemin}/`),
    );
    return folder ? folder.chemin + ancien.slice(folder.source.chemin.length) : ancien;
  };
}

/** `rapport.pdf`, or `rapport (1.2).pdf` where folders that meet both have one. */
function freeName(chemin: string, exigence: string, taken: ReadonlySet<string>): string {
  if (!taken.has(chemin.toLowerCase())) return chemin;
  const [, stem = chemin, ending = ""] = /^(.*?)(\.[^./]*)?$/s.exec(chemin) ?? [];
  for (let rank = 1; ; rank += 1) {
    const name = `${stem} (${exigence}${rank > 1 ? `-${rank}` : ""})${ending}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Way from a folder to a path, both relative to the structure. */
export function relativePath(folder: string, chemin: string): string {
  const [from, to] = [folder.split("/").filter(Boolean), chemin.split("/")];
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
