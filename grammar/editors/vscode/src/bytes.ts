/** The bytes of a structure, laid out in rows for drawing: to scale, eight to a row. */

/** As the server's `uapi.byteMap` answers. */
export interface ByteMap {
  readonly name: string;
  readonly size: number;
  readonly required: number;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly offset: number;
  readonly size: number;
  readonly name?: string;
  readonly type?: string;
  readonly direction?: "in" | "out" | "inout";
  readonly since?: string;
  readonly meaning?: string;
  readonly range?: Range;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Some bytes of a cell that lie in one row. */
export interface Piece {
  readonly cell: Cell;
  /** Of the row, from 0. */
  readonly column: number;
  readonly bytes: number;
  /** Whether the cell begins, and ends, here. */
  readonly first: boolean;
  readonly last: boolean;
}

export interface Row {
  readonly offset: number;
  readonly pieces: readonly Piece[];
  /** Whether this row is another way to read the bytes of a row before: that of the next member of a union. */
  readonly instead: boolean;
  /** How many bytes are left out behind this row, since they would all look the same. */
  readonly leftOut: number;
}

export const BYTES_IN_ROW = 8;

/** A longer cell is cut: its first rows, and its last one. */
const MOST_ROWS = 4;

/** All rows, each member of a union in rows of its own. */
export function rows(map: ByteMap): readonly Row[] {
  const all: Row[] = [];
  for (const lane of lanes(map.cells)) {
    all.push(...rowsOf(lane.cells, lane.instead));
  }
  return all;
}

interface Lane {
  readonly cells: readonly Cell[];
  readonly instead: boolean;
}

/** Cells that follow one another; a cell that begins before the end of what is drawn already begins a lane of its own, and so does the next. */
function lanes(cells: readonly Cell[]): readonly Lane[] {
  const found: { cells: Cell[]; instead: boolean }[] = [];
  let end = 0;
  for (const cell of cells) {
    const instead = cell.offset < end;
    const current = found.at(-1);
    if (!current || instead || current.instead) {
      found.push({ cells: [cell], instead });
    } else {
      current.cells.push(cell);
    }
    end = Math.max(end, cell.offset + cell.size);
  }
  return found;
}

function rowsOf(cells: readonly Cell[], instead: boolean): readonly Row[] {
  const pieces = new Map<number, Piece[]>();
  for (const cell of cells) {
    for (const [offset, piece] of cut(cell)) {
      const row = pieces.get(offset) ?? [];
      row.push(piece);
      pieces.set(offset, row);
    }
  }
  const offsets = [...pieces.keys()].sort((one, other) => one - other);
  return offsets.map((offset, index) => ({
    offset,
    pieces: pieces.get(offset) ?? [],
    instead,
    leftOut: Math.max(0, (offsets[index + 1] ?? offset + BYTES_IN_ROW) - offset - BYTES_IN_ROW),
  }));
}

/** The pieces of a cell, each with the offset of its row. */
function cut(cell: Cell): readonly [number, Piece][] {
  const end = cell.offset + cell.size;
  const starts: number[] = [];
  for (let row = cell.offset - (cell.offset % BYTES_IN_ROW); row < end || (cell.size === 0 && starts.length === 0); row += BYTES_IN_ROW) {
    starts.push(row);
  }
  const shown = starts.length > MOST_ROWS ? [...starts.slice(0, MOST_ROWS - 1), starts[starts.length - 1] as number] : starts;
  return shown.map((row) => {
    const from = Math.max(row, cell.offset);
    const to = Math.min(row + BYTES_IN_ROW, end);
    return [row, { cell, column: from - row, bytes: to - from, first: from === cell.offset, last: to === end }];
  });
}
