// Shows pages as a release had them, and what changed between two.
//
// A page itself says what the newest release has. What others had is in a script file beside it, which is loaded when somebody asks:
// a page that was opened from a disk may load scripts, and nothing else.
"use strict";

const uapi = (() => {
    const KEY = "uapi-release";
    const {root, path} = document.body.dataset;
    const main = document.getElementById("content");
    const newest = main.innerHTML;
    let all = [];
    let pages = {};
    let texts = null;

    // -- releases ----------------------------------------------------------------------------------------------------------------

    /** As numbers: 6.12.y stands behind all of 6.12. */
    function parsed(release) {
        return release.split(".").map(part => part === "y" ? Infinity : Number(part));
    }

    function compare(left, right) {
        const [a, b] = [parsed(left), parsed(right)];
        for (let i = 0; i < 3; i++) {
            const difference = (a[i] ?? 0) === (b[i] ?? 0) ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
            if (difference !== 0) {
                return difference;
            }
        }
        return 0;
    }

    function isRelease(text) {
        return /^\d{1,6}\.\d{1,6}(\.(\d{1,6}|y))?$/.test(text ?? "");
    }

    /** What a page is in a release: "=" as it is now, "-" not there, "" otherwise; and since when it is so. */
    function edition(page, release) {
        const marks = pages[page];
        if (!marks) {
            return {sign: "=", from: release};
        }
        const mark = marks.findLast(each => compare(each.replace(/^[=-]/, ""), release) <= 0) ?? "-" + release;
        const sign = /^[=-]/.test(mark) ? mark[0] : "";
        return {sign, from: mark.slice(sign.length)};
    }

    /** The first release that has a page, behind the one in which it is missing. */
    function coming(page, release) {
        return pages[page].find(each => !each.startsWith("-") && compare(each.replace("=", ""), release) > 0)?.replace("=", "");
    }

    // -- the choice --------------------------------------------------------------------------------------------------------------

    function chosen() {
        const asked = new URLSearchParams(location.search).get("release");
        if (asked !== null) {
            return isRelease(asked) ? asked : "";
        }
        try {
            return isRelease(localStorage.getItem(KEY)) ? localStorage.getItem(KEY) : "";
        } catch {
            return "";
        }
    }

    function choose(release) {
        try {
            localStorage.setItem(KEY, release);
        } catch {
            // A browser that keeps nothing forgets the choice with the page.
        }
        const address = new URL(location.href);
        release ? address.searchParams.set("release", release) : address.searchParams.delete("release");
        try {
            history.replaceState(null, "", address);
        } catch {
            // The address then does not say what the page shows.
        }
        show(release);
    }

    function offer(select, release) {
        const known = all.includes(release) || !release ? all : [...all, release].sort(compare);
        const options = known.toReversed().map(each => new Option(each, each, false, each === release));
        select.replaceChildren(new Option("newest (" + all.at(-1) + ")", "", false, !release), ...options);
    }

    // -- pages as they were ------------------------------------------------------------------------------------------------------

    function show(release) {
        offer(document.getElementById("release"), release);
        const {sign, from} = release ? edition(path, release) : {sign: "="};
        if (sign === "") {
            load(path + ".releases.js", () => texts !== null, () => lay(texts[from], release));
        } else {
            lay(newest, release, sign === "-");
        }
        for (const link of document.querySelectorAll(".menu a[href]")) {
            link.classList.toggle("absent", Boolean(release) && isAbsent(link, release));
        }
    }

    function isAbsent(link, release) {
        const base = new URL(root || "./", location.href).pathname;
        const target = link.pathname.startsWith(base) ? link.pathname.slice(base.length).replace(/\.html$/, "") : "";
        return edition(decodeURIComponent(target), release).sign === "-";
    }

    function lay(html, release, absent = false) {
        main.innerHTML = html;
        main.classList.toggle("absent", absent);
        if (release) {
            main.prepend(banner(release, absent));
        }
        outline();
        if (location.hash.length > 1) {
            document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
        }
        document.dispatchEvent(new Event("uapi-laid"));
    }

    function banner(release, absent) {
        const words = document.createElement("p");
        words.className = "as-of";
        words.setAttribute("role", "status");
        const later = absent ? coming(path, release) : "";
        words.textContent = absent ? "Not in Linux " + release + (later ? ": it comes with " + later + ". " : ": it is gone. ")
            : "As Linux " + release + " has it. ";
        const back = document.createElement("button");
        back.type = "button";
        back.textContent = "Show the newest";
        back.addEventListener("click", () => choose(""));
        words.append(back);
        return words;
    }

    /** What is on the page, anew. */
    function outline() {
        const list = document.querySelector(".outline");
        list?.replaceChildren(...[...main.querySelectorAll("section[id] > h2")].map(heading => {
            const link = document.createElement("a");
            link.href = "#" + heading.parentElement.id;
            link.textContent = heading.textContent;
            const item = document.createElement("li");
            item.append(link);
            return item;
        }));
    }

    // -- changes between two releases --------------------------------------------------------------------------------------------

    function between() {
        const form = document.querySelector(".between");
        if (!form) {
            return;
        }
        const [from, to] = [document.getElementById("from"), document.getElementById("to")];
        const asked = new URLSearchParams(location.search);
        from.replaceChildren(new Option("the beginning", ""), ...all.map(each => new Option(each)));
        to.replaceChildren(...all.map(each => new Option(each)));
        from.value = all.includes(asked.get("from")) ? asked.get("from") : "";
        to.value = all.includes(asked.get("to")) ? asked.get("to") : all.at(-1);
        form.addEventListener("change", () => filter(from.value, to.value));
        form.hidden = false;
        filter(from.value, to.value);
    }

    /** Stable releases have what later ones brought: between two of the main line they say nothing of their own. */
    function filter(from, to) {
        const mainline = !/\.\d+\./.test(to) && !/\.\d+\./.test(from);
        for (const step of document.querySelectorAll(".step")) {
            const release = step.dataset.release;
            const within = (!from || compare(release, from) > 0) && compare(release, to) <= 0;
            step.hidden = !within || (mainline && step.classList.contains("stable") && Boolean(from));
        }
    }

    // -- what script files say ---------------------------------------------------------------------------------------------------

    /** Loads a script file of this reference unless it has been, and goes on when it is there. */
    function load(file, isThere, then) {
        if (isThere()) {
            then();
            return;
        }
        const script = document.createElement("script");
        script.src = root + file;
        script.addEventListener("load", then);
        document.head.append(script);
    }

    return {
        load,

        /** Called by the file of a description: its releases, and which of them changed which page. */
        releases(releases, changes) {
            all = releases;
            pages = changes;
            const select = document.getElementById("release");
            select.addEventListener("change", () => choose(select.value));
            select.parentElement.hidden = false;
            offer(select, chosen());
            if (chosen()) {
                show(chosen());
            }
            between();
        },

        /** Called by the file of a page: what it says in each release that has a text of its own. */
        editions(byRelease) {
            texts = byRelease;
        },

        /** Called by the search index. */
        index(entries) {
            uapi.entries = entries;
        },
    };
})();
