/**
 * Walks through the reference of iommufd as a reader would, in a headless browser, with keys and mouse, from a disk: no server, no network.
 * Each step says what it saw, and leaves a picture. Every page that it visits, and one of each other kind, must be accessible.
 *
 * node walk.mjs SITE LARGE PICTURES, where LARGE is the site of a thousand commands
 */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [site, large, pictures] = process.argv.slice(2).map(path => resolve(path));
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** A search must answer within this many milliseconds. */
const SEARCH_LIMIT = 50;

mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const wide = { width: 1400, height: 1000 };
const narrow = { width: 390, height: 844 };
let page = await visitor({ viewport: wide });
const troubles = [];

/** A reader who has never been here. */
async function visitor(options) {
  const context = await browser.newContext(options);
  const fresh = await context.newPage();
  fresh.setDefaultTimeout(10_000);
  fresh.on("pageerror", error => troubles.push(error.message));
  fresh.on("console", message => message.type() === "error" && troubles.push(message.text()));
  fresh.on("requestfailed", request => troubles.push("not loaded: " + request.url()));
  fresh.on("request", request => request.url().startsWith("file:") || troubles.push("asks the network: " + request.url()));
  return fresh;
}

async function step(name, action) {
  try {
    const seen = await action();
    assert.deepEqual(troubles.splice(0), []);
    console.log(`ok    ${name}${seen ? `: ${seen}` : ""}`);
  } catch (failure) {
    console.log(`FAILS ${name}: ${String(failure.message).split("\n").slice(0, 6).join("\n      ")}`);
    process.exitCode = 1;
  }
  await page.screenshot({ path: join(pictures, `${name.replaceAll(/[^A-Za-z0-9]+/g, "-")}.png`) });
}

async function open(path, query = "") {
  await page.goto(pathToFileURL(join(site, path)).href + query);
}

/** Types into the search, and waits for its answers. */
async function search(words) {
  await page.keyboard.press("/");
  await page.keyboard.type(words);
  await page.locator("#found a").first().waitFor();
}

/** What a reader who cannot see the page, or has only keys, would stumble over. */
async function accessible() {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run({ resultTypes: ["violations"], preload: false }));
  const serious = violations.filter(each => each.impact === "serious" || each.impact === "critical");
  assert.deepEqual(serious.map(each => `${each.id}: ${each.nodes[0].html} (${each.nodes.length} times)`), []);
  return `${violations.length} lesser remarks`;
}

await step("landing", async () => {
  await open("index.html");
  await page.getByRole("link", { name: "iommufd", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "iommufd" }).waitFor();
});

await step("EEXIST leads to its cause in IOAS_MAP", async () => {
  await search("EEXIST map");
  await page.locator("#found a", { hasText: "IOMMU_IOAS_MAP" }).filter({ hasText: "EEXIST" }).first().click();
  await page.waitForURL(/IOMMU_IOAS_MAP\.html#cause-/);
  const cause = page.locator(":target");
  assert.match(await cause.innerText(), /EEXIST/);
  return (await cause.innerText()).replaceAll(/\s+/g, " ");
});

/** How long the slowest of the answers took, each the best of three: what else the machine does is not asked. */
async function answered(...questions) {
  const worst = await page.evaluate(all => Math.max(...all.map(words => {
    const field = document.getElementById("search");
    field.value = words;
    return Math.min(...[1, 2, 3].map(() => {
      const start = performance.now();
      field.dispatchEvent(new Event("input"));
      return performance.now() - start;
    }));
  })), questions);
  assert.ok(worst < SEARCH_LIMIT, `${worst} ms`);
  return `at most ${worst.toFixed(1)} ms`;
}

await step("the search answers while one types", async () => {
  await search("iova");
  return answered("e", "ee", "eexist", "map", "ioas map", "reserved must be zero", "hwpt_alloc", "pasid");
});

await step("the search answers among a thousand commands", async () => {
  await page.goto(pathToFileURL(join(large, "large/index.html")).href);
  await search("command_7");
  return answered("large_command_777", "busy", "command", "ebusy 12", "way quick", "machine_3", "eopnotsupp");
});

await step("a name with a mistake is found", async () => {
  await open("iommufd/index.html");
  await search("dirtty");
  assert.match(await page.locator("#found").innerText(), /DIRTY/i);
});

await step("keys go through the answers", async () => {
  await page.locator("#search").fill("IOMMU_IOAS_COPY");
  await page.locator("#found a").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "IOMMU_IOAS_COPY" }).waitFor();
});

await step("an extension leads to its probe", async () => {
  await search("EXT_DMA_NO_SNOOP");
  await page.locator("#found a").first().click();
  await page.locator("#ask").waitFor();
  assert.match(await page.locator("#ask").innerText(), /uapi probe/);
  return page.locator("#ask code").first().innerText();
});

await step("a recorded way to a command", async () => {
  await open("iommufd/command/IOMMU_HWPT_SET_DIRTY_TRACKING.html");
  const recording = page.locator("#recording");
  await recording.getByText("on Linux 7.3.4").waitFor();
  const calls = await recording.locator("li").allInnerTexts();
  assert.match(calls[0], /^open\("\/dev\/iommu"\)/);
  assert.match(calls.at(-1), /IOMMU_HWPT_SET_DIRTY_TRACKING, \{flags=IOMMU_HWPT_DIRTY_TRACKING_ENABLE, .*= 0$/);
  await recording.getByRole("link", { name: "IOMMU_HWPT_ALLOC", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "IOMMU_HWPT_ALLOC" }).waitFor();
});

await step("HWPT_ALLOC as 6.6 had it", async () => {
  await open("iommufd/command/IOMMU_HWPT_ALLOC.html");
  assert.equal(await page.locator("#field-fault_id").count(), 1);
  await page.locator("#release").selectOption("6.6");
  await page.locator(".as-of").waitFor();
  assert.equal(await page.locator("#field-fault_id").count(), 0);
  assert.equal(await page.locator("#field-data_type").count(), 0);
  assert.match(await page.locator("#synopsis").innerText(), /__reserved;/);
  assert.match(page.url(), /release=6\.6/);
  return (await page.locator(".as-of").innerText()).split("\n")[0];
});

await step("the choice goes along, and says what is not there", async () => {
  await page.locator(".menu a.absent", { hasText: /^IOMMU_HWPT_INVALIDATE$/ }).click();
  await page.locator("main.absent").waitFor();
  assert.match(await page.locator(".as-of").innerText(), /Not in Linux 6\.6: it comes with 6\.8/);
  await page.getByRole("button", { name: "Show the newest" }).click();
  assert.equal(await page.locator("main.absent").count(), 0);
});

await step("commands by release", async () => {
  await open("iommufd/releases.html");
  assert.equal(await page.locator(".matrix tbody tr").count(), await page.locator(".menu h2:text-is('Commands') + ul > li").count());
});

await step("changes between two releases", async () => {
  await open("iommufd/changes.html");
  await page.locator("#from").selectOption("6.6");
  await page.locator("#to").selectOption("6.8");
  const shown = await page.locator(".step:visible h2").allInnerTexts();
  assert.deepEqual(shown, ["Linux 6.7", "Linux 6.8"]);
  return shown.join(", ");
});

const kinds = [
  "index.html", "iommufd/index.html", "iommufd/calling.html", "iommufd/errnos.html", "iommufd/releases.html", "iommufd/changes.html",
  "iommufd/command/IOMMU_IOAS_MAP.html", "iommufd/object/IOAS.html", "iommufd/device/iommu.html", "iommufd/file/veventq.html",
  "iommufd/value/iommufd_ioas_map_flags.html", "iommufd/struct/iommu_iova_range.html", "iommu_2021/extension/EXT_DMA_NO_SNOOP.html",
];
for (const colorScheme of ["light", "dark"]) {
  page = await visitor({ viewport: wide, colorScheme });
  for (const path of kinds) {
    await step(`${colorScheme} ${path}`, async () => {
      await open(path);
      return accessible();
    });
  }
  await step(`${colorScheme} search`, async () => {
    await open("iommufd/index.html");
    await search("map");
    return accessible();
  });
  await step(`${colorScheme} as of 6.6`, async () => {
    await open("iommufd/command/IOMMU_IOAS_MAP.html", "?release=6.6");
    return accessible();
  });
}

page = await visitor({ viewport: narrow });
for (const path of kinds) {
  await step(`narrow ${path}`, async () => {
    await open(path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `the page is ${over} pixels too wide`);
  });
}

page = await visitor({ viewport: wide, javaScriptEnabled: false });
await step("without scripts", async () => {
  await open("iommufd/command/IOMMU_IOAS_MAP.html");
  assert.equal(await page.locator(".search").isVisible(), false);
  assert.ok(await page.locator("#errors").isVisible());
});

await browser.close();
