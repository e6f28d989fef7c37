package dev.uapi.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Runs a test again and again, and has another point fail each time: the first, the second, and so on until a run in which none is left.
///
/// Each call on a simulated file is a point for every errno that its description leaves possible for that argument, and one more if the
/// kernel allocates memory for it. What the simulator does not carry out has no points. The first run has nothing fail: it finds out how
/// many points there are. No run may leave anything behind, as [Iommufd] says; that is what programs get wrong.
///
/// ```java
/// @FailNth
/// void startsOrLeavesNothingBehind(Iommufd iommu) {
///     try (Driver driver = Driver.start(iommu)) {
///         driver.send(packet);
///     }
/// }
/// ```
///
/// A run passes if the program copes with the fault, and also if it gives up: if a [dev.uapi.runtime.UapiException] gets out, by itself or
/// as the cause of something else. Whatever else gets out fails it, failed assertions included. What a refused call would have given back
/// need not have been given back: that call is made again after the run.
///
/// Points count from the beginning of the test method: what `@BeforeEach` and `@AfterEach` do works. Which kernel is played, says [Iommufd]
/// on the method or its class; without it, the newest.
@TestTemplate
@ExtendWith({DeviceCondition.class, IommufdExtension.class, FailNthExtension.class})
@Execution(ExecutionMode.SAME_THREAD)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FailNth {
    /// With more points than this, the test fails: it would take too long, or never end.
    int atMost() default 10_000;
}
