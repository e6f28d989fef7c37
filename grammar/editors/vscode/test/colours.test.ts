/** Holds the colours of every description against the tokens that the language's own lexer finds in it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as oniguruma from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry } from "vscode-textmate";

const TOKENS = "../target/tokens";
const GRAMMAR = "syntaxes/uapi.tmLanguage.json";

/** A token as the build has written it down: `names` if the parser takes the word for a name. */
interface Token {
  readonly offset: number;
  readonly length: number;
  readonly kind: string;
  readonly names?: boolean;
}

interface Scoped {
  readonly start: number;
  readonly end: number;
  readonly scope: string;
}

/** What the scope of a token may begin with. */
const SCOPES: Readonly<Record<string, RegExp>> = {
  documentation: /^comment\.line\.documentation/,
  comment: /^comment\./,
  string: /^string\./,
  header: /^string\./,
  character: /^(string|constant\.character)\./,
  number: /^constant\.numeric/,
  release: /^constant\.numeric/,
  keyword: /^(keyword|storage|support|constant\.language)\./,
  name: /^(variable|entity|support|constant)\./,
  punctuation: /^(punctuation|keyword\.operator)/,
};

const files = readdirSync(TOKENS, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));

test("every description has its tokens", () => assert.ok(files.length > 30, `${files.length} files`));

for (const file of files) {
  test(file.replace(/\.json$/, ""), async () => {
    const { file: source, tokens } = JSON.parse(readFileSync(join(TOKENS, file), "utf8")) as { file: string; tokens: Token[] };
    const text = readFileSync(join("../../..", source), "utf8");
    const scopes = await colour(text);
    const wrong = tokens.filter((token) => !fits(token, scopes));
    const [first] = wrong.map((token) => `${token.kind} ${text.slice(token.offset, token.offset + token.length)} is ${at(token.offset, scopes)?.scope}`);
    assert.equal(first, undefined, `${wrong.length} of ${tokens.length}`);
  });
}

/** A word that stands for a name must not look like a keyword; whatever it is, one scope covers all of it. */
function fits(token: Token, scopes: readonly Scoped[]): boolean {
  const found = at(token.offset, scopes);
  const wanted = token.names ? SCOPES["name"] : SCOPES[token.kind];
  const whole = ["documentation", "comment", "string", "header"].includes(token.kind);
  return found !== undefined && (wanted?.test(found.scope) ?? false) && (whole || found.end >= token.offset + token.length);
}

function at(offset: number, scopes: readonly Scoped[]): Scoped | undefined {
  let low = 0;
  let high = scopes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const scoped = scopes[middle] as Scoped;
    if (offset < scoped.start) {
      high = middle - 1;
    } else if (offset >= scoped.end) {
      low = middle + 1;
    } else {
      return scoped;
    }
  }
  return undefined;
}

/** The scopes of a text, each with the outermost one that says what it is. */
async function colour(text: string): Promise<readonly Scoped[]> {
  const grammar = await loaded();
  const all: Scoped[] = [];
  let stack = INITIAL;
  let start = 0;
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    for (const token of tokens) {
      const scope = token.scopes.find((name) => /^(comment|string)\./.test(name)) ?? token.scopes.at(-1) ?? "";
      all.push({ start: start + token.startIndex, end: start + token.endIndex, scope });
    }
    stack = ruleStack;
    start += line.length + 1;
  }
  return all;
}

let grammar: Awaited<ReturnType<Registry["loadGrammar"]>> | undefined;

async function loaded() {
  if (!grammar) {
    await oniguruma.loadWASM(readFileSync("node_modules/vscode-oniguruma/release/onig.wasm").buffer);
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, "utf8"), GRAMMAR),
    });
    grammar = await registry.loadGrammar("source.uapi");
  }
  assert.ok(grammar);
  return grammar;
}
