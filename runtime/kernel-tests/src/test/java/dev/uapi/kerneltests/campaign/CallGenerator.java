package dev.uapi.kerneltests.campaign;

import dev.uapi.kerneltests.campaign.Numbers.Place;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Tier;
import dev.uapi.replay.Answer;
import dev.uapi.replay.Argument;
import dev.uapi.replay.Bytes;
import dev.uapi.replay.Invocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Chooses one call after the other for one open file, and learns from what is answered.
final class CallGenerator {
    private static final int COMMAND_NUMBERS = 256;
    private static final int TYPE_SHIFT = 8;

    /// In each file some commands are called more, and some not at all: what is rare everywhere never meets.
    private static final int[] SHARES = {0, 1, 1, 2, 4, 12};

    private final SplittableRandom random;
    private final List<Command> commands = new ArrayList<>();
    private final List<Command> makers;
    private final Map<Long, Command> byWord = new HashMap<>();
    private final Map<Long, Bytes> successes = new HashMap<>();
    private final Set<Long> left;
    private final Numbers numbers;
    private final OpenFiles files;

    /// @param described the commands to call
    /// @param left      words of commands that are not called
    /// @param files     to name by descriptor
    CallGenerator(List<Command> described, Set<Long> left, OpenFiles files, SplittableRandom random) {
        this.left = left;
        this.random = random;
        this.numbers = new Numbers(random);
        this.files = files;
        this.makers = described.stream().filter(CallGenerator::makesFromNothing).toList();
        for (Command command : described) {
            byWord.put(word(command), command);
            int share = weight(command) * SHARES[random.nextInt(SHARES.length)];
            for (int i = 0; i < Math.max(share, makers.contains(command) ? 1 : 0); i++) {
                commands.add(command);
            }
        }
    }

    Invocation next() {
        if (random.nextInt(150) == 0) {
            return unknown();
        }
        Command command = numbers.isEmpty() && random.nextInt(4) != 0 ? maker() : commands.get(random.nextInt(commands.size()));
        Argument argument = switch (command.argument()) {
            case dev.uapi.language.model.Argument.ByPointer pointer -> structure(command, pointer);
            case dev.uapi.language.model.Argument.ByValue(var value) ->
                new Argument.Value(filler(numbers.place(), Optional.empty()).number(value));
            case dev.uapi.language.model.Argument.None() -> new Argument.Value(numbers.plain());
        };
        return new Invocation(word(command), argument);
    }

    /// Where there is nothing yet, little can be done but make something.
    private Command maker() {
        return makers.get(random.nextInt(makers.size()));
    }

    /// Takes in what came of a call: an object, or a mapping.
    void learn(Invocation invocation, Answer answer) {
        Command command = byWord.get(invocation.command());
        if (command != null && answer.result() == 0) {
            command.struct().ifPresent(struct -> learn(command, struct, invocation.argument(), answer.structure()));
        }
    }

    private Argument structure(Command command, dev.uapi.language.model.Argument.ByPointer pointer) {
        Place place = numbers.place();
        Filler filler = filler(place, Optional.ofNullable(successes.get(word(command))));
        Bytes structure = filler.fill(pointer.struct());
        return new Spoiler(random, command.convention(), pointer.minimumSize()).spoiled(structure, filler.memory());
    }

    private Filler filler(Place place, Optional<Bytes> model) {
        return new Filler(random, numbers, files, place, model);
    }

    /// A number beside those of the commands, or the number of one in another word.
    private Invocation unknown() {
        Command command = commands.get(random.nextInt(commands.size()));
        long word = random.nextBoolean()
                ? (long) command.device().type() << TYPE_SHIFT | random.nextInt(COMMAND_NUMBERS)
                : word(command) ^ 1L << (Short.SIZE + random.nextInt(Short.SIZE));
        if (byWord.containsKey(word) || left.contains(word)) {
            return new Invocation(word(command), new Argument.Null());
        }
        return new Invocation(word, random.nextInt(4) == 0 ? new Argument.Null() : Argument.Structure.of(Bytes.zeros(64)));
    }

    private void learn(Command command, Struct struct, Argument argument, Bytes after) {
        if (after.length() < struct.size()) {
            return;
        }
        if (argument instanceof Argument.Structure(var before, _)) {
            successes.put(word(command), before.bytes());
        }
        List<Field> objects = struct.fields().stream().filter(field -> field.meaning() instanceof Meaning.ObjectId).toList();
        Optional<Field> length = struct.fields().stream().filter(CallGenerator::isLength).findFirst();
        for (Field field : struct.fields()) {
            if (field.meaning() instanceof Meaning.NewObject) {
                numbers.remember(number(after, field));
            }
            if (field.meaning() instanceof Meaning.DestroyedObject) {
                numbers.forget(number(after, field));
            }
            if (field.meaning() instanceof Meaning.Iova && length.isPresent()) {
                long owner = objects.isEmpty() ? numbers.id() : number(after, objects.get(random.nextInt(objects.size())));
                numbers.remember(new Place(owner, number(after, field), number(after, length.get())));
            }
        }
    }

    private static boolean makesFromNothing(Command command) {
        return command.fields().stream().anyMatch(field -> field.meaning() instanceof Meaning.NewObject)
                && command.fields().stream().noneMatch(field -> field.meaning() instanceof Meaning.ObjectId);
    }

    private static boolean isLength(Field field) {
        return field.meaning() instanceof Meaning.Bytes(var of) && of.isEmpty();
    }

    private static long number(Bytes structure, Field field) {
        return structure.number(Math.toIntExact(field.offset()), Math.toIntExact(field.size()));
    }

    static long word(Command command) {
        return command.ioctl(Architecture.X86_64);
    }

    /// What maps is called most: there is most to know about it.
    private static int weight(Command command) {
        List<Field> fields = command.fields();
        boolean maps = fields.stream().anyMatch(field -> field.meaning() instanceof Meaning.Iova);
        boolean uses = fields.stream().anyMatch(field -> field.meaning() instanceof Meaning.ObjectId);
        if (command.tier() != Tier.BASIC) {
            return 1;
        }
        return maps ? 8 : uses ? 6 : 2;
    }
}
