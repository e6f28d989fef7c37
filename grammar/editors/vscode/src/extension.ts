/** Where VS Code meets the server: started here, and everything that the server leaves to its client. */
import * as vscode from "vscode";
import { ByteMapView } from "./byteMapView";
import { Client } from "./client";
import { registerCommands } from "./commands";
import { ReferencePages } from "./reference";

export async function activate(context: vscode.ExtensionContext): Promise<Client> {
  const client = new Client(context);
  const bytes = new ByteMapView(context.extensionUri, client);
  const pages = new ReferencePages(context.extensionUri);
  context.subscriptions.push(
    client,
    bytes,
    pages,
    vscode.window.registerWebviewViewProvider(ByteMapView.id, bytes),
    ...registerCommands(client, pages),
  );
  await vscode.commands.executeCommand("setContext", "uapi.active", true);
  await client.start();
  return client;
}
