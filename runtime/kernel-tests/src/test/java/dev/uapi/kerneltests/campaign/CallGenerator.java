package dev.uapi.kerneltests.campaign;

import dev.uapi.kerneltests.campaign.Numbers.Place;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.replay.Answer;
import dev.uapi.replay.Argument;
import dev.uapi.replay.Bytes;
import dev.uapi.replay.Invocation;
import dev.uapi.replay.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Chooses one call after the other for one open file, and learns from what is answered.
final class CallGenerator {
    private static final int COMMAND_NUMBERS = 256;
    private static final int TYPE_SHIFT = 8;
    private static final String SPACE = "IOAS";

    /// In each file some commands are called more, and some not at all: what is rare everywhere never meets.
    private static final int[] SHARES = {0, 1, 1, 2, 4, 12};

    /// Room for what a file has to tell: none, less than one, one, and several.
    private static final int[] ROOMS = {0, 1, 8, 12, 12, 16, 24, 40, 100, 400};

    private final SplittableRandom random;
    private final Repertoire repertoire;
    private final List<Command> commands = new ArrayList<>();
    private final List<Command> makers;
    private final List<Command> operated;
    private final Map<Long, Bytes> successes = new HashMap<>();
    private final Numbers numbers;
    private final TestOperations operations;
    private final OpenFiles files;
    private final Beginnings beginnings;
    private final Dangers dangers;
    private int opened;

    /// @param files  to name by descriptor
    /// @param memory that devices reach, if there are any
    CallGenerator(Repertoire repertoire, OpenFiles files, Optional<Memory> memory, SplittableRandom random) {
        this.random = random;
        this.repertoire = repertoire;
        this.numbers = new Numbers(random, memory);
        this.operations = new TestOperations(random, numbers);
        this.beginnings = new Beginnings(repertoire, numbers, random);
        this.dangers = new Dangers(repertoire, numbers);
        this.files = files;
        this.makers = repertoire.commands().stream().filter(CallGenerator::makesSpaces).toList();
        this.operated = repertoire.commands().stream().filter(TestOperations::isOperated).toList();
        for (Command command : repertoire.commands()) {
            int share = weight(command) * SHARES[random.nextInt(SHARES.length)];
            boolean needed = makers.contains(command) || TestOperations.isOperated(command);
            for (int i = 0; i < Math.max(share, needed ? weight(command) : 0); i++) {
                commands.add(command);
            }
        }
    }

    Step next() {
        return dangers.instead(beginnings.next().<Step>map(chosen -> new Step.Called(begin(chosen))).orElseGet(this::any));
    }

    /// What has to be done before the file is closed.
    List<Step> last() {
        return dangers.last();
    }

    private Step any() {
        if (opened > 0 && random.nextInt(30) == 0) {
            return new Step.Read(random.nextInt(opened), ROOMS[random.nextInt(ROOMS.length)]);
        }
        return new Step.Called(random.nextInt(150) == 0 ? unknown() : call());
    }

    /// Nothing is wrong with it but by chance.
    private Invocation begin(Beginnings.Chosen chosen) {
        Command command = repertoire.command(chosen.command());
        Filler filler = filler(numbers.place(), Optional.empty(), chosen.fields());
        Bytes structure = dangers.spared(command, filler.fill(command.struct().orElseThrow()));
        return new Invocation(Repertoire.word(command), new Argument.Structure(Piece.of(structure), filler.memory()));
    }

    private Invocation call() {
        Command command = command();
        Argument argument = switch (command.argument()) {
            case dev.uapi.language.model.Argument.ByPointer pointer -> structure(command, pointer);
            case dev.uapi.language.model.Argument.ByValue(var value) ->
                new Argument.Value(filler(numbers.place(), Optional.empty(), Map.of()).number(value));
            case dev.uapi.language.model.Argument.None() -> new Argument.Value(numbers.plain());
        };
        return new Invocation(Repertoire.word(command), argument);
    }

    /// Where there is nothing yet, little can be done but make something.
    private Command command() {
        boolean poor = !numbers.hasAny(SPACE) || (repertoire.devices() && !numbers.hasAny(TestOperations.DEVICE));
        List<Command> choice = !poor || random.nextInt(4) == 0 ? commands : numbers.hasAny(SPACE) ? operated : makers;
        return choice.get(random.nextInt(choice.size()));
    }

    /// Takes in what came of a call: an object, a file, or a mapping.
    void learn(Step step, Answer answer) {
        if (step instanceof Step.Called(var invocation) && answer.result() == 0) {
            dangers.learn(step);
            repertoire.command(invocation.command()).ifPresent(command ->
                    command.struct().ifPresent(struct -> learn(command, struct, invocation.argument(), answer.structure())));
        }
    }

    private Argument structure(Command command, dev.uapi.language.model.Argument.ByPointer pointer) {
        Struct struct = pointer.struct();
        Map<String, Long> chosen = TestOperations.isOperated(command) ? operations.choose(struct) : Map.of();
        Optional<Bytes> model = Optional.ofNullable(successes.get(key(command, chosen.getOrDefault("op", 0L))));
        Filler filler = filler(numbers.place(), model, chosen);
        Bytes structure = dangers.spared(command, filler.fill(struct));
        return new Spoiler(random, command.convention(), pointer.minimumSize()).spoiled(structure, filler.memory());
    }

    private static long key(Command command, long operation) {
        return Repertoire.word(command) << Integer.SIZE | operation;
    }

    private Filler filler(Place place, Optional<Bytes> model, Map<String, Long> chosen) {
        return new Filler(random, repertoire, numbers, files, place, model, chosen);
    }

    /// A number beside those of the commands, or the number of one in another word.
    private Invocation unknown() {
        Command command = commands.get(random.nextInt(commands.size()));
        long word = random.nextBoolean()
                ? (long) command.device().type() << TYPE_SHIFT | random.nextInt(COMMAND_NUMBERS)
                : Repertoire.word(command) ^ 1L << (Short.SIZE + random.nextInt(Short.SIZE));
        if (repertoire.command(word).isPresent() || repertoire.left().contains(word)) {
            return new Invocation(Repertoire.word(command), new Argument.Null());
        }
        return new Invocation(word, random.nextInt(4) == 0 ? new Argument.Null() : Argument.Structure.of(Bytes.zeros(64)));
    }

    private void learn(Command command, Struct struct, Argument argument, Bytes after) {
        if (after.length() < struct.size()) {
            return;
        }
        if (argument instanceof Argument.Structure(var before, _)) {
            long operation = TestOperations.isOperated(command) ? Leaves.number(after, TestOperations.operation(struct)) : 0;
            successes.put(key(command, operation), before.bytes());
        }
        List<Field> leaves = Leaves.of(struct, after).toList();
        leaves.forEach(field -> learn(field, Leaves.number(after, field)));
        List<Field> objects = leaves.stream().filter(CallGenerator::isSpace).toList();
        Optional<Field> length = leaves.stream().filter(CallGenerator::isLength).findFirst();
        for (Field field : leaves) {
            if (field.meaning() instanceof Meaning.Iova && length.isPresent() && !TestOperations.isOperated(command)) {
                long owner = objects.isEmpty() ? numbers.id() : Leaves.number(after, objects.get(random.nextInt(objects.size())));
                numbers.remember(new Place(owner, Leaves.number(after, field), Leaves.number(after, length.get())));
            }
        }
    }

    private void learn(Field field, long number) {
        switch (field.meaning()) {
            case Meaning.NewObject(var kinds, _) -> numbers.remember(number, kinds);
            case Meaning.ObjectId(var kinds) when field.direction().comesOut() -> numbers.remember(number, kinds);
            case Meaning.DestroyedObject _ -> numbers.forget(number);
            case Meaning.Descriptor _ when field.direction().comesOut() ->
                numbers.remember(Side.name(opened++), List.of(TestOperations.ACCESS));
            default -> { }
        }
    }

    private static boolean isSpace(Field field) {
        return field.meaning() instanceof Meaning.ObjectId(var kinds) && kinds.contains(SPACE);
    }

    private static boolean makesSpaces(Command command) {
        return command.fields().stream()
                .anyMatch(field -> field.meaning() instanceof Meaning.NewObject(var kinds, _) && kinds.contains(SPACE));
    }

    private static boolean isLength(Field field) {
        return field.meaning() instanceof Meaning.Bytes(var of) && of.isEmpty();
    }

    /// What maps is called most where there are no devices, and what makes them where there are: there is most to know about it.
    private int weight(Command command) {
        List<Field> fields = command.fields();
        boolean maps = fields.stream().anyMatch(field -> field.meaning() instanceof Meaning.Iova);
        boolean uses = fields.stream().anyMatch(field -> field.meaning() instanceof Meaning.ObjectId);
        if (Repertoire.isExtended(command)) {
            return repertoire.devices() ? 6 : 1;
        }
        return TestOperations.isOperated(command) ? 16 : maps ? 8 : uses ? 6 : 2;
    }
}
