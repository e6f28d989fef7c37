import * as vscode from "vscode";
import { ByteMapView } from "./byteMapView";
import type { Client } from "./client";
import { explainHere } from "./explanations";
import type { ReferencePages } from "./reference";

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
export function registerCommands(client: Client, pages: ReferencePages): vscode.Disposable[] {
  const commands: Record<string, (argument: never) => unknown> = {
    "uapi.restart": () => client.restart(),
    "uapi.showOutput": () => client.showOutput(),
    "uapi.showByteMap": () => vscode.commands.executeCommand(`${ByteMapView.id}.focus`),
    "uapi.explainHere": () => explainHere(),
    "uapi.checkFile": () => checkFile(client),
    "uapi.check": (run: Run) => execute(client, "check", run),
    "uapi.probe": (run: Run) => execute(client, "probe", run),
    "uapi.openJava": (named: Named) => openJava(named),
    "uapi.openReference": (named: Named) => openReference(pages, named),
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

/**
 * Starts `uapi` as a task: what it says can be read, and followed to the places that it names. Nobody looks for findings in there: the server
 * has them already, and they would stand among the problems twice.
 */
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
    [],
  );
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true, echo: true };
  await vscode.tasks.executeTask(task);
}

/** The class that was generated for a name: the file which is named like it, or else one of those that speak of it. */
async function openJava({ name }: Named): Promise<void> {
  const files = await vscode.workspace.findFiles("**/target/generated-sources/**/*.java");
  const squeezed = (text: string) => text.replaceAll("_", "").toLowerCase();
  const named = (file: vscode.Uri) => squeezed(name).endsWith(squeezed(file.path.replace(/^.*\/|\.java$/g, "")));
  const found = await speakingOf(name, files);
  const best = found.some(named) ? found.filter(named) : found;
  const file = await chosen(best, `no Java was generated for ${name} in this workspace`);
  if (file) {
    await vscode.window.showTextDocument(file);
  }
}

async function speakingOf(name: string, files: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const file of files) {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    if (new RegExp(`\\b${name}\\b`).test(text)) {
      found.push(file);
    }
  }
  return found;
}

/** The page of the generated reference; that of a description is the first of its folder. */
async function openReference(pages: ReferencePages, { name }: Named): Promise<void> {
  const files = await vscode.workspace.findFiles(`**/target/**/{${name}.html,${name}/index.html}`);
  const page = await chosen(files, `no reference page was generated for ${name} in this workspace: uapi generate --target docs makes them`);
  if (page) {
    await pages.show(page);
  }
}

async function chosen(files: readonly vscode.Uri[], otherwise: string): Promise<vscode.Uri | undefined> {
  if (files.length === 0) {
    void vscode.window.showInformationMessage(otherwise);
  }
  const items = files.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  return items.length > 1 ? (await vscode.window.showQuickPick(items, { placeHolder: "Which one?" }))?.uri : items[0]?.uri;
}

async function references({ uri, position }: Place): Promise<void> {
  const there = vscode.Uri.parse(uri);
  const at = new vscode.Position(position.line, position.character);
  const found = await vscode.commands.executeCommand<vscode.Location[]>("vscode.executeReferenceProvider", there, at);
  await vscode.commands.executeCommand("editor.action.showReferences", there, at, found);
}
