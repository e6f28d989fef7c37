/** A headless browser at VS Code's own workbench, and what a user does there with keys and mouse. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const WAIT = 30_000;

const [address, folder, pictures] = process.argv.slice(2);
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
});
export const page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
page.setDefaultTimeout(WAIT);

export async function step(name, action) {
  try {
    const seen = await action();
    console.log(`ok    ${name}${seen ? `: ${seen}` : ""}`);
  } catch (failure) {
    console.log(`FAILS ${name}: ${String(failure.message).split("\n")[0]}`);
    process.exitCode = 1;
  }
  await picture(name);
}

export async function picture(name) {
  await page.screenshot({ path: join(pictures, `${name.replaceAll(" ", "-")}.png`) });
}

export async function begin() {
  await page.goto(`${address}/?folder=${encodeURIComponent(folder)}`);
  await page.locator(".monaco-workbench").waitFor();
  await page.waitForTimeout(3000);
}

export async function end() {
  await browser.close();
}

/** The box that opens on a key; the key is lost while a view takes the focus. */
export async function box(key) {
  const input = page.locator(".quick-input-widget input").first();
  for (let i = 0; i < 5 && !(await input.isVisible()); i++) {
    await page.keyboard.press("Escape");
    await page.keyboard.press(key);
    await page.waitForTimeout(1500);
  }
  return input;
}

export async function command(title) {
  await (await box("F1")).fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
}

export async function open(file, line, column) {
  await (await box("Control+KeyP")).fill(file);
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await page.waitForTimeout(500);
  await page.keyboard.press("Enter");
  await page.locator(`.tab.active[data-resource-name="${file}"]`).first().waitFor();
  // What had the focus before may have got it back.
  await page.keyboard.press("Control+1");
  await page.waitForTimeout(300);
  if (line) {
    await (await box("Control+KeyG")).fill(`:${line}:${column}`);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
  }
}

/** Makes an empty file. */
export function create(file) {
  writeFileSync(join(folder, file), "");
}

/** Waits for a text in an element, and gives it. */
export async function text(selector, pattern) {
  const found = await page.waitForFunction(
    ([where, source]) =>
      [...document.querySelectorAll(where)].map((element) => element.textContent).find((content) => new RegExp(source).test(content)),
    [selector, pattern.source],
  );
  return (await found.jsonValue()).match(pattern)[0];
}

/** Waits for a text in one of the pages inside of the page, and gives it. */
export async function told(pattern) {
  return (await inside(pattern))[1];
}

/** Waits for a page inside of the page that says something. */
export async function frame(pattern) {
  return (await inside(pattern))[0];
}

async function inside(pattern) {
  for (let i = 0; i < 60; i++) {
    for (const frame of page.frames()) {
      const found = (await frame.evaluate(() => document.body?.innerText ?? "").catch(() => "")).match(pattern);
      if (found && frame !== page.mainFrame()) {
        return [frame, found[0]];
      }
    }
    await page.waitForTimeout(500);
  }
  throw new Error(`no page says ${pattern}`);
}

/** Where a text stands first, behind another. */
export function place(file, text, behind = "") {
  const all = readFileSync(join(folder, file), "utf8");
  const at = all.indexOf(text, all.indexOf(behind));
  assert.ok(at >= 0, `${file} has ${text}`);
  const before = all.slice(0, at).split("\n");
  return [before.length, before.at(-1).length + 1];
}


/** Waits for a text in the terminal, and gives it. */
export async function terminal(pattern) {
  for (let i = 0; i < 60; i++) {
    const lines = await page.locator(".terminal-wrapper.active .xterm-rows > div, .xterm-rows > div").allTextContents();
    const found = lines.join("\n").replaceAll("\u00a0", " ").match(pattern);
    if (found) {
      return found[0].replaceAll(/\s+/g, " ");
    }
    await page.waitForTimeout(500);
  }
  throw new Error(`the terminal does not say ${pattern}`);
}
