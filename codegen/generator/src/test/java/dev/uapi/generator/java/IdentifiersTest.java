package dev.uapi.generator.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({"IOAS_MAP,IoasMap", "ioas_map_flags,IoasMapFlags", "2021,_2021", "fooBar,FooBar", "x__y_,XY", "_,__"})
    void typesAreInCamelCase(String name, String expected) {
        assertEquals(expected, Identifiers.type(name));
    }

    @ParameterizedTest
    @CsvSource({"user_va,userVa", "__reserved,reserved", "class,class_", "val64,val64", "LENGTH,length", "__,unnamed", "_3d,_3d"})
    void membersBeginSmall(String name, String expected) {
        assertEquals(expected, Identifiers.member(name));
    }

    @Test
    void theFirstPrefixThatLeavesSomethingGoes() {
        assertEquals("map", Identifiers.without(List.of("iommufd_", "iommu_"), "iommu_map"));
        assertEquals("iommu_", Identifiers.without(List.of("iommu_"), "iommu_"));
    }

    @Test
    void namesThatMeetAreNumbered() {
        assertEquals(
                Map.of("a_b", "aB", "aB", "aB2", "a__b", "aB3", "wait", "wait_"),
                NameSpace.members(List.of("a_b", "aB", "a__b", "wait"), Identifiers::member, Set.of("wait")));
    }
}
