package dev.uapi.simulator.mock;

import dev.uapi.runtime.Cause;
import dev.uapi.simulator.object.Refusal;
import dev.uapi.simulator.space.Obstacle;
import dev.uapi.simulator.test.basic.TestCmd;

/// What the test command calls it when a device is not attached, or memory not pinned.
final class Refusals {
    private Refusals() {}

    static Cause cause(Obstacle obstacle) {
        return cause(Refusal.of(obstacle));
    }

    static Cause cause(Refusal refusal) {
        return switch (refusal) {
            case ATTACHED -> TestCmd.Causes.PASID_TAKEN;
            case NOT_ATTACHED, NO_TABLE, GROUP_DIFFERS, UNFIT, BAD_PASID, BAD_FILE, USELESS -> TestCmd.Causes.WRONG;
            case UNKNOWN_TO_GUEST -> TestCmd.Causes.NO_SUCH_OBJECT;
            case NO_FAULTS -> TestCmd.Causes.NO_FAULTS;
            case TAKEN -> TestCmd.Causes.IN_USE;
            case LAST_PAGE -> TestCmd.Causes.WRAPS;
            case BAD_MEMORY -> TestCmd.Causes.BAD_ADDRESS;
            case NO_MEMORY -> TestCmd.Causes.NO_MEMORY;
        };
    }
}
