package dev.uapi.simulator.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class AddressSpaceTest {
    private static final Paging PAGING = new Paging(4096, true);
    private static final long BUFFER = 0x7f0000000000L;

    private final AddressSpace space = new AddressSpace(PAGING, List.of());

    private static Memory memory(long address) {
        return FakeBacking.memory(address);
    }

    private static void map(AddressSpace space, long iova, long length) {
        space.map(Range.of(iova, length), memory(BUFFER), Access.BOTH);
    }

    private static long mapAnywhere(AddressSpace space, long address, long length) {
        long iova = space.place(address, length).orElseThrow();
        space.map(Range.of(iova, length), memory(address), Access.BOTH);
        return iova;
    }

    private static List<Range> ranges(List<Area> areas) {
        return areas.stream().map(Area::range).toList();
    }

    @Nested
    final class Cutting {
        @Test
        void anAreaIsCutInTwoOfTheSameMemory() {
            map(space, 0x1000, 0x3000);

            assertTrue(space.cutBehind(0x1fff));
            assertEquals(List.of(Range.of(0x1000, 0x1000), Range.of(0x2000, 0x2000)), ranges(List.copyOf(space.areas())));
            assertEquals(BUFFER + 0x1000, space.first(Range.of(0x2000, 1)).orElseThrow().address());
        }

        @Test
        void endsAndHolesNeedNoCut() {
            map(space, 0x1000, 0x3000);

            for (long last : new long[] {0xfff, 0x1000, 0x3fff, 0x4000, -1}) {
                assertTrue(space.cutBehind(last));
            }
            assertEquals(1, space.areas().size());
        }

        @Test
        void withoutLargePagesOnlyPagesAreCut() {
            map(space, 0x1000, 0x3000);
            space.useLargePages(false);

            assertFalse(space.cutBehind(0x17ff));
            assertEquals(1, space.areas().size());
            assertTrue(space.cutBehind(0x1fff));
        }
    }

    @Nested
    final class Placing {
        @Test
        void theFirstPageStaysFree() {
            assertEquals(OptionalLong.of(0x1000), space.place(BUFFER, 0x1000));
        }

        @Test
        void theLowestHoleIsTakenFirst() {
            assertEquals(0x1000, mapAnywhere(space, BUFFER, 0x1000));
            assertEquals(0x200000, mapAnywhere(space, BUFFER, 0x200000));
            assertEquals(0x2000, mapAnywhere(space, BUFFER, 0x1000));
        }

        @Test
        void withoutHugePagesTheyFollowOneAnother() {
            AddressSpace small = new AddressSpace(new Paging(4096, false), List.of());

            assertEquals(0x1000, mapAnywhere(small, BUFFER, 0x1000));
            assertEquals(0x2000, mapAnywhere(small, BUFFER + 0x200000, 0x200000));
            assertEquals(0x202000, mapAnywhere(small, BUFFER, 0x1000));
        }

        @Test
        void bytesOfOnePageGoWhereTheirOffsetIsOred() {
            assertEquals(0x1123, mapAnywhere(space, BUFFER + 0x123, 0x10));
            assertEquals(0x1133, mapAnywhere(space, BUFFER + 0x123, 0x10));
            assertEquals(0x1100, mapAnywhere(space, BUFFER + 0x100, 0x10));
        }

        @Test
        void aHoleIsFilledExactly() {
            map(space, 0, 0x3000);
            map(space, 0x4000, 0x1000);

            assertEquals(OptionalLong.of(0x3000), space.place(BUFFER, 0x1000));
            assertEquals(OptionalLong.of(0x6000), space.place(BUFFER, 0x2000));
        }

        @Test
        void aHoleOfOneByteIsNeverUsed() {
            map(space, 0, 0x1500);
            map(space, 0x1501, 0xf);

            assertEquals(OptionalLong.of(0x1510), space.place(BUFFER, 1));
        }

        @Test
        void theLastPageStaysFree() {
            map(space, 0, -0x2000);

            assertEquals(OptionalLong.of(-0x2000), space.place(BUFFER, 0x1000));
            assertEquals(OptionalLong.empty(), space.place(BUFFER, 0x2000));
        }

        @Test
        void reservedRangesAreLeftOut() {
            AddressSpace reserving = new AddressSpace(PAGING, List.of(new Range(0, 0xfff), new Range(0x1800, 0x2fff)));

            assertEquals(OptionalLong.of(0x3000), reserving.place(BUFFER, 0x1000));
        }

        @Test
        void onlyAllowedRangesAreUsedAndThoseThatTouchAreOne() {
            space.allow(List.of(new Range(0x20000, 0x20fff), new Range(0x10800, 0x11fff), new Range(0x10000, 0x107ff)));

            assertEquals(0x10000, mapAnywhere(space, BUFFER, 0x2000));
            assertEquals(0x20000, mapAnywhere(space, BUFFER, 0x1000));
            assertEquals(OptionalLong.empty(), space.place(BUFFER, 0x1000));

            space.allow(List.of());
            assertEquals(OptionalLong.of(0x1000), space.place(BUFFER, 0x1000));
        }

        @Test
        void allowingTheFirstPageAllowsNothing() {
            space.allow(List.of(new Range(0, 0xfff)));

            assertEquals(OptionalLong.empty(), space.place(BUFFER, 0x10));
        }

        @Test
        void theLongestMappingThatCanBePlaced() {
            assertEquals(OptionalLong.of(0x200000), space.place(0, Long.MAX_VALUE - 1));
        }

        @Test
        void aMillionMappingsArePlacedAndRemovedInReasonableTime() {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                for (long i = 1; i <= 1_000_000; i++) {
                    assertEquals(i * 0x1000, mapAnywhere(space, BUFFER + i * 0x1000, 0x1000));
                }
                for (long i = 2; i < 1_000_000; i += 2) {
                    space.unmap(space.first(Range.of(i * 0x1000, 1)).orElseThrow());
                }
                for (long i = 1; i < 100_000; i++) {
                    assertEquals((999_999 + 2 * i) * 0x1000, mapAnywhere(space, BUFFER + 0x1000, 0x2000));
                }
            });
        }
    }

    @Nested
    final class Mapping {
        @Test
        void theSpaceMayBeMappedAsAWhole() {
            space.map(Range.ALL, memory(0), Access.BOTH);

            assertTrue(space.maps(new Range(-1, -1)));
            assertEquals(OptionalLong.empty(), space.place(BUFFER, 1));
        }

        @Test
        void everyByteOfAnAreaIsMapped() {
            map(space, 0x1001, 0x10);

            assertTrue(space.maps(Range.of(0x1001, 1)));
            assertTrue(space.maps(Range.of(0x1010, 1)));
            assertTrue(space.maps(Range.ALL));
            assertFalse(space.maps(new Range(0, 0x1000)));
            assertFalse(space.maps(new Range(0x1011, -1)));
        }

        @Test
        void whatIsUnmappedIsFree() {
            map(space, 0x1000, 0x1000);
            space.unmap(space.first(Range.ALL).orElseThrow());

            assertFalse(space.maps(Range.ALL));
            assertEquals(OptionalLong.of(0x1000), space.place(BUFFER, 0x1000));
            assertTrue(space.areas().isEmpty());
        }

        @Test
        void theFirstAreaOfARangeMayBeginBeforeIt() {
            map(space, 0x1000, 0x1000);
            map(space, 0x3000, 0x1000);

            assertEquals(Range.of(0x1000, 0x1000), space.first(new Range(0x1fff, 0x3fff)).orElseThrow().range());
            assertEquals(Range.of(0x3000, 0x1000), space.first(new Range(0x2000, 0x3000)).orElseThrow().range());
            assertTrue(space.first(new Range(0x2000, 0x2fff)).isEmpty());
        }

        @Test
        void usableIsWhatIsNotReservedMappedOrNot() {
            AddressSpace reserving = new AddressSpace(PAGING, List.of(new Range(0xfee00000L, 0xfeefffffL), new Range(1L << 48, -1)));
            map(reserving, 0x1000, 0x1000);

            assertEquals(List.of(new Range(0, 0xfedfffffL), new Range(0xfef00000L, (1L << 48) - 1)), reserving.usable());
            assertTrue(reserving.reserves(new Range(0, 0xfee00000L)));
            assertFalse(reserving.reserves(new Range(0, 0xfedfffffL)));
        }
    }

    @Nested
    final class Copying {
        @Test
        void aPartIsCoveredByAPartOfTheMemory() {
            Memory memory = memory(BUFFER);
            space.map(Range.of(0x1000, 0x3000), memory, Access.BOTH);

            Area part = space.covering(new Range(0x1800, 0x27ff)).getFirst();
            assertEquals(new Area(new Range(0x1800, 0x27ff), memory, 0x800, Access.BOTH), part);
            assertEquals(BUFFER + 0x800, part.address());
        }

        @Test
        void aHoleCoversNothing() {
            map(space, 0x1000, 0x1000);
            map(space, 0x3000, 0x1000);

            assertEquals(List.of(), space.covering(new Range(0x1000, 0x3fff)));
            assertEquals(List.of(), space.covering(new Range(0xfff, 0x1fff)));
            assertEquals(List.of(), space.covering(new Range(0x3000, 0x4000)));
        }

        @Test
        void eachAreaBecomesAnAreaOfItsOwn() {
            map(space, -0x2000, 0x1000);
            map(space, -0x1000, 0x1000);
            AddressSpace other = new AddressSpace(PAGING, List.of());

            other.copy(space.covering(new Range(-0x1800, -1)), 0, Access.BOTH);

            assertEquals(List.of(new Range(0, 0x7ff), new Range(0x800, 0x17ff)), ranges(List.copyOf(other.areas())));
            assertEquals(List.of(BUFFER + 0x800, BUFFER), other.areas().stream().map(Area::address).toList());
        }

        @Test
        void aCopyOfACopyIsStillTheSameMemory() {
            Memory memory = memory(BUFFER);
            space.map(Range.of(0x1000, 0x1000), memory, Access.BOTH);
            space.copy(space.covering(new Range(0x1100, 0x11ff)), 0x5000, Access.BOTH);
            Access readOnly = new Access(true, false);
            space.copy(space.covering(new Range(0x5010, 0x501f)), 0x6000, readOnly);

            assertEquals(new Area(Range.of(0x6000, 0x10), memory, 0x110, readOnly), space.first(Range.of(0x6000, 1)).orElseThrow());
        }
    }

    @Nested
    final class Alignment {
        @Test
        void withLargePagesAnythingGoes() {
            assertEquals(1, space.alignment());
            assertTrue(space.isAligned(-1));
            assertTrue(space.canAlign(BUFFER + 1, 1));
        }

        @Test
        void withoutThemPagesCount() {
            space.useLargePages(false);

            assertEquals(4096, space.alignment());
            assertFalse(space.isAligned(0x1800));
            assertTrue(space.isAligned(0x2000));
            assertFalse(space.canAlign(BUFFER, 0x800));
            assertTrue(space.canAlign(BUFFER, 0x801));
            assertFalse(space.canAlign(BUFFER + 0x800, 0x1000));
        }

        @Test
        void anOddAreaKeepsThemOn() {
            for (Area odd : List.of(
                    new Area(Range.of(0x1001, 0x1000), memory(BUFFER), 0, Access.BOTH),
                    new Area(Range.of(0x1000, 0x1001), memory(BUFFER), 0, Access.BOTH),
                    new Area(Range.of(0x1000, 0x1000), memory(BUFFER), 1, Access.BOTH),
                    new Area(Range.of(0x1000, 0x1000), memory(BUFFER + 1), 0, Access.BOTH))) {
                AddressSpace other = new AddressSpace(PAGING, List.of());
                other.copy(List.of(odd), odd.range().first(), Access.BOTH);

                assertFalse(other.allowsSmallPages(), odd::toString);
            }
        }

        @Test
        void theyCanBeSwitchedOnAgain() {
            map(space, 0x1000, 0x1000);
            assertTrue(space.allowsSmallPages());
            space.useLargePages(false);
            assertTrue(space.allowsSmallPages());
            space.useLargePages(true);

            assertEquals(1, space.alignment());
        }

        @Test
        void pagesThatCannotBeCounted() {
            assertTrue(PAGING.canCount(0, -0x1000));
            assertFalse(PAGING.canCount(1, -0x1000));
            assertFalse(PAGING.canCount(0, -0xfff));
        }
    }
}
