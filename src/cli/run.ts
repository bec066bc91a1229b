import { Command, CommanderError } from "commander";
import { choice } from "../session/choice.ts";
import { IMPOSSIBLE, RIEN_A_SIGNALER } from "../session/exit-code.ts";
import type { Io } from "../session/io.ts";
import { addCommands } from "../session/lazy.ts";
import { Session } from "../session/session.ts";
import { causeOf, isSystemError, UserError } from "../session/user-error.ts";
import { COMMANDES } from "./commands.ts";
import { inFrench } from "./french/help.ts";
import { reportBug } from "./report-bug.ts";

/** Runs the command line `argv` (without node and script) and answers its exit code. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const program = new Command("quali");
  const session = new Session(io, () => program.opts());
  try {
    define(program, session);
    await program.parseAsync(helpAsOption(argv), { from: "user" });
    return session.code;
  } catch (error) {
    return failure(error, session);
  }
}

function define(program: Command, session: Session): void {
  inFrench(program, session.io);
  program
    .description("Juge un dossier de preuves au regard d’un label de qualité de service (Quali-ATE).")
    .option("-C <dossier>", "travailler dans ce dossier")
    .option("--date <AAAA-MM-JJ>", "jour du jugement (par défaut : aujourd’hui, à Paris)")
    .option(
      "--color <quand>",
      "couleurs : auto (par défaut), always ou never",
      choice("--color", ["auto", "always", "never"]),
    )
    .option("--quiet", "n’écrire que les constats")
    .option("--verbose", "tout écrire")
    .option("-V, --version", "afficher la version")
    .on("option:version", () => {
      throw new VersionAsked();
    });
  addCommands(program, COMMANDES, session);
}

/** `quali help check` is `quali check --help`, so that the command's options are loaded; of no command, an error. */
function helpAsOption(argv: readonly string[]): string[] {
  if (argv[0] !== "help") return [...argv];
  const [, named = ""] = argv;
  const known = named === "" || named.startsWith("-") || COMMANDES.some(({ nom }) => nom === named);
  return known ? [...argv.slice(1), "--help"] : [named];
}

class VersionAsked extends Error {}

async function failure(error: unknown, session: Session): Promise<number> {
  const { io } = session;
  if (error instanceof VersionAsked) {
    io.stdout.write(`${(await import("../generated/version.ts")).VERSION}\n`);
    return RIEN_A_SIGNALER;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return RIEN_A_SIGNALER;
    const { usageError } = await import("./french/errors.ts");
    const message = usageError(error);
    if (message) io.stderr.write(`quali : ${message}\n`);
    return IMPOSSIBLE;
  }
  if (error instanceof UserError) {
    const { oneLine } = await import("../show/text/safe.ts");
    io.stderr.write(`quali : ${oneLine(error.message)}\n${error.suite ?? ""}`);
    return IMPOSSIBLE;
  }
  if (isSystemError(error)) {
    const { oneLine } = await import("../show/text/safe.ts");
    const where = error.path === undefined ? "" : ` pour « ${oneLine(error.path)} »`;
    io.stderr.write(`quali : le système a refusé (${error.syscall})${where} : ${causeOf(error)}.\n`);
    if (session.verbose) io.stderr.write(`${error.stack}\n`);
    return IMPOSSIBLE;
  }
  reportBug(error, session);
  return IMPOSSIBLE;
}
