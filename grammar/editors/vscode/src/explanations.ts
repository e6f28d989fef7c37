import * as vscode from "vscode";

/** Shows the page about what is wrong where the cursor is: a document that the server tells. */
export async function explainHere(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const found = editor
    ? vscode.languages.getDiagnostics(editor.document.uri).filter((finding) => finding.range.contains(editor.selection.active))
    : [];
  const pages = new Map(found.flatMap(({ code }) => (typeof code === "object" ? [[String(code.value), code.target]] : [])));
  const codes = [...pages.keys()];
  const code = codes.length > 1 ? await vscode.window.showQuickPick(codes) : codes[0];
  const page = pages.get(code ?? "");
  if (page) {
    await vscode.commands.executeCommand("markdown.showPreview", page);
  } else if (codes.length === 0) {
    void vscode.window.showInformationMessage("Nothing is wrong where the cursor is.");
  }
}
