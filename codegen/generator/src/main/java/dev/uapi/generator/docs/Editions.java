package dev.uapi.generator.docs;

import dev.uapi.generator.markup.Page;
import dev.uapi.generator.reference.Content;
import dev.uapi.generator.reference.Moments;
import dev.uapi.generator.reference.Reference;
import dev.uapi.generator.reference.Sheet;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The pages of a reference as each release would have them.
///
/// They are made of the description as of that release, by the same hands that make the newest pages: so a page cannot say
/// something about a release that the description does not.
final class Editions {
    private final Map<Page, List<Edition>> editions = new HashMap<>();
    private final Map<String, NavigableSet<Release>> moments;

    private Editions(Map<String, NavigableSet<Release>> moments) {
        this.moments = moments;
    }

    static Editions of(Specification specification, Reference reference) {
        Editions editions = new Editions(specification.descriptions().stream().collect(Collectors.toMap(each -> each.name(), Moments::of)));
        List<Sheet> dated = reference.sheets().stream().filter(sheet -> sheet.content().isDated()).toList();
        NavigableSet<Release> all = new TreeSet<>();
        editions.moments.values().forEach(all::addAll);
        all.forEach(release -> editions.add(release, reference, dated));
        return editions;
    }

    /// The releases for which there are pages of a description, in order.
    List<Release> releases(String description) {
        return List.copyOf(moments.getOrDefault(description, Collections.emptyNavigableSet()));
    }

    /// How the page was, from the first of those releases on; empty for one that looks the same from all of them.
    List<Edition> of(Page page) {
        return editions.getOrDefault(page, List.of());
    }

    private void add(Release release, Reference reference, List<Sheet> dated) {
        Predicate<String> changed = name -> releases(name).contains(release);
        Map<Page, Content> contents = reference.asOf(release, changed).stream().collect(Collectors.toMap(Sheet::page, Sheet::content));
        dated.stream().filter(sheet -> sheet.description().filter(changed).isPresent())
                .forEach(sheet -> add(sheet.page(), new Edition(release, Optional.ofNullable(contents.get(sheet.page())))));
    }

    private void add(Page page, Edition edition) {
        List<Edition> earlier = editions.computeIfAbsent(page, _ -> new ArrayList<>());
        if (earlier.isEmpty() || !earlier.getLast().content().equals(edition.content())) {
            earlier.add(edition);
        }
    }
}
