import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { UserError } from "../../../session/user-error.ts";

/** The name under which OpenSSH signs packs, so that a signature made for another use does not serve. */
const ESPACE = "quali-pack";

/**
 * Asks OpenSSH whether `fichier` bears the detached signature, by one of the signers that the user trusts (the
 * `allowed_signers` file of ssh-keygen). Throws `UserError` where OpenSSH or a file is not there.
 */
export function checkSignature(
  fichier: string,
  signature: string,
  signataires: string,
): { signataire: string } | { refus: string } {
  for (const needed of [signature, signataires]) refuseNoFile(needed, `« ${needed} »`);
  const found = run(["-Y", "find-principals", "-s", signature, "-f", signataires]);
  const signataire = found.stdout.toString().split("\n")[0]?.trim() ?? "";
  if (found.status !== 0 || signataire === "")
    return {
      refus: "La signature n’est celle d’aucun des signataires donnés, ou n’est pas une signature OpenSSH.",
    };
  const descriptor = fs.openSync(fichier, "r");
  try {
    const args = ["-Y", "verify", "-f", signataires, "-I", signataire, "-n", ESPACE, "-s", signature];
    const checked = run(args, descriptor);
    return checked.status === 0
      ? { signataire }
      : { refus: `La signature n’est pas celle de ce paquet par ${signataire}.` };
  } finally {
    fs.closeSync(descriptor);
  }
}

/**
 * The detached signature of a file with the user's own OpenSSH key, as text. ssh-keygen asks for a passphrase itself.
 * Throws `UserError`.
 */
export function signatureOf(fichier: string, cle: string, nom: string): string {
  refuseNoFile(cle, `--signer « ${nom} »`);
  const descriptor = fs.openSync(fichier, "r");
  try {
    const { status, stdout, stderr } = run(["-Y", "sign", "-f", cle, "-n", ESPACE], descriptor);
    if (status === 0) return stdout.toString();
    const why = stderr.toString().trim().split("\n").at(-1) ?? "";
    throw new UserError(
      `--signer « ${nom} » : ssh-keygen refuse cette clé (${why}). Donnez une clé privée OpenSSH, ou une clé publique que ssh-agent connaît.`,
    );
  } finally {
    fs.closeSync(descriptor);
  }
}

/** OpenSSH would wait for a pipe. */
function refuseNoFile(chemin: string, nom: string): void {
  const stats = fs.statSync(chemin, { throwIfNoEntry: false });
  if (!stats) throw new UserError(`${nom} : rien ne porte ce nom ici.`);
  if (!stats.isFile()) throw new UserError(`${nom} : ce n’est pas un fichier.`);
}

function run(args: readonly string[], input: number | "ignore" = "ignore") {
  const result = spawnSync("ssh-keygen", args, { stdio: [input, "pipe", "pipe"] });
  if (result.error)
    throw new UserError(
      "la commande ssh-keygen (OpenSSH) n’est pas installée ; elle vérifie les signatures.",
    );
  return result;
}
