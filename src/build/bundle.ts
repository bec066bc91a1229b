import { readFileSync, writeFileSync } from "node:fs";
import { type BuildOptions, build, type Metafile, type Plugin, transform } from "esbuild";
import { GIVEN } from "../cli/code-cache.ts";
import { writeLicences } from "./licences.ts";

const COMMON = {
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20",
  metafile: true,
  minifySyntax: true,
  legalComments: "none",
  logLevel: "warning",
} satisfies BuildOptions;

const CHECK = "dist/check.cjs";

const VALIDATOR = /[\\/]generated[\\/]validate-([\w-]+)\.js$/;
/** The shapes of what an evidence folder holds; the others are a third of the bundle, and a check hardly ever runs them. */
const AT_HAND = new Set(["audit", "fiche", "plan-actions", "preuves-communes", "structure", "verrou"]);

/** The name of the schema, of a validator that few runs need. */
function rareValidator(file: string): string | undefined {
  const [, name = ""] = VALIDATOR.exec(file) ?? [];
  return name === "" || AT_HAND.has(name) ? undefined : name;
}

const SCRIPT = { format: "cjs", outExtension: { ".js": ".cjs" } } satisfies BuildOptions;

/**
 * Bundles the command line into `dist/`: `quali.js`, with one chunk per lazily loaded command; and what starts it, with
 * `check` and all that it needs in one file, whose compiled code is kept. The metafile tells which sources each file holds.
 */
export async function bundle(): Promise<void> {
  const whole = await build({
    ...COMMON,
    entryPoints: { quali: "src/cli/main.ts", etapes: "src/cli/etapes.ts" },
    chunkNames: "chunks/[name]-[hash]",
    splitting: true,
    format: "esm",
    // commander is CommonJS: what it requires from Node is not there in an ES module.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    plugins: LIBRARIES,
    // Only what prints to PDF loads these: no need to ship them twice.
    external: ["@cantoo/pdf-lib", "@puppeteer/browsers", "@sparticuz/chromium", "puppeteer-core", "tar-fs"],
  });
  const check = await build({
    ...COMMON,
    ...SCRIPT,
    entryPoints: { check: "src/cli/check.ts" },
    minifyWhitespace: true,
    plugins: [...LIBRARIES, withoutOtherCommands, withRareValidatorsBeside],
    external: ["./validateurs/*"],
    // Compiled as a script, it can import nothing: what is loaded late is required.
    supported: { "dynamic-import": false },
    // As compile() runs it: there it needs not be copied to be put into a function.
    banner: { js: `(function (${GIVEN}) {` },
    footer: { js: "})" },
  });
  writeFileSync(CHECK, inAscii(readFileSync(CHECK, "utf8")));
  const start = await build({
    ...COMMON,
    ...SCRIPT,
    entryPoints: { launch: "src/cli/launch.ts", juge: "src/cli/juge.ts" },
  });
  const rare = await build({
    ...COMMON,
    ...SCRIPT,
    outdir: "dist/validateurs",
    entryPoints: Object.keys(check.metafile.inputs).filter(rareValidator),
    minifyWhitespace: true,
  });
  const metafile = together(whole.metafile, check.metafile, rare.metafile, start.metafile);
  writeFileSync("dist/meta.json", JSON.stringify(metafile));
  writeLicences(metafile);
}

/** What esbuild leaves as it is stands in regular expressions; a text of one byte a sign is loaded without being decoded. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function together(...all: readonly Metafile[]): Metafile {
  return {
    inputs: Object.assign({}, ...all.map(({ inputs }) => inputs)),
    outputs: Object.assign({}, ...all.map(({ outputs }) => outputs)),
  };
}

const NAMESPACE = "absent";

/** commander can run subcommands as programs of their own; ours never are, and that part of Node is slow to load. */
const withoutChildProcess: Plugin = {
  name: "without-child-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /node_modules[\\/]commander[\\/]/.test(importer) ? { path, namespace: NAMESPACE } : undefined,
    );
    onLoad({ filter: /./, namespace: NAMESPACE }, () => ({ contents: "module.exports = {};" }));
  },
};

/** js-yaml's parser state, made by a native spread, is read three times slower (Node 20). */
const withoutSpread: Plugin = {
  name: "without-spread",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]js-yaml[\\/].*\.mjs$/ }, async ({ path }) => {
      const supported = { "object-rest-spread": false };
      const { code } = await transform(readFileSync(path, "utf8"), { target: COMMON.target, supported });
      return { contents: code };
    });
  },
};

/** chalk looks at the terminal as it is loaded; whether to colour is decided elsewhere, and told to it. */
const withoutTerminal: Plugin = {
  name: "without-terminal",
  setup({ onResolve, onLoad }) {
    const namespace = "no-terminal";
    onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace }));
    onLoad({ filter: /./, namespace }, () => ({
      contents: "export default { stdout: false, stderr: false };",
    }));
  },
};

const LIBRARIES = [withoutChildProcess, withoutSpread, withoutTerminal];

/** The bundle of `check` names the other commands and runs none: `launch` gives them to the whole one. */
const withoutOtherCommands: Plugin = {
  name: "without-other-commands",
  setup({ onResolve }) {
    onResolve({ filter: /\/command\.ts$/ }, ({ path, importer }) => {
      const other = /[\\/]cli[\\/]commands\.ts$/.test(importer) && !path.endsWith("/check/command.ts");
      return other ? { path, namespace: NAMESPACE } : undefined;
    });
  },
};

/** A validator that few runs need is a file of its own, read when it is first called. */
const withRareValidatorsBeside: Plugin = {
  name: "with-rare-validators-beside",
  setup({ onLoad }) {
    onLoad({ filter: VALIDATOR }, ({ path }) => {
      const name = rareValidator(path);
      if (name === undefined) return undefined;
      const contents = `
        let own;
        export function validate(value) {
          own ??= require("./validateurs/validate-${name}.cjs").validate;
          const sound = own(value);
          validate.errors = own.errors;
          return sound;
        }
        export default validate;`;
      return { contents };
    });
  },
};
