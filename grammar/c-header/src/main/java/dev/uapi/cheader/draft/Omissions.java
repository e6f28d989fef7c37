package dev.uapi.cheader.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Names of the header that the draft leaves out, and why.
final class Omissions {
    private final Map<String, List<String>> namesByReason = new LinkedHashMap<>();
    private final Set<String> names = new TreeSet<>();
    private final List<String> questions = new ArrayList<>();

    void omit(String name, String why) {
        if (!name.contains("$") && names.add(name)) {
            namesByReason.computeIfAbsent(why, any -> new ArrayList<>()).add(name);
        }
    }

    /// Something that has no name to leave out by.
    void ask(String question) {
        questions.add(question);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    void write(Page page) {
        if (!namesByReason.isEmpty()) {
            page.line("");
            page.ask("What is left out here: should it be described?");
        }
        namesByReason.forEach((why, omitted) -> page.omit(omitted, why));
        questions.forEach(page::ask);
    }
}
