/// For tests of programs that use iommufd: files of the simulator as parameters, calls that fail when a test wants them to, and tests that
/// fail when a program leaves something behind.
///
/// | annotation | for |
/// |---|---|
/// | [dev.uapi.junit.Iommufd] | an open file, on the simulator or on the real device |
/// | [dev.uapi.junit.Fails], [dev.uapi.junit.FailsToAllocate] | one thing that goes wrong |
/// | [dev.uapi.junit.FailNth] | everything that can go wrong, one after the other |
///
/// A test that decides on faults while it runs has them injected by hand: [dev.uapi.simulator.Simulator#inject(dev.uapi.simulator.Fault)].
@NullMarked
package dev.uapi.junit;

import org.jspecify.annotations.NullMarked;
