// Light or dark, as the reader chose last; else as the machine has it. It runs before the page is drawn, so that nothing flashes.
"use strict";

(() => {
    const CHOICES = {auto: "light dark", light: "light", dark: "dark"};
    const LABELS = {auto: "◐ auto", light: "☀ light", dark: "☾ dark"};
    const KEY = "uapi-theme";

    function chosen() {
        try {
            return Object.hasOwn(CHOICES, localStorage.getItem(KEY)) ? localStorage.getItem(KEY) : "auto";
        } catch {
            return "auto";
        }
    }

    function apply(choice) {
        document.documentElement.style.colorScheme = CHOICES[choice];
    }

    function next(button) {
        const names = Object.keys(CHOICES);
        const choice = names[(names.indexOf(button.dataset.choice) + 1) % names.length];
        try {
            localStorage.setItem(KEY, choice);
        } catch {
            // A browser that keeps nothing forgets the choice with the page.
        }
        show(button, choice);
    }

    function show(button, choice) {
        button.dataset.choice = choice;
        button.textContent = LABELS[choice];
        button.title = "Colours: " + choice;
        button.hidden = false;
        apply(choice);
    }

    apply(chosen());
    document.addEventListener("DOMContentLoaded", () => {
        const button = document.getElementById("theme");
        button.addEventListener("click", () => next(button));
        show(button, chosen());
    });
})();
