package dev.uapi.language.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whose rules a uAPI is held to: subsystems have agreed on more than the kernel asks of every ioctl, and on something else.
public enum Profile {
    /// What the kernel asks of every ioctl.
    LINUX,
    /// iommufd's: the size travels in the structure, so that the number hides it.
    IOMMUFD,
    /// VFIO's: the same with `argsz`; and questions are answered by what the call returns.
    VFIO;

    /// Whether the rule counts here, unless a project says otherwise.
    public boolean has(Code code) {
        return switch (this) {
            case LINUX -> !code.isHouseRule();
            case IOMMUFD -> code != Code.HOUSE_NO_ARGSZ && code != Code.NUMBER_HIDES_DIRECTION;
            case VFIO -> switch (code) {
                case HOUSE_NO_ARGSZ, HOUSE_FLAGS_NOT_SECOND -> true;
                case NUMBER_HIDES_DIRECTION, POSITIVE_SUCCESS -> false;
                default -> !code.isHouseRule();
            };
        };
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Profile> of(String label) {
        return Arrays.stream(values()).filter(profile -> profile.label().equals(label)).findFirst();
    }
}
