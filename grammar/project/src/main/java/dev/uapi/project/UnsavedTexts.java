package dev.uapi.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The texts that an editor has, and behind them those of the file system.
final class UnsavedTexts implements Texts {
    private final Map<Path, String> unsaved;
    private final Texts saved;

    UnsavedTexts(Map<Path, String> unsaved, Texts saved) {
        this.unsaved = unsaved.entrySet().stream().collect(Collectors.toUnmodifiableMap(entry -> key(entry.getKey()), Map.Entry::getValue));
        this.saved = saved;
    }

    @Override
    public boolean has(Path file) {
        return unsaved.containsKey(key(file)) || saved.has(file);
    }

    @Override
    public String read(Path file) throws UnreadableException {
        String text = unsaved.get(key(file));
        return text == null ? saved.read(file) : text;
    }

    @Override
    public List<Path> descriptions(Path folder) throws UnreadableException {
        Path whole = key(folder);
        Stream<Path> fresh = unsaved.keySet().stream()
                .filter(file -> file.startsWith(whole) && SavedTexts.isDescription(file) && !isPassedOver(file, whole))
                .map(whole::relativize)
                .map(folder::resolve);
        return Stream.concat(saved.descriptions(folder).stream(), fresh).distinct().sorted().toList();
    }

    private static boolean isPassedOver(Path file, Path whole) {
        return Stream.iterate(file.getParent(), folder -> !folder.equals(whole), Path::getParent).anyMatch(SavedTexts::isPassedOver);
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
