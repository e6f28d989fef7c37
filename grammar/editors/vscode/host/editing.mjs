/** What helps while one reads and writes. */
import assert from "node:assert/strict";
import { command, create, open, page, picture, place, step, text, told } from "./workbench.mjs";

/** What stands beside a text and above it. */
export async function reading() {
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
}

/** The structure under the cursor, drawn to scale. */
export async function drawing() {
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
}

/** What is wrong, and what can stand there. */
export async function mending() {
  await step("completion", async () => {
    await open("objects.uapi", ...place("objects.uapi", "required;", "command IOMMU_DESTROY"));
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("fai");
    await page.keyboard.press("Control+Space");
    const row = page.locator(".suggest-widget .monaco-list-row", { hasText: "fails" }).first();
    await row.waitFor();
    const label = await row.getAttribute("aria-label");
    await picture("suggestions");
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
    await picture("page");
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
}

/** From a name to what it stands for. */
export async function going() {
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
}

/** A new file, written by taking what is proposed. */
export async function writing() {
  const rows = page.locator(".suggest-widget .monaco-list-row", { hasText: "description" });

  await step("one proposal for a construct", async () => {
    create("new.uapi");
    await open("new.uapi");
    await page.keyboard.type("descr");
    await rows.first().waitFor();
    await page.waitForTimeout(1500);
    assert.equal(await rows.count(), 1);
    return rows.first().getAttribute("aria-label");
  });

  await step("tab goes on in a snippet", async () => {
    await page.keyboard.press("Tab");
    await page.keyboard.type("Lamps that shine.");
    await page.keyboard.press("Tab");
    await page.keyboard.type("lamps");
    await page.keyboard.press("Tab");
    await page.waitForTimeout(500);
    return text(".view-lines", /uapi.1;.*description.lamps/);
  });
}
