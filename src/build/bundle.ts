import { writeFileSync } from "node:fs";
import { build, type Plugin } from "esbuild";
import { writeLicences } from "./licences.ts";

/**
 * Bundles the command line into `dist/`, one chunk per lazily loaded command.
 * The metafile tells which sources each chunk holds.
 */
export async function bundle(): Promise<void> {
  const { metafile } = await build({
    entryPoints: { quali: "src/cli/main.ts", juge: "src/commands/check/disk/worker.ts" },
    outdir: "dist",
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // js-yaml's parser state, made by a native spread, is read three times slower (Node 20).
    supported: { "object-rest-spread": false },
    metafile: true,
    minifySyntax: true,
    // commander is CommonJS: what it requires from Node is not there in an ES module.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    plugins: [withoutChildProcess],
    // Only what prints to PDF loads these: no need to ship them twice.
    external: ["@cantoo/pdf-lib", "@sparticuz/chromium", "puppeteer-core", "tar-fs"],
    legalComments: "none",
    logLevel: "warning",
  });
  writeFileSync("dist/meta.json", JSON.stringify(metafile));
  writeLicences(metafile);
}

/** commander can run subcommands as programs of their own; ours never are, and that part of Node is slow to load. */
const withoutChildProcess: Plugin = {
  name: "without-child-process",
  setup({ onResolve, onLoad }) {
    const namespace = "absent";
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /node_modules[\\/]commander[\\/]/.test(importer) ? { path, namespace } : undefined,
    );
    onLoad({ filter: /./, namespace }, () => ({ contents: "module.exports = {};" }));
  },
};
