package dev.uapi.generator.output.outside;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stringtemplate.v4.InstanceScope;
import org.stringtemplate.v4.Interpreter;
import org.stringtemplate.v4.ST;
import org.stringtemplate.v4.STErrorListener;
import org.stringtemplate.v4.misc.ErrorType;
import org.stringtemplate.v4.misc.STCompiletimeMessage;
import org.stringtemplate.v4.misc.STGroupCompiletimeMessage;
import org.stringtemplate.v4.misc.STLexerMessage;
import org.stringtemplate.v4.misc.STMessage;
import org.stringtemplate.v4.misc.STRuntimeMessage;

/// Stops at the first mistake, and says what it is and where.
final class Mistakes implements STErrorListener {
    private static final int MOST_CALLS = 10_000_000;
    private static final Set<ErrorType> MISSPELT =
            EnumSet.of(ErrorType.NO_SUCH_PROPERTY, ErrorType.NO_SUCH_TEMPLATE, ErrorType.NO_SUCH_ATTRIBUTE);

    private @Nullable Stop first;
    private @Nullable String said;
    private Trouble heard = Trouble.NO_SUCH_NAME;
    private int calls;

    /// What a value becomes. Whoever has no answer is heard: the engine would keep to itself what he said.
    String answer(Supplier<String> format) {
        try {
            return format.get();
        } catch (NoSuchNameException unknown) {
            said = unknown.getMessage();
            throw unknown;
        }
    }

    /// A record is no text.
    String refuse(Record view) {
        heard = Trouble.MISUSED;
        return answer(() -> {
            throw new NoSuchNameException("a " + view.getClass().getSimpleName() + " is no text: name something of it");
        });
    }

    /// To be called for each template that is called: nobody needs as many as those that go in circles.
    void count(Interpreter interpreter, InstanceScope scope) {
        if (++calls > MOST_CALLS) {
            throw stop(Trouble.ENDLESS, Spot.of(scope.st, scope.ip), "templates are called more than " + MOST_CALLS + " times");
        }
    }

    @Override
    public void compileTimeError(STMessage message) {
        throw switch (message) {
            case STCompiletimeMessage compiling -> stop(Trouble.UNGRAMMATICAL, Spot.of(compiling), sentence(message));
            case STLexerMessage reading -> stop(Trouble.UNGRAMMATICAL, Spot.of(reading), reading.msg);
            case STGroupCompiletimeMessage group -> stop(Trouble.UNGRAMMATICAL, Spot.of(group), sentence(message));
            default -> stop(Trouble.UNGRAMMATICAL, Optional.empty(), sentence(message));
        };
    }

    @Override
    public void runTimeError(STMessage message) {
        Optional<Spot> spot = message instanceof STRuntimeMessage running ? Spot.of(running.self, running.ip) : Optional.empty();
        Trouble told = MISSPELT.contains(message.error) ? Trouble.NO_SUCH_NAME : Trouble.MISUSED;
        throw stop(said == null ? told : heard, spot, sentence(message));
    }

    @Override
    public void IOError(STMessage message) {
        String sentence = String.valueOf(message.cause == null ? message : message.cause.getMessage());
        throw stop(Trouble.ENDLESS, Spot.of(message.self, 0), sentence);
    }

    @Override
    public void internalError(STMessage message) {
        throw stop(Trouble.MISUSED, Optional.empty(), sentence(message));
    }

    private Stop stop(Trouble trouble, Optional<Spot> spot, String sentence) {
        if (first == null) {
            first = new Stop(trouble, spot, sentence);
        }
        return first;
    }

    private String sentence(STMessage message) {
        if (message.cause instanceof NoSuchNameException unknown) {
            return String.valueOf(unknown.getMessage());
        }
        if (message.error == ErrorType.INTERNAL_ERROR) {
            return said == null ? String.valueOf(message.arg) : said;
        }
        if (message.error == ErrorType.NO_SUCH_TEMPLATE) {
            return "there is no template '" + name(message.arg) + "'" + Similar.hint(name(message.arg), templates(message.self));
        }
        return String.format(message.error.message, message.arg, message.arg2, message.arg3);
    }

    private static String name(@Nullable Object template) {
        return String.valueOf(template).replaceFirst("^/", "");
    }

    private static Collection<String> templates(@Nullable ST caller) {
        return Optional.ofNullable(caller).stream()
                .flatMap(st -> st.impl.nativeGroup.getTemplateNames().stream())
                .map(Mistakes::name)
                .filter(name -> !name.startsWith("_sub"))
                .sorted()
                .toList();
    }
}
