import { UserError } from "../../session/user-error.ts";

/** A browser that cannot be had or used; the message is for the user. */
export class BrowserError extends UserError {}

const OLDEST = 131;

/** Why this browser cannot print reports; null when it can. `version` as browsers give it: `Chrome/143.0.7499.4`. */
export function refusalOfBrowser(version: string): string | null {
  const major = Number(/\/(\d+)/.exec(version)?.[1]);
  if (major >= OLDEST) return null;
  return (
    `le navigateur trouvé (${version}) est trop ancien : il faut Chromium ${OLDEST} ou plus récent. ` +
    "Mettez-le à jour, ou donnez-en un autre avec --browser."
  );
}

const STOPPED = /target closed|session closed|connection closed|detached|disconnected/i;

/** The same error, in words for the user. */
export function explainFailure(error: unknown, executable: string): BrowserError {
  if (error instanceof BrowserError) return error;
  const text = error instanceof Error ? error.message : String(error);
  if (/sandbox|namespace/i.test(text)) {
    return new BrowserError(
      "le système refuse au navigateur son bac à sable (espaces de noms utilisateur désactivés). " +
        "Autorisez-les, ou relancez avec --no-sandbox si le dossier vient d’une source sûre.",
    );
  }
  if (/timeout|timed out/i.test(text)) {
    return new BrowserError("la page n’a pas fini de s’afficher dans le temps donné ; rien n’a été écrit.");
  }
  if (/failed to launch the browser process:\s+code: 0/i.test(text)) {
    return new BrowserError(
      `le programme « ${executable} » s’est arrêté sans rien imprimer : ce n’est sans doute pas un navigateur. Donnez-en un autre avec --browser.`,
    );
  }
  if (STOPPED.test(text)) {
    return new BrowserError("le navigateur s’est arrêté pendant l’impression ; rien n’a été écrit.");
  }
  return new BrowserError(`le navigateur « ${executable} » n’a pas pu imprimer : ${text.split("\n")[0]}`);
}
