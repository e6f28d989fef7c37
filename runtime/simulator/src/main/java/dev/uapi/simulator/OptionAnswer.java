package dev.uapi.simulator;

import dev.uapi.iommufd.basic.Option;
import dev.uapi.iommufd.basic.OptionKind;
import dev.uapi.iommufd.basic.OptionOps;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.AddressSpace;

/// Sets or gets how memory is charged, or whether an address space maps in pieces larger than a page.
final class OptionAnswer implements OptionBehaviour {
    private static final long ON = 1;
    private static final long OFF = 0;

    private final Call call;
    private final Option argument;
    private final Settings settings;

    OptionAnswer(Call call, Option argument, Settings settings) {
        this.call = call;
        this.argument = argument;
        this.settings = settings;
    }

    @Override
    public boolean attached() {
        AddressSpace space = space();
        return argument.val64() == OFF && space.hasLargePages() && space.isAttached() && !space.areas().isEmpty();
    }

    @Override
    public boolean oddMapping() {
        return argument.val64() == OFF && !space().allowsSmallPages();
    }

    @Override
    public Outcome perform() {
        if (argument.optionId().equals(OptionKind.RLIMIT_MODE)) {
            performRlimitMode();
        } else {
            performHugePages();
        }
        return Outcome.done();
    }

    private void performRlimitMode() {
        if (isSet()) {
            settings.rlimitMode(argument.val64());
        } else {
            argument.val64(settings.rlimitMode());
        }
    }

    private void performHugePages() {
        if (isSet()) {
            space().useLargePages(argument.val64() == ON);
        } else {
            argument.val64(space().hasLargePages() ? ON : OFF);
        }
    }

    private boolean isSet() {
        return argument.op().equals(OptionOps.SET);
    }

    private AddressSpace space() {
        return Spaces.find(call, argument.objectId());
    }
}
