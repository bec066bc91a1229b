#!/usr/bin/env bash
# Runs `quali check` as a forge asks it. What it takes comes by the environment, one value a line where there may be
# several; none of it is ever part of a command, nor can pass for an option. The action, the GitLab component and the
# container start this file.
set -euo pipefail

racine=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")

arguments=(check)
option() { if [ -n "$2" ]; then arguments+=("--$1=$2"); fi; }
chaque() { # option, values
  local valeur
  while IFS= read -r valeur || [ -n "$valeur" ]; do option "$1" "${valeur%$'\r'}"; done <<<"$2"
}

option date "${QUALI_DATE:-}"
option fail-on "${QUALI_FAIL_ON:-}"
option baseline "${QUALI_BASELINE:-}"
option since "${QUALI_SINCE:-}"
option compare "${QUALI_COMPARE:-}"
if [ "${QUALI_STRICT:-}" = true ]; then arguments+=(--strict); fi
chaque format "${QUALI_FORMATS:-}"

chemins=${QUALI_CHEMINS:-}
# A list of GitLab, which writes its inputs into YAML as they are: lines would be folded into one there.
if [ -n "${QUALI_CHEMINS_LISTE:-}" ]; then
  lignes=$(node -e '
    const liste = JSON.parse(process.env.QUALI_CHEMINS_LISTE);
    if (!Array.isArray(liste) || !liste.every((one) => typeof one === "string")) throw new TypeError();
    process.stdout.write(liste.join("\n"));
  ' 2>/dev/null) || { echo 'quali : les chemins ne sont pas une liste, par exemple ["dossiers/prefecture"].' >&2; exit 2; }
  chemins+=$'\n'$lignes
fi

arguments+=(--)
while IFS= read -r chemin || [ -n "$chemin" ]; do
  chemin=${chemin%$'\r'}
  if [ -n "$chemin" ]; then arguments+=("$chemin"); fi
done <<<"$chemins"

exec node "$racine/bin/quali.js" "${arguments[@]}"
