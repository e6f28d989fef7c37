/**
 * Uses the installed extension in VS Code's own workbench, served by code-server, through a headless browser: as a user would, with keys and
 * mouse. Each step says what it saw, and leaves a picture.
 *
 * node check.mjs ADDRESS FOLDER PICTURES
 */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [address, folder, pictures] = process.argv.slice(2);
const WAIT = 60_000;

mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
});
const page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
page.setDefaultTimeout(WAIT);

async function step(name, action) {
  try {
    const seen = await action();
    console.log(`ok    ${name}${seen ? `: ${seen}` : ""}`);
  } catch (failure) {
    console.log(`FAILS ${name}: ${String(failure.message).split("\n")[0]}`);
    process.exitCode = 1;
  }
  await page.screenshot({ path: join(pictures, `${name.replaceAll(" ", "-")}.png`) });
}

/** The box that opens on a key; the key is lost while a view takes the focus. */
async function box(key) {
  const input = page.locator(".quick-input-widget input").first();
  for (let i = 0; i < 5 && !(await input.isVisible()); i++) {
    await page.keyboard.press("Escape");
    await page.keyboard.press(key);
    await page.waitForTimeout(1500);
  }
  return input;
}

async function command(title) {
  await (await box("F1")).fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
}

async function open(file, line, column) {
  await (await box("Control+KeyP")).fill(file);
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await page.waitForTimeout(500);
  await page.keyboard.press("Enter");
  await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
  if (line) {
    await (await box("Control+KeyG")).fill(`:${line}:${column}`);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
  }
}

/** Waits for a text in an element, and gives it. */
async function text(selector, pattern) {
  const found = await page.waitForFunction(
    ([where, source]) =>
      [...document.querySelectorAll(where)].map((element) => element.textContent).find((content) => new RegExp(source).test(content)),
    [selector, pattern.source],
  );
  return (await found.jsonValue()).match(pattern)[0];
}

/** Waits for a text in one of the pages inside of the page, and gives it. */
async function told(pattern) {
  for (let i = 0; i < 60; i++) {
    for (const frame of page.frames()) {
      const found = (await frame.evaluate(() => document.body?.innerText ?? "").catch(() => "")).match(pattern);
      if (found && frame !== page.mainFrame()) {
        return found[0];
      }
    }
    await page.waitForTimeout(500);
  }
  throw new Error(`no page says ${pattern}`);
}

/** Where a text stands first, behind another. */
function place(file, text, behind = "") {
  const all = readFileSync(join(folder, file), "utf8");
  const at = all.indexOf(text, all.indexOf(behind));
  assert.ok(at >= 0, `${file} has ${text}`);
  const before = all.slice(0, at).split("\n");
  return [before.length, before.at(-1).length + 1];
}

await step("the workbench opens", async () => {
  await page.goto(`${address}/?folder=${encodeURIComponent(folder)}`);
  await page.locator(".monaco-workbench").waitFor();
  await page.waitForTimeout(3000);
});

await step("colours", async () => {
  await open("objects.uapi", ...place("objects.uapi", "IOMMU_DESTROY", "command IOMMU_DESTROY"));
  await page.locator(".view-line span[class*=mtk]").first().waitFor();
  const classes = await page.locator(".view-line span[class*=mtk]").evaluateAll((spans) => new Set(spans.map((span) => span.className)).size);
  assert.ok(classes >= 5, `only ${classes} colours`);
  return `${classes} different ones`;
});

await step("inlay hints", async () => text(".view-line", /@4\s\+4/));

await step("lenses", async () => text(".codelens-decoration", /\d+ uses?/));

await step("hover", async () => {
  await command("Show or Focus Hover");
  const hover = page.locator(".monaco-hover .hover-contents").first();
  await hover.waitFor();
  const shown = await page.locator(".monaco-hover").first().textContent();
  assert.match(shown, /0x80|3b80/i);
  await page.keyboard.press("Escape");
  return shown.replaceAll(/\s+/g, " ").slice(0, 100);
});

await step("byte map", async () => {
  await page.locator(".explorer-viewlet .pane-header").first().click(); // the list of files makes room
  await command("uapi: Show the Byte Map");
  const outer = page.frameLocator("iframe.webview.ready").first();
  const map = outer.frameLocator("iframe").locator("#map");
  await open("objects.uapi", ...place("objects.uapi", "IOMMU_DESTROY", "command IOMMU_DESTROY"));
  await map.locator("h1").waitFor();
  const drawn = await map.innerText();
  assert.match(drawn, /struct iommu_destroy/);
  return drawn.replaceAll(/\s+/g, " ");
});

await step("byte map follows the cursor", async () => {
  const map = page.frameLocator("iframe.webview.ready").first().frameLocator("iframe").locator("#map");
  await open("hwpt.uapi", ...place("hwpt.uapi", "data_type", "command IOMMU_HWPT_ALLOC"));
  await map.locator("h1", { hasText: "iommu_hwpt_alloc" }).waitFor();
  assert.equal(await map.locator(".here").count() > 0, true, "the field of the cursor is marked");
  return (await map.locator("p").first().innerText());
});

await step("byte map in the dark", async () => {
  await command("Preferences: Toggle between Light/Dark Themes");
  await page.waitForTimeout(1500);
});

await step("completion", async () => {
  await open("objects.uapi", ...place("objects.uapi", "required;", "command IOMMU_DESTROY"));
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("fai");
  await page.keyboard.press("Control+Space");
  const row = page.locator(".suggest-widget .monaco-list-row", { hasText: "fails" }).first();
  await row.waitFor();
  const label = await row.getAttribute("aria-label");
  await page.screenshot({ path: join(pictures, "suggestions.png") });
  await page.keyboard.press("Escape");
  return label;
});

await step("diagnostics", async () => {
  await page.keyboard.press("End");
  await page.locator(".squiggly-error").first().waitFor();
  await command("Problems: Focus on Problems View");
  return text(".markers-panel .monaco-list-row", /.*UAPI\d+.*/);
});

await step("the page about what is wrong", async () => {
  await page.keyboard.press("Control+Digit1");
  await command("uapi: Explain the Finding Here");
  const title = await told(/UAPI0101: .*/);
  await page.screenshot({ path: join(pictures, "page.png") });
  await command("View: Close Editor");
  return title;
});

await step("undo leaves it right", async () => {
  await page.keyboard.press("Control+Digit1");
  await page.waitForTimeout(300);
  for (let i = 0; i < 8 && (await page.locator(".squiggly-error").count()) > 0; i++) {
    await page.keyboard.press("Control+KeyZ");
    await page.waitForTimeout(500);
  }
  await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
});

await step("definition", async () => {
  await open("objects.uapi", ...place("objects.uapi", "HWPT_PAGING", "made by"));
  await command("Go to Definition");
  await page.waitForTimeout(2000);
  return page.locator(".tab.active").first().getAttribute("data-resource-name");
});

await step("rename", async () => {
  await open("ioas.uapi", ...place("ioas.uapi", "out_iova_alignment", "command IOMMU_IOAS_IOVA_RANGES"));
  await command("Rename Symbol");
  const input = page.locator(".rename-box input").first();
  await input.waitFor();
  await input.fill("out_alignment");
  await page.keyboard.press("Enter");
  await page.locator(".view-line", { hasText: "out_alignment" }).first().waitFor();
  await page.keyboard.press("Control+KeyZ");
});

await browser.close();
