/** What stands above a declaration is clicked. */
import assert from "node:assert/strict";
import { box, command, frame, open, page, place, step, terminal, text, told } from "./workbench.mjs";

/** Clicks what stands above a line. */
async function click(file, line, title) {
  await open(file, ...place(file, line));
  const declared = page.locator(".editor-instance .view-line", { hasText: line }).first();
  const { y } = await declared.boundingBox();
  const lenses = await page.locator(".codelens-decoration", { hasText: title }).all();
  const boxes = await Promise.all(lenses.map(async (lens) => ({ lens, y: (await lens.boundingBox())?.y ?? Infinity })));
  const above = boxes.filter((box) => box.y < y).sort((one, other) => other.y - one.y)[0];
  assert.ok(above, `${title} stands above ${line}`);
  await above.lens.locator("a", { hasText: title }).first().click();
}

export async function lenses() {
  await step("the lens Check", async () => {
    await click("iommufd.uapi", "description iommufd", "Check");
    return terminal(/uapi'? check [^]*will be reused by tasks/);
  });

  await step("the lens Probe the simulator", async () => {
    await click("extensions.uapi", "extension FILE_MAPPINGS", "Probe the simulator");
    return terminal(/FILE_MAPPINGS +supported.*/);
  });

  await step("the lens Probe this machine", async () => {
    await click("extensions.uapi", "extension FILE_MAPPINGS", "Probe this machine");
    return terminal(/FILE_MAPPINGS +(supported|absent).*|cannot open \/dev\/iommu: \w+/);
  });

  await step("the lens Java", async () => {
    await click("objects.uapi", "command IOMMU_DESTROY", "Java");
    await page.locator('.tab.active[data-resource-name="Destroy.java"]').waitFor();
    await command("View: Close Editor");
  });

  await step("the lens Reference", async () => {
    await click("objects.uapi", "command IOMMU_DESTROY", "Reference");
    return (await told(/Destroys an object[^]*Synopsis/)).slice(0, 18);
  });

  await step("a link in the reference", async () => {
    await (await frame(/Synopsis/)).locator("a", { hasText: "/dev/iommu" }).first().click();
    return told(/.*as a device file.*/);
  });

  await step("the lens that counts uses", async () => {
    await command("View: Close All Editors");
    await click("objects.uapi", "object DEVICE ", "use");
    const seen = await text(".zone-widget .peekview-title", /Locations \(\d+\)/);
    await page.keyboard.press("Escape");
    return seen;
  });
}

export async function checking() {
  const wrong = () => page.locator(".markers-panel .monaco-list-row", { hasText: "UAPI0101" }).allTextContents();

  await step("a check of what is wrong", async () => {
    await open("objects.uapi", ...place("objects.uapi", "required;", "command IOMMU_DESTROY"));
    await page.keyboard.type("wrong ");
    await click("iommufd.uapi", "description iommufd", "Check");
    return terminal(/error\[UAPI0101\].*/);
  });

  await step("a check doubles nothing", async () => {
    await command("Problems: Focus on Problems View");
    await page.waitForTimeout(2000);
    assert.equal((await wrong()).length, 1);
  });

  await step("a task of one's own with the problem matcher", async () => {
    await (await box("Control+KeyP")).fill("task another");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "another description" }).first().click();
    await terminal(/error\[UAPI0101\][^]*elsewhere.uapi/);
    await command("Problems: Focus on Problems View");
    await page.waitForTimeout(2000);
    assert.equal((await wrong()).length, 2);
    return text(".markers-panel .monaco-list-row", /elsewhere.uapi/);
  });
}
