import * as vscode from "vscode";
import { ByteMapView } from "./byteMapView";
import type { Client } from "./client";
import { explainHere } from "./explanations";

interface Run {
  readonly uri: string;
  readonly arguments: readonly string[];
}

interface Named {
  readonly uri: string;
  readonly name: string;
}

interface Place {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** What the server's lenses want done, and what a user can ask for. */
export function registerCommands(client: Client): vscode.Disposable[] {
  const commands: Record<string, (argument: never) => unknown> = {
    "uapi.restart": () => client.restart(),
    "uapi.showOutput": () => client.showOutput(),
    "uapi.showByteMap": () => vscode.commands.executeCommand(`${ByteMapView.id}.focus`),
    "uapi.explainHere": () => explainHere(),
    "uapi.checkFile": () => checkFile(client),
    "uapi.check": (run: Run) => execute(client, "check", run),
    "uapi.probe": (run: Run) => execute(client, "probe", run),
    "uapi.openJava": (named: Named) => openJava(named),
    "uapi.openReference": (named: Named) => openReference(named),
    "uapi.references": (place: Place) => references(place),
  };
  return Object.entries(commands).map(([name, action]) => vscode.commands.registerCommand(name, action));
}

async function checkFile(client: Client): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) {
    await execute(client, "check", { uri: document.uri.toString(), arguments: ["check", document.uri.fsPath] });
  }
}

/** Starts `uapi` as a task: what it says can be read, and followed to the places that it names. */
async function execute(client: Client, title: string, run: Run): Promise<void> {
  await vscode.workspace.saveAll(false);
  const { command, args, env } = client.command(run.arguments);
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(run.uri));
  const task = new vscode.Task(
    { type: "uapi", command: title },
    folder ?? vscode.TaskScope.Workspace,
    title,
    "uapi",
    new vscode.ProcessExecution(command, [...args], { env: { ...env } }),
    "$uapi",
  );
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true };
  await vscode.tasks.executeTask(task);
}

/** The class that was generated for a name: the file which is named like it, or else those that speak of it. */
async function openJava({ name }: Named): Promise<void> {
  const files = await vscode.workspace.findFiles("**/target/generated-sources/**/*.java");
  const found: vscode.Uri[] = [];
  for (const file of files) {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    if (new RegExp(`\\b${name}\\b`).test(text)) {
      found.push(file);
    }
  }
  const squeezed = (text: string) => text.replaceAll("_", "").toLowerCase();
  const likely = (file: vscode.Uri) => squeezed(name).endsWith(squeezed(file.path.replace(/^.*\/|\.java$/g, "")));
  await open(found.sort((one, other) => Number(likely(other)) - Number(likely(one))), `no Java was generated for ${name} in this workspace`);
}

/** The page of the generated reference. */
async function openReference({ name }: Named): Promise<void> {
  const files = await vscode.workspace.findFiles(`**/target/**/${name}.{md,html}`);
  await open(files, `no reference page was generated for ${name} in this workspace: uapi generate --target docs makes them`);
}

async function open(files: readonly vscode.Uri[], otherwise: string): Promise<void> {
  const items = files.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(otherwise);
    return;
  }
  const chosen = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { placeHolder: "Which one?" });
  if (chosen) {
    await vscode.commands.executeCommand(chosen.uri.path.endsWith(".md") ? "markdown.showPreview" : "vscode.open", chosen.uri);
  }
}

async function references({ uri, position }: Place): Promise<void> {
  const there = vscode.Uri.parse(uri);
  const at = new vscode.Position(position.line, position.character);
  const found = await vscode.commands.executeCommand<vscode.Location[]>("vscode.executeReferenceProvider", there, at);
  await vscode.commands.executeCommand("editor.action.showReferences", there, at, found);
}
