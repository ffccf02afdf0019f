#!/usr/bin/env bash
# Runs an action of this repository outside GitHub Actions, with Node.js 24 and Bash 4 or later:
#   mendix.sh deploy app=calc environment=Test branch=main
#   mendix.sh call api=deploy-v1 url=/apps
# Credentials come from MENDIX_USERNAME, MENDIX_API_KEY and MENDIX_PAT. The exit code is that of the action. Outputs and job summary are
# written to the files mendix-outputs.txt and mendix-summary.md.
set -euo pipefail

action=$1
shift
inputs=()
for input in "$@"; do
  name=${input%%=*}
  inputs+=("INPUT_${name^^}=${input#*=}")
done

# The variables that a GitHub runner sets. Repository and run make the marker by which a repeated pipeline recognises its own snapshot.
runner=(
  RUNNER_TEMP="$(mktemp -d)"
  GITHUB_WORKSPACE="$PWD"
  GITHUB_OUTPUT="$PWD/mendix-outputs.txt"
  GITHUB_STEP_SUMMARY="$PWD/mendix-summary.md"
  GITHUB_REPOSITORY="${CI_PROJECT_PATH:-${BUILD_REPOSITORY_NAME:-}}"
  GITHUB_RUN_ID="${CI_PIPELINE_ID:-${BUILD_BUILDID:-}}"
)
: > mendix-outputs.txt
: > mendix-summary.md

[ "$action" = call ] && script=index.js || script=$action.js
# A line that starts with `::add-mask::` contains a secret. Only GitHub's runner hides it.
env "${runner[@]}" "${inputs[@]}" node "$(dirname "$0")/../../dist/$script" | grep --line-buffered -v '^::add-mask::'
