/** Where VS Code meets the server: started here, and everything that the server leaves to its client. */
import * as vscode from "vscode";
import { ByteMapView } from "./byteMapView";
import { Client } from "./client";
import { registerCommands } from "./commands";

export async function activate(context: vscode.ExtensionContext): Promise<Client> {
  const client = new Client(context);
  const bytes = new ByteMapView(context.extensionUri, client);
  context.subscriptions.push(
    client,
    bytes,
    vscode.window.registerWebviewViewProvider(ByteMapView.id, bytes),
    ...registerCommands(client),
  );
  await vscode.commands.executeCommand("setContext", "uapi.active", true);
  await client.start();
  return client;
}
