package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CauseSearchTest {
    private static final Cause RESERVED = new Cause("CMD", "reserved", Errno.EINVAL, "a reserved field is not 0");
    private static final Cause ODD = new Cause("CMD", "odd", Errno.EINVAL, "the length is odd");
    private static final Cause GONE = new Cause("CMD", "gone", Errno.ENOENT, "it is gone");
    private static final Cause EMPTY = new Cause("CMD", "empty", Errno.EINVAL, "the length is 0");

    @Test
    void theFirstThatHoldsIsTheCause() {
        List<Cause> found = new CauseSearch(Errno.EINVAL).when(RESERVED, false).when(EMPTY, true).when(ODD, true).found();
        assertEquals(List.of(EMPTY), found);
    }

    @Test
    void onlyCausesOfTheErrnoCount() {
        List<Cause> found = new CauseSearch(Errno.EINVAL).when(GONE, true).perhaps(ODD, true).found();
        assertEquals(List.of(ODD), found);
    }

    @Test
    void whatOnlyTheKernelKnowsStaysPossibleInFrontOfACertainCauseButNotBehindIt() {
        List<Cause> found = new CauseSearch(Errno.EINVAL).perhaps(ODD, true).when(EMPTY, true).perhaps(RESERVED, true).found();
        assertEquals(List.of(ODD, EMPTY), found);
    }

    @Test
    void whatTheArgumentRulesOutIsNoCause() {
        assertEquals(List.of(), new CauseSearch(Errno.EINVAL).perhaps(ODD, false).when(EMPTY, false).found());
    }
}
