package dev.uapi.kerneltests;

/// Linux 7.3.4 as a program: everything that takes no hardware.
final class UserModeKernelTest extends KernelTest {
    UserModeKernelTest() {
        super(Subject.USER_MODE, true);
    }

    @Override
    Guest guest() {
        return Guest.userMode();
    }
}
