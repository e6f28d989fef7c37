package dev.uapi.cli.next;

import dev.uapi.language.fix.Numbering;
import dev.uapi.language.fix.Numbering.Kind;
import dev.uapi.language.fix.Stretch;
import dev.uapi.language.fix.Vacancy;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Numberings for people: a paragraph for each.
public final class NumbersText {
    private final PrintWriter out;
    private final boolean full;

    /// @param full whether each number that is taken is told with what has it, and not only in stretches
    public NumbersText(PrintWriter out, boolean full) {
        this.out = out;
        this.full = full;
    }

    /// All of them, with an empty line between two.
    public void print(List<Numbering> numberings) {
        for (int i = 0; i < numberings.size(); i++) {
            if (i > 0) {
                out.println();
            }
            print(numberings.get(i));
        }
    }

    private void print(Numbering numbering) {
        Kind kind = numbering.kind();
        Vacancy vacancy = numbering.vacancy();
        out.println(heading(numbering));
        line("next", vacancy.next().map(next -> exact(kind, next)).orElse("none: the highest that fits is taken"));
        if (!vacancy.gaps().isEmpty()) {
            line("free", stretches(kind, vacancy.gaps()));
            if (!numbering.omitted().isEmpty()) {
                line("unless", "they are numbers of what is left out: " + String.join(", ", numbering.omitted()));
            }
        }
        numbering.claimed().forEach((number, by) -> line("claimed", exact(kind, number) + "  by " + by));
        if (full) {
            numbering.taken().forEach((number, names) -> line("taken", exact(kind, number) + "  " + String.join(", ", names)));
        } else if (!numbering.taken().isEmpty()) {
            line("taken", stretches(kind, Stretch.of(new TreeSet<>(numbering.taken().navigableKeySet()))));
        }
    }

    private void line(String word, String what) {
        out.println("  %-7s  %s".formatted(word, what));
    }

    private static String heading(Numbering numbering) {
        String label = numbering.kind().label();
        return switch (numbering.kind()) {
            case IOCTL -> label + " " + type(numbering.name()) + " of " + String.join(", ", numbering.where())
                    + (numbering.first() == 0 ? "" : ", from " + written(Kind.IOCTL, numbering.first()));
            case FLAGS -> label + " " + numbering.name() + ", " + (numbering.last() + 1) + " bits";
            case ENUM -> label + " " + numbering.name();
            case EXTENSION -> "extensions of " + numbering.name();
        };
    }

    private static String type(String number) {
        char type = (char) Integer.decode(number).intValue();
        return type > ' ' && type < 0x7F ? "'" + type + "' (" + number + ")" : number;
    }

    private static String stretches(Kind kind, List<Stretch> stretches) {
        return stretches.stream().map(stretch -> stretch(kind, stretch)).collect(Collectors.joining(", "));
    }

    private static String stretch(Kind kind, Stretch stretch) {
        return stretch.first() == stretch.last()
                ? written(kind, stretch.first())
                : written(kind, stretch.first()) + ".." + written(kind, stretch.last());
    }

    private static String written(Kind kind, long number) {
        return kind == Kind.IOCTL ? "0x%02x".formatted(number) : Long.toUnsignedString(number);
    }

    /// Also as it may stand in a description instead.
    private static String exact(Kind kind, long number) {
        return switch (kind) {
            case IOCTL -> written(kind, number) + " (" + number + ")";
            case FLAGS -> "bit " + number + " (0x" + Long.toHexString(1L << number) + ")";
            case ENUM, EXTENSION -> written(kind, number);
        };
    }
}
