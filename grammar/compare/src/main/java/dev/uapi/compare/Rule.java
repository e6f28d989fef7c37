package dev.uapi.compare;

import static dev.uapi.compare.Sight.AMBIGUOUS;
import static dev.uapi.compare.Sight.BLIND;
import static dev.uapi.compare.Sight.SEEN;
import static dev.uapi.compare.Verdict.ADDITION;
import static dev.uapi.compare.Verdict.BREAKING;
import static dev.uapi.compare.Verdict.DOCUMENTATION;
import static dev.uapi.compare.Verdict.GROWTH;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// A kind of change.
public enum Rule {
    HEADER_MOVED(1301, BREAKING, SEEN, "the header has another name", "programs that include it do not compile any more"),
    COMMAND_REMOVED(1302, BREAKING, BLIND, "a command is gone", "programs that call it are refused, and do not compile any more"),
    COMMAND_RENUMBERED(1303, BREAKING, BLIND, "a command has another number",
            "compiled programs go on to call the old number, which is unknown now, or another command"),
    COMMAND_MOVED(1304, BREAKING, BLIND, "a command is called on another file", "programs have the wrong file open"),
    ARGUMENT_CHANGED(1305, BREAKING, BLIND, "a command takes its argument in another way",
            "what compiled programs pass is taken for something else"),
    MINIMUM_RAISED(1306, BREAKING, BLIND, "the smallest legal structure is larger",
            "programs compiled with the shorter structure are refused"),
    RETURN_CHANGED(1307, BREAKING, BLIND, "a success is told in another way", "programs take the new answer for the old one"),
    RESPONSE_LOST(1308, BREAKING, BLIND, "less is written back", "programs read what was there before the call"),
    TIER_LOST(1309, BREAKING, BLIND, "a command is no longer basic", "programs that need nothing but the basic API cannot count on it"),
    NUMBER_REUSED(1310, BREAKING, BLIND, "a number has become that of another command",
            "programs that call the old command call the new one"),
    NUMBER_CLAIMED(1311, BREAKING, BLIND, "a number is taken that another tree has claimed",
            "the two trees cannot be merged without renumbering one"),
    FIELD_REMOVED(1321, BREAKING, SEEN, "a field is gone", "programs that name it do not compile, and what they put there is misread"),
    FIELD_MOVED(1322, BREAKING, SEEN, "a field is at another place", "compiled programs have it where it was"),
    FIELD_RETYPED(1323, BREAKING, AMBIGUOUS, "a field has another type", "compiled programs have the old one there"),
    FIELD_TURNED(1324, BREAKING, BLIND, "a field goes the other way",
            "what programs leave there is read, or what they keep there is overwritten"),
    FIELD_MEANS_OTHERWISE(1325, BREAKING, BLIND, "a field means something else", "the numbers that programs put there are misread"),
    FIELD_LOOKED_AT(1326, BREAKING, BLIND, "a field is looked at where it was not", "programs have left anything there"),
    RESERVED_UNCHECKED_USED(1327, BREAKING, BLIND, "a field has a meaning that nobody had to leave at 0",
            "old programs have left anything there, and nothing tells them from new ones"),
    HOLE_USED(1328, BREAKING, SEEN, "a field stands where there was a hole", "old programs have left anything there"),
    STRUCT_RESIZED(1329, BREAKING, AMBIGUOUS, "a structure has another size where none is told",
            "compiled programs step over its elements in the old size, or bring too little memory"),
    ZERO_REFUSED(1330, BREAKING, BLIND, "0 in a new field is refused", "old programs have 0 there: it must mean what there was before"),
    STRUCT_REMOVED(1331, BREAKING, SEEN, "a structure is gone", "programs that name it do not compile any more"),
    ENUM_REMOVED(1341, BREAKING, SEEN, "a type is gone", "programs that name it do not compile any more"),
    MEMBER_REMOVED(1342, BREAKING, SEEN, "a name for a number is gone", "programs that use it do not compile any more, or are refused"),
    MEMBER_RENUMBERED(1343, BREAKING, SEEN, "a name stands for another number", "compiled programs go on with the old number"),
    MEMBER_RENAMED(1344, BREAKING, SEEN, "a number has another name", "programs with the old name do not compile any more"),
    PAYLOAD_CHANGED(1345, BREAKING, BLIND, "a number goes with another structure", "compiled programs bring the old one"),
    FLAGS_CHANGED(1346, BREAKING, BLIND, "flags have become plain numbers, or the other way round", "combinations are misread"),
    VALUE_REUSED(1347, BREAKING, SEEN, "a number that was something else has a new name", "old programs mean the old thing by it"),
    ERRNO_CHANGED(1351, BREAKING, BLIND, "the same mistake is answered otherwise", "programs that tell causes apart by the errno go wrong"),
    ORDER_CHANGED(1352, BREAKING, BLIND, "mistakes are looked for in another order",
            "a call with several mistakes is answered otherwise, and probes that rely on the first one tell the wrong thing"),
    REFUSES_MORE(1353, BREAKING, BLIND, "a call is refused that was taken", "programs that make it do not work any more"),
    UNKNOWN_ANSWERED_OTHERWISE(1361, BREAKING, BLIND, "an unknown command is answered otherwise",
            "programs that ask whether a command is there get the wrong answer"),
    PATH_CHANGED(1362, BREAKING, BLIND, "the file is at another path", "programs do not find it"),
    FILE_REMOVED(1363, BREAKING, BLIND, "a kind of file is gone", "programs cannot get one any more"),
    OPERATION_REMOVED(1364, BREAKING, BLIND, "a file can no longer be used so", "programs that read, write, map or poll it are refused"),
    RECORDS_CHANGED(1365, BREAKING, BLIND, "other structures go through a file", "programs take the new ones for the old ones"),
    OBJECT_REMOVED(1366, BREAKING, BLIND, "a kind of object is gone", "programs cannot make one any more"),
    EXTENSION_REMOVED(1367, BREAKING, BLIND, "an extension is gone", "programs that ask for it do not compile any more"),
    EXTENSION_RENUMBERED(1368, BREAKING, BLIND, "an extension has another number", "compiled programs ask for another one"),
    ATTEMPT_CHANGED(1369, BREAKING, BLIND, "another attempt tells whether an extension is there", "old probes and new ones disagree"),
    FIELD_APPENDED(1371, GROWTH, AMBIGUOUS, "a field has come at the end", "old programs do not bring it, which counts as 0"),
    RESERVED_USED(1372, GROWTH, AMBIGUOUS, "a field has got a meaning that had to be 0", "old programs have 0 there"),
    UNION_GREW(1373, GROWTH, AMBIGUOUS, "a place has one more meaning", "old programs use the others"),
    MINIMUM_LOWERED(1374, GROWTH, BLIND, "the smallest legal structure is smaller", "what was refused is taken"),
    TIER_GAINED(1375, GROWTH, BLIND, "a command has become basic", "more programs can count on it"),
    RESPONSE_GAINED(1376, GROWTH, BLIND, "more is written back, or in more cases", "programs that look see more"),
    PAYLOAD_GAINED(1377, GROWTH, BLIND, "a number has got a structure", "nobody brought one with it before"),
    CAUSE_REMOVED(1378, GROWTH, BLIND, "something is no longer refused", "what was refused is taken"),
    CAUSE_ADDED(1379, GROWTH, BLIND, "a call can fail in one more way", "it concerns what is new, or only words say when"),
    CONDITION_CHANGED(1380, GROWTH, BLIND, "when a cause comes up is said otherwise",
            "it has become more precise, or follows something new; read it"),
    FIELD_CONDITION_CHANGED(1381, GROWTH, BLIND, "when a field is looked at is said otherwise", "it follows something new; read it"),
    FIELD_MEANS_MORE(1382, GROWTH, BLIND, "a field has got a more precise meaning", "it was a mere number"),
    EXTENSION_CHANGED(1383, GROWTH, BLIND, "an extension adds, needs or is asked otherwise", "read it"),
    COMMAND_ADDED(1391, ADDITION, BLIND, "a command has come", "old programs do not call it"),
    STRUCT_ADDED(1392, ADDITION, SEEN, "a structure has come", "old programs do not use it"),
    ENUM_ADDED(1393, ADDITION, SEEN, "a type has come", "old programs do not use it"),
    MEMBER_ADDED(1394, ADDITION, SEEN, "a number has got a name", "it was refused, or never answered"),
    FILE_ADDED(1395, ADDITION, BLIND, "a kind of file has come", "old programs do not open it"),
    OPERATION_ADDED(1396, ADDITION, BLIND, "a file can be used in one more way", "old programs do not"),
    OBJECT_ADDED(1397, ADDITION, BLIND, "a kind of object has come", "old programs make none"),
    EXTENSION_ADDED(1398, ADDITION, BLIND, "an extension has come", "old programs do not ask for it"),
    TEXT_CHANGED(1399, DOCUMENTATION, BLIND, "the documentation says it otherwise", "no program reads it");

    private final int number;
    private final Verdict verdict;
    private final Sight sight;
    private final String title;
    private final String why;

    Rule(int number, Verdict verdict, Sight sight, String title, String why) {
        this.number = number;
        this.verdict = verdict;
        this.sight = sight;
        this.title = title;
        this.why = why;
    }

    /// The rule with that code, if one has it.
    public static Optional<Rule> of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }

    /// Stable: `UAPI1303`.
    public String code() {
        return "UAPI" + number;
    }

    public Verdict verdict() {
        return verdict;
    }

    /// Whether the kernel's own tool sees such a change.
    public Sight sight() {
        return sight;
    }

    /// What has changed, in words.
    public String title() {
        return title;
    }

    /// What it means for programs.
    public String why() {
        return why;
    }

    /// All about it: a sample of such a change, and of one that does not break anything. The samples are what the rule is tested with.
    ///
    /// @return Markdown, beginning with a title
    public String page() {
        try (InputStream page = Objects.requireNonNull(Rule.class.getResourceAsStream("explain/" + code() + ".md"), this::code)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
