/** Bundles the extension, its pages and its tests; with `package`, also puts the extension together and packs it. */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const SERVER = "../../../codegen/cli/target/uapi";
const SCHEMA = "../../project/src/main/resources/dev/uapi/project/uapi.schema.json";
const STAGE = "target/extension";
const OWN = ["README.md", "CHANGELOG.md", "language-configuration.json", "snippets", "syntaxes", "images"];

const node = { bundle: true, platform: "node", target: "node20", logLevel: "warning" };

await build({ ...node, format: "cjs", entryPoints: ["src/extension.ts"], external: ["vscode"], minify: true, outdir: `${STAGE}/dist` });
await build({
  bundle: true,
  platform: "browser",
  format: "iife",
  target: "es2022",
  logLevel: "warning",
  entryPoints: ["src/byteMapPage.ts", "src/referencePage.ts"],
  minify: true,
  outdir: `${STAGE}/dist`,
});
const tests = readdirSync("test").filter((file) => file.endsWith(".test.ts")).map((file) => join("test", file));
await build({ ...node, format: "cjs", entryPoints: tests, outdir: "target/test", external: ["vscode-oniguruma", "vscode-textmate"] });

if (process.argv.includes("package")) {
  stage();
  const pack = ["vsce", "package", "--no-dependencies", "--no-rewrite-relative-links", "--allow-missing-repository", "--out", "../uapi.vsix"];
  // a zip file has times of day without a zone
  execFileSync("npx", pack, { cwd: STAGE, stdio: "inherit", env: { ...process.env, TZ: "UTC" } });
}

/** Everything that an installed extension consists of, and nothing else. */
function stage() {
  for (const part of ["server", "schemas", ...OWN]) {
    rmSync(`${STAGE}/${part}`, { recursive: true, force: true });
  }
  for (const part of OWN) {
    cpSync(part, `${STAGE}/${part}`, { recursive: true });
  }
  // what the build has kept of the classes holds only for the place where it found it out
  cpSync(SERVER, `${STAGE}/server`, { recursive: true, preserveTimestamps: true, filter: (file) => !file.endsWith(".aot") });
  chmodSync(`${STAGE}/server/bin/uapi`, 0o755);
  mkdirSync(`${STAGE}/schemas`, { recursive: true });
  cpSync(SCHEMA, `${STAGE}/schemas/uapi.schema.json`);
  cpSync("../../../LICENSE", `${STAGE}/LICENSE`);
  const { scripts: _, dependencies: __, devDependencies: ___, ...installed } = JSON.parse(readFileSync("package.json", "utf8"));
  writeFileSync(`${STAGE}/package.json`, `${JSON.stringify(installed, null, 2)}\n`);
}
