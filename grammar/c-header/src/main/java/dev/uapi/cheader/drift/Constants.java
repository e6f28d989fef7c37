package dev.uapi.cheader.drift;

import dev.uapi.cheader.model.CEnum;
import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.language.diagnostic.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The names of a header that stand for integers, however it spells them.
final class Constants {
    private final SequencedMap<String, Constant> byName = new LinkedHashMap<>();

    private Constants() {}

    /// An integer with a name.
    ///
    /// @param value as C has it
    /// @param owner the enum that it is a member of; empty: a macro
    record Constant(String name, long value, Optional<CEnum> owner, Place place) {
        /// Whether it is that number, taken as unsigned; of a negative one of 32 bits only these count.
        boolean is(long wanted) {
            return value == wanted || unsigned() == wanted;
        }

        private long unsigned() {
            return value >= Integer.MIN_VALUE && value < 0 ? Integer.toUnsignedLong((int) value) : value;
        }

        /// `0x80000000`
        String spelling() {
            return Numbers.spelling(unsigned());
        }
    }

    static Constants of(CHeader header) {
        Constants constants = new Constants();
        header.enums().forEach(constants::add);
        header.macros().forEach(constants::add);
        return constants;
    }

    private void add(CEnum type) {
        type.enumerators().forEach(enumerator -> byName.put(
                enumerator.name(), new Constant(enumerator.name(), enumerator.value(), Optional.of(type), enumerator.place())));
    }

    /// A macro beside an enumerator of its name only lets the preprocessor see it.
    private void add(CMacro macro) {
        if (macro.value() instanceof CMacro.Value.Constant(long value, _)) {
            byName.putIfAbsent(macro.name(), new Constant(macro.name(), value, Optional.empty(), macro.place()));
        }
    }

    Optional<Constant> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<Constant> all() {
        return byName.values();
    }
}
