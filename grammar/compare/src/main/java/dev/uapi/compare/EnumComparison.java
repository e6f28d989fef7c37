package dev.uapi.compare;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.EnumType.Member;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Optional;

/// What has become of named numbers.
record EnumComparison(Changes changes) {
    void compare(List<EnumType> before, List<EnumType> after) {
        Pairs.of(before, after, EnumType::name).each(
                gone -> changes.add(Rule.ENUM_REMOVED, Kind.ENUM, gone.name(), "it had " + gone.members().size() + " names"),
                kept -> compare(kept.before(), kept.after()),
                come -> changes.add(Rule.ENUM_ADDED, Kind.ENUM, come.name(), "it has " + come.members().size() + " names"));
    }

    private void compare(EnumType before, EnumType after) {
        Places.Name subject = new Places.Name(Kind.ENUM, after.name());
        changes.compareText(subject, before.documentation(), after.documentation());
        if (before.flags() != after.flags()) {
            changes.add(Rule.FLAGS_CHANGED, subject, after.flags() ? "they are flags now" : "they are no flags any more");
        }
        Pairs<Member> members = Pairs.of(before.members(), after.members(), Member::name);
        members.removed().forEach(gone -> removed(gone, members.added()));
        members.both().forEach(kept -> compare(kept.before(), kept.after()));
        members.added().forEach(come -> added(come, before, members.removed()));
    }

    private void removed(Member gone, List<Member> added) {
        Places.Name subject = new Places.Name(Kind.MEMBER, gone.name());
        Optional<Member> successor = added.stream().filter(come -> isNewNameOf(come, gone)).findFirst();
        if (successor.isPresent()) {
            changes.add(Rule.MEMBER_RENAMED, new Places.Name(Kind.MEMBER, successor.get().name()), "it was " + gone.name());
        } else {
            changes.add(Rule.MEMBER_REMOVED, subject, "it was " + hex(gone));
        }
    }

    private static boolean isNewNameOf(Member come, Member gone) {
        return come.value() == gone.value() && come.formerly().filter(former -> former.name().equals(gone.name())).isPresent();
    }

    private void compare(Member before, Member after) {
        Places.Name subject = new Places.Name(Kind.MEMBER, after.name());
        changes.compareText(subject, before.documentation(), after.documentation());
        if (before.value() != after.value()) {
            changes.add(Rule.MEMBER_RENUMBERED, subject, hex(after) + ", was " + hex(before));
        }
        Optional<String> older = before.carries().map(Struct::name);
        Optional<String> newer = after.carries().map(Struct::name);
        if (!older.equals(newer)) {
            changes.add(
                    older.isPresent() ? Rule.PAYLOAD_CHANGED : Rule.PAYLOAD_GAINED, subject,
                    newer.orElse("nothing") + " goes with it" + older.map(was -> ", it was " + was).orElse(""));
        }
    }

    private void added(Member come, EnumType before, List<Member> removed) {
        Places.Name subject = new Places.Name(Kind.MEMBER, come.name());
        if (removed.stream().anyMatch(gone -> isNewNameOf(come, gone))) {
            return;
        }
        Optional<Member> former = removed.stream().filter(gone -> gone.value() == come.value()).findFirst();
        if (former.isPresent()) {
            changes.add(Rule.VALUE_REUSED, subject, hex(come) + " was " + former.get().name());
        } else {
            changes.add(Rule.MEMBER_ADDED, subject, hex(come) + " in " + before.name());
        }
    }

    private static String hex(Member member) {
        return "0x" + Long.toHexString(member.value());
    }
}
