#!/usr/bin/env bash
# The step of action.yml: audits a folder, and hands the reports to GitHub. Inputs come as variables.
set -uo pipefail

end() {
  echo "exit-code=$1" >>"$GITHUB_OUTPUT"
  exit "$1"
}
refuse() {
  echo "::error title=Appwrite scopes::$1"
  end 2
}

[[ $FAIL == true || $FAIL == false ]] || refuse "The input fail is true or false."
# Nothing but a release: npm would take a path or an address as well, and run what is there.
[[ $VERSION =~ ^([0-9]+(\.[0-9]+){0,2}(-[a-z]+\.[0-9]+)?|[a-z]*)$ ]] ||
  refuse "The input version is a release of appwrite-scopes-cli, such as 1.2.3, or a tag, such as latest."
top=$(cd -- "$GITHUB_WORKSPACE" && pwd -P) &&
  cd -P -- "$top/$FOLDER" 2>/dev/null || refuse "The input folder names none: it is a path from the top of the workspace."
[[ $PWD/ == "$top"/* ]] || refuse "The input folder leads out of the workspace: a path below its top is audited."

# The tool that the folder has installed, or a folder above. One that is broken counts: another release in its place
# would hide that, and might judge otherwise.
installed() {
  local folder=$PWD
  while [[ $folder/ == "$top"/* ]]; do
    local tool=$folder/node_modules/.bin/appwrite-scopes
    [[ ! -e $tool && ! -L $tool ]] || { echo "$tool" && return; }
    folder=${folder%/*}
  done
}
tool=("$(installed)")
if [[ -n $VERSION || -z ${tool[0]} ]]; then
  release=$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/codegen/package.json")
  tool=(npx --yes -- "appwrite-scopes-cli@${VERSION:-$release}")
fi

reports=$(mktemp -d "$RUNNER_TEMP/appwrite-scopes-XXXXXX")
options=(--format github --output "sarif=$reports/audit.sarif" --output "json=$reports/audit.json")
options+=(--output "markdown=$GITHUB_STEP_SUMMARY")
[[ -z $SERVER ]] || options+=("--server=$SERVER")
[[ -z $BASELINE ]] || options+=("--baseline=$BASELINE")
"${tool[@]}" audit "${options[@]}"
code=$?

[[ $code -le 1 && -f $reports/audit.json ]] || refuse "The audit could not run: the log of this step says why."
complete=$(node -p '
  const { units } = JSON.parse(fs.readFileSync(process.argv[1], "utf8"));
  units.every(({ complete, asAccepted }) => complete || asAccepted === true)' "$reports/audit.json")
{
  echo "sarif=$reports/audit.sarif"
  echo "complete=$complete"
  echo "exit-code=$code"
} >>"$GITHUB_OUTPUT"
[[ $code -ne 1 || $FAIL == true ]] || exit 0
exit "$code"
