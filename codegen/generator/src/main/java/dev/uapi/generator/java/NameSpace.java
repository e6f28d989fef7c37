package dev.uapi.generator.java;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// Hands out names so that none is given twice: who asks first gets what was asked for, later ones a number behind it.
public final class NameSpace {
    private final Set<String> taken = new TreeSet<>();
    private final UnaryOperator<String> key;

    private NameSpace(UnaryOperator<String> key, Collection<String> taken) {
        this.key = key;
        taken.forEach(name -> this.taken.add(key.apply(name)));
    }

    /// For members of a class.
    ///
    /// @param reserved what a name may not be: it gets a `_` then
    public static NameSpace ofMembers(Collection<String> reserved) {
        return new NameSpace(UnaryOperator.identity(), reserved);
    }

    /// For classes: their files must be told apart on file systems that do not know upper from lower case, too.
    public static NameSpace ofTypes() {
        return new NameSpace(name -> name.toLowerCase(Locale.ROOT), Set.of());
    }

    public boolean isFree(String name) {
        return !taken.contains(key.apply(name));
    }

    /// The name, or if it is taken one that is free.
    public String claim(String wanted) {
        String name = wanted;
        for (int number = 2; !isFree(name); number++) {
            name = wanted + number;
        }
        taken.add(key.apply(name));
        return name;
    }

    /// Like [#claim(String)], but a reserved word gets a `_` and not a number.
    String claimMember(String wanted, Set<String> reserved) {
        return claim(reserved.contains(wanted) ? wanted + "_" : wanted);
    }

    /// Names for all of these, in their order, by the names themselves.
    ///
    /// @param reserved what a name may not be: it gets a `_` then
    public static Map<String, String> members(List<String> names, UnaryOperator<String> toJava, Set<String> reserved) {
        NameSpace space = ofMembers(reserved);
        Map<String, String> result = new LinkedHashMap<>();
        names.forEach(name -> result.computeIfAbsent(name, unseen -> space.claimMember(toJava.apply(unseen), reserved)));
        return result;
    }
}
