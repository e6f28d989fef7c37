/**
 * Uses the installed extension in VS Code's own workbench, served by code-server, through a headless browser: as a user would, with keys and
 * mouse. Each step says what it saw, and leaves a picture.
 *
 * node check.mjs ADDRESS FOLDER PICTURES
 */
import { drawing, going, mending, reading, writing } from "./editing.mjs";
import { checking, lenses } from "./lenses.mjs";
import { begin, end, step } from "./workbench.mjs";

await step("the workbench opens", begin);
await reading();
await lenses();
await drawing();
await mending();
await going();
await checking();
await writing();
await end();
