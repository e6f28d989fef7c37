import { type ChildProcess, spawn } from "node:child_process";
import * as vscode from "vscode";
import { LanguageClient, State } from "vscode-languageclient/node";
import { type Settings, type Start, start } from "./server";

/** The server as long as it runs, and what a user sees of how it is. */
export class Client implements vscode.Disposable {
  private readonly output = vscode.window.createOutputChannel("uapi", { log: true });
  private readonly status = vscode.languages.createLanguageStatusItem("uapi.server", { language: "uapi" });
  private readonly listeners: vscode.Disposable[] = [];
  private running: LanguageClient | undefined;

  constructor(private readonly context: vscode.ExtensionContext) {
    this.status.name = "uapi";
    this.listeners.push(
      this.output,
      this.status,
      vscode.workspace.onDidChangeConfiguration(async (change) => {
        if (["uapi.server", "uapi.java", "uapi.release"].some((part) => change.affectsConfiguration(part))) {
          await this.restart();
        }
      }),
    );
  }

  /** What starts `uapi` with some arguments, as the settings want it. */
  command(args: readonly string[]): Start {
    const settings = vscode.workspace.getConfiguration("uapi");
    const wanted: Settings = { command: settings.get("server.command") ?? null, javaHome: settings.get("java.home") ?? null };
    return start(wanted, process.platform, this.context.extensionUri.fsPath, args);
  }

  async start(): Promise<void> {
    const release = vscode.workspace.getConfiguration("uapi").get<string | null>("release") ?? undefined;
    const client = new LanguageClient("uapi", "uapi", async () => this.spawn(), {
      documentSelector: [{ language: "uapi" }, { pattern: "**/uapi.json" }],
      initializationOptions: { release },
      outputChannel: this.output,
      markdown: { isTrusted: false },
    });
    client.onDidChangeState(({ newState }) => this.show(newState));
    this.running = client;
    try {
      await client.start();
    } catch {
      this.show(State.Stopped); // why, has been said when the process ended
    }
  }

  async restart(): Promise<void> {
    const before = this.running;
    this.running = undefined;
    await before?.dispose().catch(() => undefined); // one that never started cannot be stopped
    await this.start();
  }

  /** Asks the server to look something up. */
  async look<T>(command: string, argument: unknown): Promise<T | undefined> {
    if (this.running?.state !== State.Running) {
      return undefined;
    }
    return this.running.sendRequest<T>("workspace/executeCommand", { command, arguments: [argument] });
  }

  showOutput(): void {
    this.output.show();
  }

  dispose(): void {
    this.listeners.forEach((listener) => listener.dispose());
    void this.running?.dispose();
  }

  /** The process, whose last words are shown should it end before it has served anybody. */
  private spawn(): ChildProcess {
    const { command, args, env } = this.command(["lsp"]);
    const process_ = spawn(command, [...args], { env: { ...process.env, ...env } });
    let words = "";
    process_.stderr.on("data", (data: Buffer) => (words = (words + data.toString()).slice(-2000)));
    process_.on("error", (error) => void this.complain(`${command} cannot be started: ${error.message}`));
    process_.on("exit", (code) => {
      if (code) {
        void this.complain(words.trim().split("\n").at(-1) ?? `the server has ended with ${code}`);
      }
    });
    return process_;
  }

  private async complain(message: string): Promise<void> {
    this.output.error(message);
    const wish = await vscode.window.showErrorMessage(message, "Settings", "Output");
    if (wish === "Settings") {
      await vscode.commands.executeCommand("workbench.action.openSettings", "uapi");
    } else if (wish === "Output") {
      this.output.show();
    }
  }

  private show(state: State): void {
    this.status.busy = state === State.Starting;
    this.status.text = state === State.Running ? "uapi" : state === State.Starting ? "uapi: starting" : "uapi: stopped";
    this.status.severity = state === State.Stopped ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    this.status.command = { title: "Restart", command: "uapi.restart" };
  }
}
