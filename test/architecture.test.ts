import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** From the text of a folder to the one result: imports only go down. */
const SPINE = [
  "domain",
  "depot",
  "contenu",
  "mots",
  "load",
  "indicateurs",
  "selection",
  "judgement",
  "checks",
  "results",
];

/** What all rooms share: ways of showing, one run of the command line, the browser and PDF, ways of opening folders. */
const WORKSHOP = ["show", "session", "print", "open"];

/** Imports only go down this list; a file may import its own floor. */
const FLOORS = [...SPINE, ...WORKSHOP, "commands", "cli"];

/** A room imports no other room, but for these. */
const NEIGHBOURS: Record<string, string> = {
  "historique → report": "its page is a report, printed as they are",
  "merge → check": "`merge` shows what it put together in the forms of `check`",
  "migrate → diff": "a migration is a plan made of the links and the works that a diff finds",
  "pack → report": "a pack holds the audit dossier",
  "referentiel → check": "`referentiel lint` shows its findings in the forms of `check`",
  "templates → report": "`templates export` writes down the templates and fields of the reports",
  "verify → pack": "a pack is judged again, and all that follows is made again",
};

/** Written from the schemas at build, or only run at build: beside the floors. */
const BESIDE = ["generated", "schemas", "build"];

/** Where the disk may be touched; the clock, the browser and the process only from `session` on. */
const WORLD = ["session", "print", "open", "cli", "build"];
const DISK = ["depot", ...WORLD];

const IMPORT =
  /^(?:import|export)\b[^;"'=()]*?\bfrom\s*["']([^"']+)["']|^import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;
const WORLD_WORDS =
  /\bprocess\.|\bDate\.now\b|\bnew Date\b|\bIntl\.|\.toLocale\w*\(|\.localeCompare\(|\bMath\.random\b|\bperformance\./;

interface SourceFile {
  path: string;
  floor: string;
  /** Without comments. */
  code: string;
  /** Files of the project, by path. */
  locals: string[];
  packages: string[];
}

const files = listSources("src").map((path): SourceFile => {
  const code = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const names = [...code.matchAll(IMPORT)].map(([, named, bare, lazy]) => named ?? bare ?? lazy ?? "");
  const locals = names.filter((name) => name.startsWith(".")).map((name) => join(dirname(path), name));
  return {
    path,
    floor: floorOf(path),
    code,
    locals,
    packages: names.filter((name) => !name.startsWith(".")),
  };
});

function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : listSources(path);
    return path.endsWith(".ts") ? [path] : [];
  });
}

function floorOf(path: string): string {
  return path.split(/[\\/]/)[1] ?? "";
}

/** The command whose room a file stands in. */
function roomOf(path: string): string | undefined {
  const [, floor, room] = path.split(/[\\/]/);
  return floor === "commands" ? room : undefined;
}

/** Within a room, `command.ts`, a sub-command beside it and a `disk/` folder are the command line's hands. */
function isHand({ path, packages }: SourceFile): boolean {
  return roomOf(path) !== undefined && (packages.includes("commander") || /[\\/]disk[\\/]/.test(path));
}

test("every source file stands on a known floor", () => {
  expect(files.length).toBeGreaterThan(20);
  const strangers = files.filter(({ floor }) => ![...FLOORS, ...BESIDE].includes(floor));
  expect(strangers.map(({ path }) => path)).toEqual([]);
});

test("imports only go down", () => {
  const upward = files
    .filter(({ floor }) => FLOORS.includes(floor))
    .flatMap(({ path, floor, locals }) =>
      locals
        .filter((target) => floorOf(target) !== "generated" && floorOf(target) !== "schemas")
        .filter(
          (target) =>
            !(FLOORS.indexOf(floorOf(target)) <= FLOORS.indexOf(floor) && FLOORS.includes(floorOf(target))),
        )
        .map((target) => `${path} → ${target}`),
    );
  expect(upward).toEqual([]);
});

test("a room imports no other room, but for those named here", () => {
  const across = files.flatMap(({ path, locals }) =>
    locals.flatMap((target) => {
      const [from, to] = [roomOf(path), roomOf(target)];
      return from && to && from !== to ? [`${from} → ${to}`] : [];
    }),
  );
  expect([...new Set(across)].sort()).toEqual(Object.keys(NEIGHBOURS));
});

test("the domain imports nothing but itself and the generated types", () => {
  const domain = files.filter(({ floor }) => floor === "domain");
  expect(domain.flatMap(({ packages }) => packages)).toEqual([]);
  const targets = new Set(domain.flatMap(({ locals }) => locals.map(floorOf)));
  expect([...targets].filter((floor) => floor !== "domain" && floor !== "generated")).toEqual([]);
});

test("no import goes round in a circle", () => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(" → "));
    if (way.includes(path) || done.has(path)) return;
    for (const target of byPath.get(path)?.locals ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  expect(circles).toEqual([]);
});

test("only the depot, the workshop’s hands and those of a room touch the disk", () => {
  const touching = files.filter((file) => {
    const disk = file.packages.some((name) => /^(node:)?(fs|child_process|os|net|https?)\b/.test(name));
    return disk && !DISK.includes(file.floor) && !isHand(file);
  });
  expect(touching.map(({ path }) => path)).toEqual([]);
});

/** The doors through which another program is run: git, and OpenSSH for signatures. */
const PROGRAMS = ["src/commands/pack/disk/signature.ts", "src/depot/git/program.ts"];

test("git, and any other program, is run through one door", () => {
  const running = files.filter(({ floor, packages }) => {
    return floor !== "build" && packages.some((name) => /^(node:)?child_process$/.test(name));
  });
  expect(running.map(({ path }) => path)).toEqual(PROGRAMS);
});

test("nothing else asks for the day, the locale, chance or the process", () => {
  const asking = files
    .filter((file) => !WORLD.includes(file.floor) && !isHand(file) && WORLD_WORDS.test(file.code))
    .map(({ path, code }) => `${path}: ${WORLD_WORDS.exec(code)?.[0]}`);
  expect(asking).toEqual([]);
});

test("sentences for people bear one kind of apostrophe, the curly one", () => {
  const straight = files.flatMap(({ path, code }) =>
    [...code.matchAll(/["`>][^"`\n]*\p{L}'\p{L}[^"`\n]*["`$]/gu)].map(([text]) => `${path}: ${text}`),
  );
  expect(straight).toEqual([]);
});

test("the names of an evidence folder’s files stand in one module", () => {
  const names =
    /"[^"\n]*\b(?:quali(?:-espace)?|fiche|preuves|plan-actions|gouvernance)\.yaml"|`[^`\n]*\}\/fiche\.yaml|`preuves\/|"_commun|"quali\.lock"/;
  // In a sentence for people, or an example of a rule, a name is a word like others.
  const asPath = (text: string) => !/[ \u00a0]/.test(text.slice(1, -1));
  const elsewhere = files
    .filter(({ path, floor }) => floor !== "build" && !path.endsWith("domain/chemins.ts"))
    .flatMap(({ path, code }) =>
      code
        .split("\n")
        .flatMap((line) => names.exec(line)?.[0] ?? [])
        .filter(asPath)
        .map((text) => `${path}: ${text}`),
    );
  expect(elsewhere).toEqual([]);
});

test("a name that several schemas give stands for the same thing in each", () => {
  const TYPE = /^export (?:interface|type) (\w+)\b([\s\S]*?)(?=^export |$(?![\s\S]))/gm;
  const bodies = new Map<string, Set<string>>();
  for (const path of listSources("src/generated")) {
    // What is read is held to more than what was made of it: a list that is not empty is a list.
    const code = readFileSync(path, "utf8")
      .replaceAll(/\/\*[\s\S]*?\*\//g, "")
      .replaceAll(/\[(\w+), \.\.\.\(\1\)\[\]\]/g, "$1[]");
    for (const [, name = "", body = ""] of code.matchAll(TYPE))
      bodies.set(name, (bodies.get(name) ?? new Set()).add(body.replaceAll(/\s/g, "")));
  }
  expect(bodies.size).toBeGreaterThan(100);
  expect([...bodies].filter(([, one]) => one.size > 1).map(([name]) => name)).toEqual([]);
});

/** Names that a schema also gives a type, and that the code narrows or builds for itself: the same thing. */
const OF_A_SCHEMA = ["Fragment", "Jour", "ReferenceReferentiel"];

test("an exported name has one meaning", () => {
  const DECLARED =
    /^export (?:declare |abstract |async )*(?:function\*?|const|class|interface|type|enum) (\w+)/gm;
  const namesOf = (code: string) => [...code.matchAll(DECLARED)].map(([, name = ""]) => name);
  const written = new Map<string, string[]>();
  for (const { path, code } of files) {
    for (const name of namesOf(code)) written.set(name, [...(written.get(name) ?? []), path]);
  }
  const generated = new Set(
    listSources("src/generated").flatMap((path) => namesOf(readFileSync(path, "utf8"))),
  );
  const doubled = [...written].filter(
    ([name, paths]) => paths.length > 1 || (generated.has(name) && !OF_A_SCHEMA.includes(name)),
  );
  expect(doubled.map(([name, paths]) => `${name}: ${paths.join(", ")}`)).toEqual([]);
});

test("each package stands in the table of dependencies, and no other", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync("package.json", "utf8"),
  ) as Record<string, Record<string, string>>;
  const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const [, section = ""] = readFileSync("ARCHITECTURE.md", "utf8").split("## Dependencies\n");
  const rows = section.split("\n## ")[0]?.matchAll(/^\| ([^|]+) \|/gm) ?? [];
  const told = [...rows].flatMap(([, names = ""]) => names.split(", ")).slice(1);
  const covers = (name: string, one: string) =>
    one.endsWith("*") ? name.startsWith(one.slice(0, -1)) : name === one;
  expect(packages.filter((name) => !told.some((one) => covers(name, one)))).toEqual([]);
  expect(told.filter((one) => !packages.some((name) => covers(name, one)))).toEqual([]);
});
