/** The page in the view: draws what it is sent, and tells what is clicked. */
import { type ByteMap, BYTES_IN_ROW, type Cell, type Piece, type Row, rows } from "./bytes";

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const STYLE = `
body { font: var(--vscode-font-size) var(--vscode-font-family); color: var(--vscode-foreground); padding: 8px; }
h1 { font: bold 1.1em var(--vscode-editor-font-family); margin: 0; }
p { margin: 2px 0 10px; color: var(--vscode-descriptionForeground); }
.row { display: grid; grid-template-columns: 3.5em repeat(${BYTES_IN_ROW}, 1fr); min-height: 2.2em; margin-bottom: 2px; }
.offset { font-family: var(--vscode-editor-font-family); color: var(--vscode-descriptionForeground); align-self: center; }
.piece { display: flex; align-items: center; font: inherit; color: inherit; border: 1px solid var(--vscode-contrastBorder, transparent); border-radius: 0; padding: 2px 4px;
  overflow: hidden; white-space: nowrap; text-overflow: ellipsis; border-right: 2px solid var(--vscode-sideBar-background); background: var(--colour); }
button.piece { cursor: pointer; }
.piece:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: -2px; }
.here { box-shadow: inset 0 0 0 2px var(--vscode-focusBorder); }
.in { --colour: color-mix(in srgb, var(--vscode-charts-blue) 35%, transparent); }
.out { --colour: color-mix(in srgb, var(--vscode-charts-green) 35%, transparent); }
.inout { --colour: color-mix(in srgb, var(--vscode-charts-purple) 35%, transparent); }
.hole { --colour: repeating-linear-gradient(45deg, transparent 0 4px, color-mix(in srgb, var(--vscode-charts-red) 45%, transparent) 4px 7px); font-style: italic; }
.later { border-bottom: 2px dashed var(--vscode-charts-orange); }
.instead { margin-left: 0; opacity: .85; }
.cut, .end { margin: 0 0 2px 3.5em; color: var(--vscode-descriptionForeground); font-size: .9em; }
.end { border-top: 2px solid var(--vscode-charts-orange); }
`;

const editor = acquireVsCodeApi();
const place = document.getElementById("map") as HTMLElement;

document.head.append(element("style", "", STYLE));
window.addEventListener("message", (event: MessageEvent<{ map: ByteMap | null; line: number }>) => draw(event.data.map, event.data.line));
editor.postMessage({ ready: true });

function draw(map: ByteMap | null, line: number): void {
  if (!map) {
    place.replaceChildren(element("p", "", "Put the cursor into a structure, or into a command that takes one."));
    return;
  }
  const grown = map.required < map.size;
  const size = `${map.size} bytes${grown ? `, of which the first ${map.required} are required` : ""}`;
  const drawn: Node[] = [element("h1", "", `struct ${map.name}`), element("p", "", size)];
  let before = 0;
  for (const row of rows(map)) {
    if (grown && !row.instead && before < map.required && row.offset >= map.required) {
      drawn.push(element("div", "end", `smallest size that was ever legal: ${map.required}`));
    }
    before = row.offset;
    drawn.push(rowOf(row, map, line));
    if (row.leftOut > 0) {
      drawn.push(element("div", "cut", `… ${row.leftOut} bytes more`));
    }
  }
  place.replaceChildren(...drawn);
}

function rowOf(row: Row, map: ByteMap, line: number): HTMLElement {
  const drawn = element("div", row.instead ? "row instead" : "row", "");
  drawn.append(element("div", "offset", row.instead ? "or" : String(row.offset)));
  drawn.append(...row.pieces.map((piece) => pieceOf(piece, map, line)));
  return drawn;
}

function pieceOf(piece: Piece, map: ByteMap, line: number): HTMLElement {
  const { cell } = piece;
  const text = piece.first ? label(cell) : "";
  const classes = ["piece", cell.name ? (cell.direction ?? "in") : "hole"];
  if (cell.offset >= map.required) {
    classes.push("later");
  }
  if (cell.range?.start.line === line) {
    classes.push("here");
  }
  const drawn = element(cell.range ? "button" : "div", classes.join(" "), text);
  drawn.style.gridColumn = `${piece.column + 2} / span ${Math.max(1, piece.bytes)}`;
  drawn.title = description(cell);
  drawn.setAttribute("aria-label", description(cell));
  drawn.addEventListener("click", () => cell.range && editor.postMessage({ go: cell.range }));
  return drawn;
}

function label(cell: Cell): string {
  return cell.name ? `${cell.name} ${cell.type ?? ""}` : `hole of ${cell.size}`;
}

function description(cell: Cell): string {
  const bytes = cell.size === 1 ? `byte ${cell.offset}` : `bytes ${cell.offset} to ${cell.offset + cell.size - 1}`;
  const since = cell.since ? `, since ${cell.since}` : "";
  const meaning = cell.meaning ? `\n${cell.meaning.replaceAll("`", "")}` : "";
  return cell.name ? `${cell.direction} ${cell.type} ${cell.name}: ${bytes}${since}${meaning}` : `${bytes}: nothing is there`;
}

function element(name: string, classes: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = classes;
  made.textContent = text;
  return made;
}
