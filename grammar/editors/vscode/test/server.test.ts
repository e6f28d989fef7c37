import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "../src/server";

const NOTHING = { command: null, javaHome: null };

test("the packed launcher is read by a shell and looks for Java itself", () => {
  assert.deepEqual(start(NOTHING, "linux", "/x/uapi", ["lsp"]), {
    command: "/bin/sh",
    args: ["/x/uapi/server/bin/uapi", "lsp"],
    env: {},
  });
});

test("the Java of the settings is the one that counts", () => {
  assert.deepEqual(start({ command: null, javaHome: "/opt/jdk" }, "darwin", "/x", ["lsp"]).env, { UAPI_JAVA_HOME: "/opt/jdk" });
});

test("a command of one's own is started as it is", () => {
  assert.deepEqual(start({ command: "/opt/uapi", javaHome: null }, "win32", "C:\\x", ["lsp"]), {
    command: "/opt/uapi",
    args: ["lsp"],
    env: {},
  });
});

test("without a shell Java is started directly", () => {
  const { command, args } = start({ command: null, javaHome: "C:\\jdk" }, "win32", "C:\\x", ["lsp"]);
  assert.equal(command, "C:\\jdk\\bin\\java.exe");
  assert.deepEqual(args.slice(-4), ["-cp", "C:\\x\\server\\lib\\*", "dev.uapi.cli.Main", "lsp"]);
});
