import { randomBytes } from "node:crypto";
import * as vscode from "vscode";

/** Shows pages of the generated reference beside the text, also of a machine whose files no browser here can open. */
export class ReferencePages implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private shown: vscode.Uri | undefined;

  constructor(private readonly extension: vscode.Uri) {}

  /** @param page with what part of it is to be seen first as its fragment, if any */
  async show(page: vscode.Uri): Promise<void> {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(page.with({ fragment: "" })));
    this.panel ??= this.open();
    this.panel.title = /<title>([^<]*)/.exec(text)?.[1] ?? "Reference";
    this.panel.webview.html = this.framed(text, page, this.panel.webview);
    this.panel.reveal();
    this.shown = page;
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel("uapi.reference", "Reference", vscode.ViewColumn.Beside, { enableScripts: true });
    panel.onDidDispose(() => (this.panel = undefined));
    panel.webview.onDidReceiveMessage(({ go }: { readonly go: string }) => this.follow(go));
    return panel;
  }

  private async follow(link: string): Promise<void> {
    const target = vscode.Uri.parse(new URL(link, this.shown?.toString()).href);
    if (target.scheme === this.shown?.scheme) {
      await this.show(target);
    } else {
      await vscode.env.openExternal(target);
    }
  }

  /** The page with its style found from here, without scripts of its own, and with the one that follows links. */
  private framed(text: string, page: vscode.Uri, webview: vscode.Webview): string {
    const nonce = randomBytes(16).toString("base64url");
    const folder = webview.asWebviewUri(vscode.Uri.joinPath(page, ".."));
    const script = webview.asWebviewUri(vscode.Uri.joinPath(this.extension, "dist", "referencePage.js"));
    const source = webview.cspSource;
    const policy = `default-src 'none'; img-src ${source} data:; style-src ${source} 'unsafe-inline'; script-src 'nonce-${nonce}'`;
    return text
      .replace("<head>", () => `<head><meta http-equiv="Content-Security-Policy" content="${policy}"><base href="${folder}/">`)
      .replace("<body", () => `<body data-part="${encodeURIComponent(page.fragment)}"`)
      .replace("</body>", () => `<script nonce="${nonce}" src="${script}"></script></body>`);
  }
}
