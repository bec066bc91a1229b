#!/usr/bin/env bash
# One run of `quali check` for GitHub and Forgejo: annotations in the log, a file for code scanning, and the summary of
# the job. Inputs come by the environment (see check.sh); the exit code is that of `quali check`.
set -euo pipefail

ici=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
resume=$(mktemp -d)/resume.md
trap 'rm -rf "$(dirname "$resume")"' EXIT

formes="${QUALI_FORMATS:-}"$'\n'"markdown=$resume"
if [ -n "${QUALI_SARIF:-}" ]; then formes+=$'\n'"sarif=$QUALI_SARIF"; fi
if [ "${QUALI_ANNOTATIONS:-true}" = true ]; then formes+=$'\n'github; else formes+=$'\n'pretty; fi

code=0
QUALI_FORMATS=$formes bash "$ici/check.sh" || code=$?

if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -f "$resume" ]; then cat "$resume" >>"$GITHUB_STEP_SUMMARY"; fi
if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "code=$code" >>"$GITHUB_OUTPUT"; fi
exit "$code"
