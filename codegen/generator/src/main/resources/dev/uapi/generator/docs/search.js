// Searches everything that the reference tells about, while one types.
//
// The index is made in the browser when somebody first goes into the search field, a piece at a time, so that typing never waits.
"use strict";

(() => {
    const WEIGHTS = {command: 4, description: 3, extension: 3, errno: 3, object: 3, struct: 2, device: 2, file: 2};
    const PIECE = 400;
    const MOST = 40;

    const {root, path} = document.body.dataset;
    const field = document.getElementById("search");
    const found = document.getElementById("found");
    let index = null;
    let builder = null;

    // -- the index ---------------------------------------------------------------------------------------------------------------

    function wordsOf(text) {
        return String(text ?? "").toLowerCase().match(/[a-z0-9_]+/g) ?? [];
    }

    function partsOf(word) {
        return word.split("_").filter(Boolean);
    }

    /** Names are found as a whole, without what they all begin with, and by their parts: IOMMU_IOAS_MAP, IOAS_MAP, map. */
    function tokens(text) {
        return wordsOf(text).flatMap(word => {
            const parts = partsOf(word);
            return parts.length > 1 ? [word, parts.slice(1).join("_"), ...parts] : [word];
        });
    }

    function prepare() {
        if (builder) {
            return;
        }
        builder = new lunr.Builder();
        builder.tokenizer = text => tokens(text).map(token => new lunr.Token(token, {}));
        builder.ref("at");
        builder.field("name", {boost: 8});
        builder.field("owner", {boost: 2});
        builder.field("words");
        add(0);
    }

    function add(start) {
        const end = Math.min(start + PIECE, uapi.entries.length);
        for (let at = start; at < end; at++) {
            const [name, kind, owner, words] = uapi.entries[at];
            builder.add({at, name, owner, words}, {boost: WEIGHTS[kind] ?? 1});
        }
        if (end < uapi.entries.length) {
            setTimeout(add, 0, end);
            return;
        }
        index = builder.build();
        look();
    }

    // -- questions and answers ---------------------------------------------------------------------------------------------------

    /**
     * What has most of the words comes first; among those, what fits best. Only when nothing has all of them are the parts of names
     * looked for apart, and with a mistake in them.
     */
    function answers(question) {
        const words = wordsOf(question);
        const exact = matches(words, false);
        const all = exact.some(answer => answer.words === words.length) ? exact : matches(words.flatMap(partsOf), true);
        return all.sort((a, b) => b.words - a.words || b.score - a.score).slice(0, MOST).map(answer => answer.entry);
    }

    function matches(words, mistaken) {
        if (words.length === 0) {
            return [];
        }
        return index.query(query => words.forEach((word, at) => ask(query, word, words.length > 1, at === words.length - 1, mistaken)))
            .map(result => ({entry: uapi.entries[result.ref], score: weight(result), words: matched(result, words)}));
    }

    /**
     * One word alone asks for what has it in its name, or says it: not for all that is part of it. The last one may be unfinished, and
     * where mistakes are looked for all may.
     */
    function ask(query, word, several, last, mistaken) {
        const fields = several ? ["name", "owner", "words"] : ["name", "words"];
        query.term(word, {boost: 100, fields});
        if (last || mistaken) {
            query.term(word, {boost: 10, wildcard: lunr.Query.wildcard.TRAILING, fields: word.length > 2 ? fields : ["name"]});
        }
        if (mistaken && word.length > 3) {
            query.term(word, {editDistance: 1, fields});
        }
    }

    /** What belongs to the uAPI that one reads about comes before what others call the same. */
    function weight(result) {
        const address = uapi.entries[result.ref][4];
        return result.score * (address.startsWith(path.split("/")[0] + "/") ? 2 : 1);
    }

    function matched(result, wanted) {
        const terms = Object.keys(result.matchData.metadata);
        return wanted.filter(word => terms.some(term => term.startsWith(word))).length;
    }

    function look() {
        const question = field.value.trim();
        if (!index) {
            say(question ? "One moment: the index is being made." : "");
            return;
        }
        const entries = answers(question);
        if (!question || entries.length === 0) {
            say(question ? "Nothing has all or any of these words." : "");
            return;
        }
        const list = document.createElement("ul");
        list.append(...entries.map(item));
        found.replaceChildren(status(entries.length === MOST ? "The best " + MOST : entries.length + " found"), list);
        found.hidden = false;
    }

    function say(words) {
        found.replaceChildren(status(words));
        found.hidden = words === "";
    }

    function status(words) {
        const line = text("p", "count", words);
        line.setAttribute("role", "status");
        return line;
    }

    function item([name, kind, owner, words, address]) {
        const link = document.createElement("a");
        link.href = root + address;
        link.append(text("b", "name", name), text("span", "kind", kind + (owner ? " of " + owner : "")), text("span", "words", words));
        link.addEventListener("click", leave);
        const line = document.createElement("li");
        line.append(link);
        return line;
    }

    function text(element, kind, words) {
        const made = document.createElement(element);
        made.className = kind;
        made.textContent = words;
        return made;
    }

    // -- hands -------------------------------------------------------------------------------------------------------------------

    function enter() {
        uapi.load("lunr.js", () => "lunr" in window, () => uapi.load("search-index.js", () => "entries" in uapi, prepare));
        look();
    }

    function leave() {
        found.hidden = true;
    }

    /** From the field to the first answer, from answer to answer, and back. */
    function move(step) {
        const stops = [field, ...found.querySelectorAll("a")];
        const next = stops[stops.indexOf(document.activeElement) + step];
        next?.focus();
    }

    function isTyping() {
        return /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "");
    }

    document.addEventListener("keydown", event => {
        if (event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        const inside = field.parentElement.contains(document.activeElement);
        if (event.key === "/" && !isTyping()) {
            event.preventDefault();
            field.focus();
            field.select();
        } else if (event.key === "Escape" && inside) {
            leave();
            field.focus();
        } else if (inside && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
            event.preventDefault();
            move(event.key === "ArrowDown" ? 1 : -1);
        } else if (event.key === "Enter" && document.activeElement === field) {
            found.querySelector("a")?.click();
        }
    });
    document.addEventListener("click", event => {
        if (!field.parentElement.contains(event.target)) {
            leave();
        }
    });
    field.addEventListener("focus", enter);
    field.addEventListener("input", look);
    field.parentElement.hidden = false;
})();
