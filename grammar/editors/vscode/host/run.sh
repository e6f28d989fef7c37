#!/bin/bash
# Installs the packed extension into VS Code as code-server serves it, and uses it there through a headless browser. Not part of the build: it
# takes some minutes to make code-server from npm, and of Debian: chromium, ripgrep, pkg-config, libkrb5-dev, libsecret-1-dev, libx11-dev,
# libxkbfile-dev.
#
# run.sh [FOLDER]: the folder keeps code-server, for the next time; the pictures of the steps are in its folder pictures
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly here
readonly vsix=$here/../target/uapi.vsix
readonly descriptions=$here/../../../../spec/src/main/uapi
readonly uapi=$here/../../../../codegen/cli/target/uapi/bin/uapi
readonly port=8899

[ -f "$vsix" ] || { echo "run.sh: pack the extension first: mvn -Pvscode -DskipTests verify" >&2; exit 1; }
home=$(mkdir -p "${1:-$here/../target/host}" && cd "${1:-$here/../target/host}" && pwd)
readonly home
readonly code=$home/node_modules/code-server

# install_host: what code-server would fetch of ripgrep from elsewhere, Debian has; only the modules that are compiled need their scripts
install_host() {
  npm install --prefix "$home" --ignore-scripts code-server@4.100.3 playwright-core
  npm rebuild --prefix "$home" argon2
  (cd "$code/lib/vscode" && npm install --omit=dev --ignore-scripts \
    && npm rebuild @parcel/watcher @vscode/spdlog native-watchdog node-pty kerberos)
  (cd "$code/lib/vscode/extensions" && npm install --omit=dev --ignore-scripts)
  mkdir -p "$code/lib/vscode/node_modules/@vscode/ripgrep/bin"
  cp "$(command -v rg)" "$code/lib/vscode/node_modules/@vscode/ripgrep/bin/rg"
}

[ -x "$code/lib/vscode/node_modules/@vscode/ripgrep/bin/rg" ] || install_host

fresh=$(mktemp -d)
readonly fresh
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$fresh"' EXIT
mkdir -p "$fresh/data/User" "$fresh/descriptions"
cp "$descriptions"/*.uapi "$fresh/descriptions"
mkdir "$fresh/descriptions/.vscode" "$fresh/other"
printf 'uapi 1;\n\nwrong\n' >"$fresh/other/elsewhere.uapi"
cat >"$fresh/descriptions/.vscode/tasks.json" <<JSON
{ "version": "2.0.0", "tasks": [{ "label": "another description", "type": "process", "command": "$uapi",
  "args": ["check", "$fresh/other/elsewhere.uapi"], "problemMatcher": "\$uapi" }] }
JSON
"$uapi" generate --target java --out "$fresh/descriptions/target/generated-sources/uapi" "$descriptions/iommufd.uapi"
"$uapi" generate --target docs --out "$fresh/descriptions/target/reference" "$descriptions/iommufd.uapi"
cat >"$fresh/data/User/settings.json" <<'JSON'
{ "security.workspace.trust.enabled": false, "workbench.startupEditor": "none", "workbench.colorTheme": "Default Light Modern",
  "editor.minimap.enabled": false, "terminal.integrated.gpuAcceleration": "off",
  "extensions.autoCheckUpdates": false, "telemetry.telemetryLevel": "off" }
JSON
entry=(node "$code/out/node/entry.js" --config "$fresh/config.yaml" --user-data-dir "$fresh/data" --extensions-dir "$fresh/extensions")
"${entry[@]}" --install-extension "$vsix"
"${entry[@]}" --auth none --bind-addr 127.0.0.1:$port --disable-telemetry --disable-update-check >"$fresh/log" 2>&1 &
server=$!
for _ in {1..60}; do curl -sf "http://127.0.0.1:$port/healthz" >/dev/null && break; sleep 1; done
cp "$here"/*.mjs "$home"
node "$home/check.mjs" "http://127.0.0.1:$port" "$fresh/descriptions" "$home/pictures"
