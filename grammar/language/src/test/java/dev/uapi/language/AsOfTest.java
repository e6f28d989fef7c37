package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Example;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Operation;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Succession;
import dev.uapi.language.model.Type;
import dev.uapi.language.model.Union;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a description says of an older release.
final class AsOfTest {
    private static final String POND = """
            uapi 1;
            /// Ponds.
            description pond { since 6.2; known through 6.12; allow UAPI0601 "as ever"; allow UAPI0412 "as ever"; }
            device pond "/dev/pond" {
                ioctl _IO 'p'; extensible;
                mmap since 6.9 { fails EINVAL deep "too deep"; }
            }
            object FISH made by POND_FISH;
            object FROG made by POND_FROG holds FISH;
            fd waves made by POND_WAVES {
                read struct pond_wave;
                write struct pond_wave { fails EINVAL high when height > 3; fails EINVAL wet when wet != 0; }
            }
            struct pond_wave { in u32 height; in u32 wet since 6.10; }
            struct pond_frog_data since 6.7 { in u32 legs; }
            enum pond_depth { POND_SHALLOW = 0; POND_DEEP = 1 was POND_LOW until 6.8; POND_ABYSS = 2 since 6.9, 6.6.y; }
            enum pond_data since 6.7 { POND_FROG_DATA = 0 carries struct pond_frog_data; }
            flags pond_flags { POND_COLD = bit 0; POND_OLD = bit 1 until 6.6; POND_FROZEN = bit 2 since 6.8; POND_ANY = POND_COLD; }
            flags pond_more since 6.10 { POND_MORE = bit 0; }

            basic command POND_FISH = 1 (struct pond_fish) {
                in  u32 flags of pond_flags;
                in  u32 depth of pond_depth;
                in  u32 more  of pond_more;
                out u32 id    makes FISH;
                required;
                since 6.7 {
                    in u32 frog is FROG or FISH when flags has POND_FROZEN;
                    in u32 data of pond_data;
                    in u32 __reserved zero unchecked;
                }
                since 6.10, 6.6.y { inout aligned_u64 weight; }
                responds id and weight;
                fails EOPNOTSUPP unknown  when flags has unknown or depth has unknown;
                fails EOPNOTSUPP more     when more has unknown;
                fails ENOENT     no_frog  when frog unknown;
                fails EINVAL     warm     when depth == POND_DEEP and flags has none of (POND_COLD, POND_FROZEN);
                fails EINVAL     abyss    when depth == POND_ABYSS;
                fails EINVAL     weighed  when weight == 0;
                fails EPERM      old      "in old times" until 6.5;
                case flags has POND_FROZEN { fails EBUSY ice "ice"; }
                case not flags has POND_FROZEN { fails EAGAIN water "water"; }
                case weight == 0 { fails ENOMEM light "light"; }
                example { flags = POND_COLD, depth = POND_DEEP } gives { id = 1, weight = 2 };
                example { weight = 1 } fails ENOENT;
            }
            extended command POND_FROG = 2 (struct pond_frog) since 6.7 { out u32 id makes FROG; required; responds whole; }
            extended command POND_WAVES = 3 no argument since 6.6, 6.5.y { returns fd of waves; }
            basic command POND_DRAIN = 4 no argument until 6.11 { }
            basic extension POND_ICE since 6.8 { adds POND_FROZEN; never "it comes by itself"; }
            basic extension POND_LIFE { adds POND_FISH; never "it comes by itself"; }
            extension POND_NIGHT since 6.6 { adds POND_FROG, POND_WAVES; never "it comes by itself"; }
            """;

    private static final Specification TODAY = Samples.analyze(POND).specification().orElseThrow();

    @Test
    void whatCameLaterIsGone() {
        Description then = pond("6.5");
        assertEquals(List.of("POND_FISH", "POND_DRAIN"), then.commands().stream().map(Command::name).toList());
        assertEquals(List.of("FISH"), then.objects().stream().map(ObjectType::name).toList());
        assertEquals(List.of(), then.fileKinds());
        assertEquals(List.of("pond_wave"), then.structs().stream().map(Struct::name).toList());
        assertEquals(List.of("pond_depth", "pond_flags"), then.enums().stream().map(EnumType::name).toList());
        assertEquals(List.of(), then.devices().getFirst().operations());
        assertEquals(List.of("POND_LIFE"), then.extensions().stream().map(Extension::name).toList());
        assertEquals(List.of("POND_FISH"), then.extensions().getFirst().adds());
        assertEquals("6.5", then.known().toString());
    }

    @Test
    void whatEndedIsThereBeforeItsEnd() {
        assertEquals(List.of("POND_COLD", "POND_OLD", "POND_ANY"), members("6.5", "pond_flags"));
        assertEquals(List.of("POND_COLD", "POND_ANY"), members("6.6", "pond_flags"));
        assertEquals(List.of("POND_FISH", "POND_FROG", "POND_WAVES"), pond("6.11").commands().stream().map(Command::name).toList());
        assertTrue(pond("6.5").commands().getLast().availability().isAlways(), "nobody knew that it would end");
    }

    @Test
    void stableBranchesHaveWhatTheyTook() {
        assertEquals(List.of("POND_SHALLOW", "POND_LOW"), members("6.6", "pond_depth"));
        assertEquals(List.of("POND_SHALLOW", "POND_LOW", "POND_ABYSS"), members("6.6.30", "pond_depth"));
        assertEquals(List.of("POND_SHALLOW", "POND_LOW"), members("6.7.5", "pond_depth"));
        assertEquals(List.of("waves"), pond("6.5.3").fileKinds().stream().map(FileKind::name).toList());
    }

    @Test
    void structuresAreShorter() {
        assertEquals("size flags depth more id: 20", layout("6.6"));
        assertEquals("size flags depth more id frog data __reserved: 32", layout("6.7"));
        assertEquals("size flags depth more id frog data __reserved weight: 40", layout("6.12"));
        assertEquals("height: 4", text(pond("6.2").structs().getFirst()));
    }

    @Test
    void fieldsMeanWhatTheyMeantThen() {
        assertEquals(new Meaning.Reserved(true), field("6.9", "more").meaning());
        assertEquals(new Meaning.ObjectId(List.of("FROG", "FISH")), field("6.8", "frog").meaning());
        assertTrue(field("6.12", "data").meaning() instanceof Meaning.Enumerated);
        assertEquals(Optional.of("flags has POND_FROZEN"), field("6.8", "frog").lookedAtWhen().map(ConditionText::of));
        assertEquals(Optional.empty(), field("6.7", "frog").lookedAtWhen(), "nothing can make the kernel look at it");
        assertEquals(new Meaning.Reserved(false), field("6.7", "frog").meaning());
    }

    @Test
    void causesAskWhatCouldBeAsked() {
        assertEquals(
                """
                unknown: flags has unknown or depth has unknown
                more: more != 0
                warm: depth == POND_LOW and flags has none of (POND_COLD)
                water:
                light:
                """,
                causes("6.6"));
        assertEquals(
                """
                unknown: flags has unknown or depth has unknown
                more: more has unknown
                no_frog: frog unknown
                warm: depth == POND_DEEP and flags has none of (POND_COLD, POND_FROZEN)
                abyss: depth == POND_ABYSS
                weighed: weight == 0
                ice in flags has POND_FROZEN:
                water in not flags has POND_FROZEN:
                light in weight == 0:
                """,
                causes("6.12"));
        assertTrue(causes("6.4").contains("old:"));
    }

    @Test
    void wordsMadeOfConditionsFollowThem() {
        Cause warm = fish("6.6").causes().stream().filter(cause -> cause.id().equals("warm")).findFirst().orElseThrow();
        assertEquals("`depth == POND_LOW and flags has none of (POND_COLD)`", warm.text());
    }

    @Test
    void whatIsWrittenIsAskedToo() {
        List<Operation> operations = pond("6.7").fileKinds().getFirst().operations();
        assertEquals(List.of("high"), operations.get(1).causes().stream().map(Cause::id).toList());
        List<Operation> later = pond("6.12").fileKinds().getFirst().operations();
        assertEquals(List.of("high", "wet"), later.get(1).causes().stream().map(Cause::id).toList());
    }

    @Test
    void whatIsWrittenBackAndShownWasThere() {
        assertEquals(List.of("id"), fish("6.6").responses().getFirst().fields());
        assertEquals(List.of("id", "weight"), fish("6.6.10").responses().getFirst().fields());
        assertEquals(1, fish("6.6").examples().size());
        Example example = fish("6.6").examples().getFirst();
        assertEquals(List.of("POND_COLD", "POND_LOW"), example.given().stream().map(Example.Assignment::spelling).toList());
        assertEquals(List.of("id"), example.gives().stream().map(given -> given.field().name()).toList());
        assertEquals(2, fish("6.12").examples().size());
    }

    @Test
    void aPredecessorIsBackInItsPlace() {
        Availability later = new Availability(Release.parse("6.8"), List.of(), Optional.empty());
        Field reserved = scalar("__reserved", ScalarType.U32, Availability.ALWAYS);
        Struct struct = struct(
                List.of(scalar("a", ScalarType.U32, Availability.ALWAYS), scalar("b", ScalarType.U8, later).at(4),
                        scalar("c", ScalarType.U8, later).at(5), scalar("d", ScalarType.U16, later).at(6),
                        scalar("e", ScalarType.U32, Availability.ALWAYS).at(8)),
                List.of(),
                List.of(new Succession(later, List.of("b", "c", "d"), List.of(reserved.at(4)))));
        assertEquals("a __reserved e: 12", text(asOf("6.7", struct)));
        assertEquals(8, asOf("6.7", struct).field("e").orElseThrow().offset());
        assertEquals(List.of(), asOf("6.7", struct).successions());
        assertEquals(struct, asOf("6.8", struct));
    }

    @Test
    void aConditionAsksThePredecessorInItsOwnWay() {
        Specification today = Samples.analyze("""
                uapi 1;
                description pond { since 6.2; known through 6.12; allow UAPI0601 "as ever"; allow UAPI0412 "as ever"; }
                device pond "/dev/pond" { ioctl _IO 'p'; extensible; }
                basic command POND_DIG = 1 (struct pond_dig) {
                    since 6.7 { in u8 depth; in u8[3] __reserved zero; } before { in u32 __reserved zero; }
                    required;
                    fails EOPNOTSUPP reserved when __reserved != 0;
                }
                """).specification().orElseThrow();
        Command then = today.asOf(new Release(6, 6, 0)).descriptions().getFirst().commands().getFirst();
        assertEquals("not __reserved == 0", ConditionText.of(then.causes().getFirst().when().orElseThrow()));
        assertTrue(then.causes().getFirst().when().orElseThrow() instanceof Condition.Not(Condition.Compare _));
    }

    @Test
    void aUnionWithOneMemberLeftIsAPlainField() {
        Availability later = new Availability(Release.parse("6.8"), List.of(), Optional.empty());
        Struct struct = struct(
                List.of(scalar("in", ScalarType.U32, later), scalar("out", ScalarType.U32, Availability.ALWAYS)),
                List.of(new Union(Optional.empty(), List.of("in", "out"))),
                List.of());
        assertEquals(List.of(), asOf("6.7", struct).unions());
        assertEquals("out: 4", text(asOf("6.7", struct)));
        assertEquals(struct, asOf("6.8", struct));
    }

    @Test
    void aUnionThatHasANameKeepsItForOne() {
        Availability later = new Availability(Release.parse("6.8"), List.of(), Optional.empty());
        Struct struct = struct(
                List.of(scalar("in", ScalarType.U32, later), scalar("out", ScalarType.U32, Availability.ALWAYS)),
                List.of(new Union(Optional.of("arg"), List.of("in", "out"))),
                List.of());
        assertEquals(List.of(new Union(Optional.of("arg"), List.of("out"))), asOf("6.7", struct).unions());
    }

    @Test
    void whatIsPackedAlwaysWas() {
        Availability later = new Availability(Release.parse("6.8"), List.of(), Optional.empty());
        Struct struct = new Struct(
                "made", true, true, List.of(scalar("a", ScalarType.U8, Availability.ALWAYS), scalar("b", ScalarType.U32, later).at(1)),
                List.of(), List.of(), 5, 1, Availability.ALWAYS, Documentation.NONE);
        assertEquals("a: 1", text(asOf("6.7", struct)));
        assertTrue(asOf("6.7", struct).packed() && asOf("6.7", struct).inline());
        assertEquals(struct, asOf("6.8", struct));
    }

    @Test
    void todayIsAsItIs() {
        Command today = TODAY.descriptions().getFirst().commands().getFirst();
        Command then = fish("6.12");
        assertEquals(text(today.struct().orElseThrow()), text(then.struct().orElseThrow()));
        assertEquals(today.causes().size() - 1, then.causes().size());
        assertEquals(new Returns.NewDescriptor(Optional.of("waves"), Optional.empty()), pond("6.12").commands().getLast().returns());
    }

    private static Description pond(String release) {
        return TODAY.asOf(Release.parse(release).orElseThrow()).descriptions().getFirst();
    }

    private static Command fish(String release) {
        return pond(release).commands().getFirst();
    }

    private static List<String> members(String release, String type) {
        return pond(release).enums().stream()
                .filter(each -> each.name().equals(type))
                .flatMap(each -> each.members().stream())
                .map(EnumType.Member::name)
                .toList();
    }

    private static String layout(String release) {
        return text(fish(release).struct().orElseThrow());
    }

    private static String text(Struct struct) {
        return struct.fields().stream().map(Field::name).collect(Collectors.joining(" ")) + ": " + struct.size();
    }

    private static Field field(String release, String name) {
        return fish(release).struct().orElseThrow().field(name).orElseThrow();
    }

    private static String causes(String release) {
        return fish(release).causes().stream()
                .map(cause -> cause.id() + cause.guard().map(guard -> " in " + ConditionText.of(guard)).orElse("") + ":"
                        + cause.when().map(when -> " " + ConditionText.of(when)).orElse("") + "\n")
                .collect(Collectors.joining());
    }

    private static Struct asOf(String release, Struct struct) {
        Description pond = TODAY.descriptions().getFirst();
        Description only = new Description(
                "only", pond.header(), pond.since(), pond.known(), pond.prefixes(), List.of(), List.of(), List.of(), List.of(),
                List.of(struct), List.of(), List.of(), List.of(), pond.documentation());
        Specification then = new Specification(List.of(only), List.of()).asOf(Release.parse(release).orElseThrow());
        return then.descriptions().getFirst().structs().getFirst();
    }

    private static Struct struct(List<Field> fields, List<Union> unions, List<Succession> successions) {
        long size = fields.stream().mapToLong(Field::end).max().orElse(0);
        return new Struct("made", false, false, fields, unions, successions, size, 4, Availability.ALWAYS, Documentation.NONE);
    }

    private static Field scalar(String name, ScalarType type, Availability availability) {
        return new Field(
                name, new Type.Scalar(type), 0, Direction.IN, new Meaning.Plain(), List.of(), true, Optional.empty(), availability,
                Documentation.NONE);
    }
}
