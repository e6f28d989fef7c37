import assert from "node:assert/strict";
import { test } from "node:test";
import { type ByteMap, type Cell, rows } from "../src/bytes";

function shown(cells: readonly Cell[]): string[] {
  const map: ByteMap = { name: "lamp", size: 0, required: 0, cells };
  return rows(map).map((row) => {
    const pieces = row.pieces.map(({ cell, column, bytes, first, last }) => `${first ? "<" : ""}${cell.name ?? "hole"}@${column}+${bytes}${last ? ">" : ""}`);
    return `${row.instead ? "or" : row.offset}: ${pieces.join(" ")}${row.leftOut ? ` … ${row.leftOut}` : ""}`;
  });
}

test("fields and holes share rows of eight bytes", () => {
  assert.deepEqual(
    shown([{ offset: 0, size: 1, name: "a" }, { offset: 1, size: 3 }, { offset: 4, size: 4, name: "b" }, { offset: 8, size: 8, name: "c" }]),
    ["0: <a@0+1> <hole@1+3> <b@4+4>", "8: <c@0+8>"],
  );
});

test("a field that crosses rows is drawn in each", () => {
  assert.deepEqual(shown([{ offset: 0, size: 4, name: "a" }, { offset: 4, size: 10, name: "b" }]), [
    "0: <a@0+4> <b@4+4",
    "8: b@0+6>",
  ]);
});

test("a long field is cut, and its end is shown", () => {
  assert.deepEqual(shown([{ offset: 0, size: 4096, name: "page" }]), [
    "0: <page@0+8",
    "8: page@0+8",
    "16: page@0+8 … 4064",
    "4088: page@0+8>",
  ]);
});

test("members of a union stand one below the other", () => {
  assert.deepEqual(
    shown([{ offset: 0, size: 4, name: "a" }, { offset: 0, size: 8, name: "b" }, { offset: 8, size: 8, name: "c" }]),
    ["0: <a@0+4>", "or: <b@0+8>", "8: <c@0+8>"],
  );
});

test("an array of any length at the end has its place", () => {
  assert.deepEqual(shown([{ offset: 0, size: 8, name: "a" }, { offset: 8, size: 0, name: "rest" }]), ["0: <a@0+8>", "8: <rest@0+0>"]);
});

test("a structure without fields has no rows", () => {
  assert.deepEqual(shown([]), []);
});
