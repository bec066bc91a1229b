/** Writes docs/regles again from the rules: `npm run docs`. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { pagesOfRegles } from "./pages-regles.ts";

const FOLDER = "docs/regles";

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const [nom, page] of pagesOfRegles()) writeFileSync(`${FOLDER}/${nom}`, page);
