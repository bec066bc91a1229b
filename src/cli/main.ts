import { fileURLToPath } from "node:url";
import { processIo } from "./process-io.ts";
import { run } from "./run.ts";

const distribution = fileURLToPath(new URL(".", import.meta.url));

process.exitCode = await run(process.argv.slice(2), processIo(distribution));
