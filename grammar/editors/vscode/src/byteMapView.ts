import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import type { ByteMap, Range } from "./bytes";
import type { Client } from "./client";

/** How long the cursor has to rest, in milliseconds. */
const REST = 60;

/** Draws the structure that the cursor is in, beside the text. */
export class ByteMapView implements vscode.WebviewViewProvider, vscode.Disposable {
  static readonly id = "uapi.byteMapView";

  private readonly listeners: vscode.Disposable[];
  private view: vscode.WebviewView | undefined;
  private document: vscode.Uri | undefined;
  private waiting: NodeJS.Timeout | undefined;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly client: Client,
  ) {
    this.listeners = [
      vscode.window.onDidChangeTextEditorSelection(() => this.later()),
      vscode.window.onDidChangeActiveTextEditor(() => this.later()),
      vscode.languages.onDidChangeDiagnostics(() => this.later()),
    ];
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    const pages = vscode.Uri.joinPath(this.extension, "dist");
    view.webview.options = { enableScripts: true, localResourceRoots: [pages] };
    view.webview.html = page(view.webview.cspSource, view.webview.asWebviewUri(vscode.Uri.joinPath(pages, "byteMapPage.js")));
    view.webview.onDidReceiveMessage((message: { readonly ready?: true; readonly go?: Range }) =>
      message.go ? this.go(message.go) : this.later(),
    );
    view.onDidChangeVisibility(() => this.later());
    view.onDidDispose(() => (this.view = undefined));
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.listeners.forEach((listener) => listener.dispose());
  }

  private later(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.draw().catch(() => undefined), REST); // it is drawn again at the next move
  }

  private async draw(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!this.view?.visible || editor?.document.languageId !== "uapi") {
      return;
    }
    const position = editor.selection.active;
    const place = {
      textDocument: { uri: editor.document.uri.toString() },
      position: { line: position.line, character: position.character },
    };
    const map = await this.client.look<ByteMap | null>("uapi.byteMap", place);
    this.document = editor.document.uri;
    await this.view?.webview.postMessage({ map: map ?? null, line: position.line });
  }

  private async go(range: Range): Promise<void> {
    if (this.document) {
      const selection = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
      await vscode.window.showTextDocument(this.document, { selection });
    }
  }
}

function page(source: string, script: vscode.Uri): string {
  const nonce = randomBytes(16).toString("base64url");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source} 'unsafe-inline'; script-src 'nonce-${nonce}'">
<title>Byte Map</title>
</head>
<body><main id="map" aria-live="polite"></main><script nonce="${nonce}" src="${script}"></script></body>
</html>`;
}
