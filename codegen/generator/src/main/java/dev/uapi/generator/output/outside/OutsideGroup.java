package dev.uapi.generator.output.outside;

import java.util.Map;
import java.util.Optional;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.stringtemplate.v4.InstanceScope;
import org.stringtemplate.v4.Interpreter;
import org.stringtemplate.v4.ST;
import org.stringtemplate.v4.STGroup;
import org.stringtemplate.v4.compiler.GroupLexer;
import org.stringtemplate.v4.compiler.GroupParser;

/// One file of templates, which imports others of its folder only: the engine's own groups ask the file system and the class path.
final class OutsideGroup extends STGroup {
    private final String file;
    private final String text;
    private final Map<String, OutsideGroup> shelf;
    private final Mistakes mistakes;
    private State state = State.NEW;

    private enum State {
        NEW,
        LOADING,
        LOADED
    }

    /// @param file  its path in the folder
    /// @param shelf all that there are, by their paths
    OutsideGroup(String file, String text, Map<String, OutsideGroup> shelf, Mistakes mistakes) {
        this.file = file;
        this.text = text;
        this.shelf = shelf;
        this.mistakes = mistakes;
        setListener(mistakes);
        registerModelAdaptor(Object.class, new ViewAdaptor());
        registerModelAdaptor(Map.class, new ViewAdaptor());
        registerRenderer(Record.class, (view, format, locale) -> mistakes.refuse(view), false);
        registerRenderer(String.class, (value, format, locale) -> mistakes.answer(() -> Formats.text(value, format)), false);
        registerRenderer(Number.class, (value, format, locale) -> mistakes.answer(() -> Formats.number(value, format)), false);
    }

    String text() {
        return text;
    }

    @Override
    public String getFileName() {
        return file;
    }

    @Override
    public String getName() {
        return file;
    }

    @Override
    public void load() {
        if (state != State.NEW) {
            return;
        }
        state = State.LOADING;
        ANTLRStringStream characters = new ANTLRStringStream(text);
        characters.name = file;
        try {
            new GroupParser(new CommonTokenStream(new GroupLexer(characters))).group(this, "/");
        } catch (RecognitionException unreadable) {
            throw new Stop(Trouble.UNGRAMMATICAL, Optional.of(new Spot(file, unreadable.line, 1)), "this is no group of templates");
        }
        state = State.LOADED;
    }

    @Override
    public void importTemplates(Token name) {
        String wanted = name.getText().replaceAll("^\"|\"$", "");
        Optional<Spot> spot = Optional.of(Spot.of(file, name));
        OutsideGroup imported = shelf.get(wanted);
        if (imported == null) {
            throw new Stop(
                    Trouble.NOT_BESIDE, spot,
                    "there is no '" + wanted + "' in the folder of the templates" + Similar.hint(wanted, shelf.keySet()));
        }
        if (imported.state == State.LOADING) {
            throw new Stop(Trouble.NOT_BESIDE, spot, "'" + wanted + "' imports this file already");
        }
        imported.load();
        importTemplates(imported);
    }

    @Override
    protected ST getEmbeddedInstanceOf(Interpreter interpreter, InstanceScope scope, String name) {
        mistakes.count(interpreter, scope);
        return super.getEmbeddedInstanceOf(interpreter, scope, name);
    }
}
