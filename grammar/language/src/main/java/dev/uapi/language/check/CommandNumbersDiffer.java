package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Elsewhere;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.syntax.Body.CommandBody;
import java.util.HashMap;
import java.util.Map;

/// On one device a number means one command, for ever.
final class CommandNumbersDiffer implements DescriptionRule {
    private record Place(String device, long number) {}

    @Override
    public void check(DescriptionSubject subject) {
        Map<Place, Written<Command, CommandBody>> taken = new HashMap<>();
        for (Written<Command, CommandBody> command : subject.commands()) {
            Place place = new Place(command.meaning().device().name(), command.meaning().number());
            Written<Command, CommandBody> first = taken.putIfAbsent(place, command);
            if (first != null) {
                report(command, first);
            }
        }
    }

    private static void report(Written<Command, CommandBody> second, Written<Command, CommandBody> first) {
        String number = second.syntax().number().text();
        second.report()
                .add(
                        new CommandProblem.DuplicateNumber(number, first.meaning().name()),
                        second.syntax().number().span(),
                        new Elsewhere(first.syntax(), first.syntax().number().span(), "taken here"));
    }
}
