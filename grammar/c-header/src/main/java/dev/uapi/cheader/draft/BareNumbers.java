package dev.uapi.cheader.draft;

import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CMacro;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds numbers of ioctls that no macro makes, as headers had them before there was one: `0x4C00`, a letter and a number.
final class BareNumbers {
    /// Fewer with the same letter are more likely something else.
    private static final int FEWEST = 3;

    private final CHeader header;
    private final Bodies bodies;

    BareNumbers(CHeader header) {
        this.header = header;
        this.bodies = new Bodies(header.source().text());
    }

    /// Their names.
    Set<String> names() {
        List<CMacro> candidates = header.macros().stream().filter(this::isCandidate).toList();
        Map<Long, List<CMacro>> byLetter = candidates.stream().collect(Collectors.groupingBy(macro -> number(macro) >>> 8));
        return byLetter.values().stream()
                .map(BareNumbers::alike)
                .filter(alike -> alike.size() >= FEWEST)
                .flatMap(Collection::stream)
                .map(CMacro::name)
                .collect(Collectors.toSet());
    }

    private boolean isCandidate(CMacro macro) {
        long letter = number(macro) >>> 8;
        boolean plain = letter < 0x80 && Character.isLetter((int) letter) && macro.text().matches("0[xX][0-9a-fA-F]{4}");
        return plain && bodies.around(macro.place().start()).isEmpty();
    }

    /// Those that begin as the first one does, without a number that is there already.
    private static List<CMacro> alike(List<CMacro> macros) {
        String first = macros.getFirst().name();
        String beginning = first.substring(0, Math.max(1, first.indexOf('_') + 1));
        List<CMacro> alike = new ArrayList<>();
        for (CMacro macro : macros) {
            boolean other = alike.stream().noneMatch(each -> number(each) == number(macro));
            if (macro.name().startsWith(beginning) && other) {
                alike.add(macro);
            }
        }
        return alike;
    }

    static long number(CMacro macro) {
        return macro.value() instanceof CMacro.Value.Constant constant ? constant.value() : 0;
    }
}
