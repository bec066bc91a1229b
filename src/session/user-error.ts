/** A mistake of the person who runs the command, or a state of her machine: one line, no stack, exit code 2. */
export class UserError extends Error {
  /** `suite`: lines to print below the message, such as a file to copy. */
  constructor(
    message: string,
    readonly suite?: string,
  ) {
    super(message);
  }
}

/** True for what `fs` throws. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}

const CAUSES = new Map([
  ["ENOENT", "le dossier n’existe pas"],
  ["ENOTDIR", "une partie du chemin n’est pas un dossier"],
  ["EISDIR", "c’est un dossier"],
  ["EACCES", "l’accès est refusé"],
  ["EPERM", "l’opération est interdite"],
  ["EROFS", "le disque est en lecture seule"],
  ["ENOSPC", "le disque est plein"],
  ["EFBIG", "le fichier est plus grand que ce qui est permis ici"],
  ["EDQUOT", "le quota du disque est atteint"],
  ["ENAMETOOLONG", "le nom est trop long"],
  ["ELOOP", "le chemin tourne en rond"],
  ["EMFILE", "trop de fichiers sont ouverts"],
  ["ENFILE", "trop de fichiers sont ouverts"],
  ["EAGAIN", "le système manque de ressources"],
  ["ENOMEM", "la mémoire manque"],
  ["EINVAL", "le système ne veut pas de ce nom"],
  ["EILSEQ", "le système ne veut pas de ce nom"],
  ["ETXTBSY", "un programme s’en sert"],
  ["ESTALE", "le dossier partagé a changé : rouvrez-le"],
  ["ETIMEDOUT", "le dossier partagé ne répond pas"],
  ["EHOSTDOWN", "le dossier partagé ne répond pas"],
  ["ENODEV", "le disque n’est plus là"],
  ["ENXIO", "rien ne répond à ce nom"],
  ["EBUSY", "un autre disque ou volume y est monté, ou un programme s’en sert"],
  ["EXDEV", "il est sur un autre disque ou volume"],
  ["ENOTEMPTY", "le dossier n’est pas vide"],
  ["EEXIST", "il existe déjà"],
  ["EMLINK", "le fichier a trop de noms"],
  ["EIO", "le disque répond mal"],
]);

/** Why the system refused, in French. */
export function causeOf(error: NodeJS.ErrnoException): string {
  return CAUSES.get(error.code ?? "") ?? `erreur ${error.code} du système`;
}
