/** Runs in a page of the reference: tells the extension where a link leads, since a page in the editor cannot go there by itself. */

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const code = acquireVsCodeApi();
const part = document.body.dataset["part"];

if (part) {
  document.getElementById(part)?.scrollIntoView();
}

document.addEventListener("click", (event) => {
  const href = event.target instanceof Element ? event.target.closest("a[href]")?.getAttribute("href") : undefined;
  if (!href) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (href.startsWith("#")) {
    document.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
  } else {
    code.postMessage({ go: href });
  }
}, true);
