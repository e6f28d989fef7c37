package dev.uapi.project;

import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Where imports come from: beside the file that asks, then from the first shelf that has something of that name.
///
/// What was found once stays found: an analysis asks again and again.
final class Library implements Sources {
    private final DescriptionFiles files;
    private final List<Archive> archives;
    private final List<Shelf> shelves;
    private final Map<Question, Optional<Offer>> answers = new ConcurrentHashMap<>();

    Library(DescriptionFiles files, List<Archive> archives, List<Shelf> shelves) {
        this.files = files;
        this.archives = List.copyOf(archives);
        this.shelves = List.copyOf(shelves);
    }

    /// What can be imported by its name from anywhere, each once.
    List<String> modules() {
        return shelves.stream().flatMap(shelf -> shelf.modules().stream()).distinct().sorted().toList();
    }

    private record Question(String from, String module) {}

    @Override
    public Optional<Source> find(Source from, String module) {
        return offer(from, module).flatMap(offer -> switch (offer) {
            case Offer.Given given -> Optional.of(given.source());
            case Offer.Refused _ -> Optional.empty();
        });
    }

    @Override
    public Optional<String> refusal(Source from, String module) {
        return offer(from, module).flatMap(offer -> switch (offer) {
            case Offer.Given _ -> Optional.empty();
            case Offer.Refused refused -> Optional.of(refused.why());
        });
    }

    private Optional<Offer> offer(Source from, String module) {
        return answers.computeIfAbsent(new Question(from.path(), module), _ -> beside(from, module).or(() -> onShelves(module)));
    }

    private Optional<Offer> beside(Source from, String module) {
        for (Archive archive : archives) {
            if (archive.holds(from)) {
                return archive.beside(from, module).map(Offer.Given::new);
            }
        }
        return Optional.of(Path.of(from.path()).resolveSibling(module + ".uapi")).filter(files::has).map(files::offer);
    }

    private Optional<Offer> onShelves(String module) {
        for (Shelf shelf : shelves) {
            List<Shelf.Named> found = shelf.named(module);
            if (!found.isEmpty()) {
                return Optional.of(found.size() == 1 ? found.getFirst().offer() : new Offer.Refused(several(found)));
            }
        }
        return Optional.empty();
    }

    private static String several(List<Shelf.Named> found) {
        return "there are several, " + found.stream().map(named -> "`" + named.path() + "`").collect(Collectors.joining(", "));
    }
}
