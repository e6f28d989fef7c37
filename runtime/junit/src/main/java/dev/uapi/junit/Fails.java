package dev.uapi.junit;

import dev.uapi.runtime.Errno;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Has a call fail that the test makes on a simulated file. Nothing is done and nothing is written by that call.
///
/// ```java
/// @Test
/// @Fails(command = IoasMap.NAME, call = 2, with = Errno.ENOSPC)
/// void copesWithoutASecondBuffer(Ioas ioas) { … }
/// ```
///
/// Calls count from the beginning of the test method, over all files that it uses: what `@BeforeEach` and `@AfterEach` do works. A test
/// that makes too few calls fails, for it tried nothing.
@ExtendWith({DeviceCondition.class, IommufdExtension.class})
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Fails.All.class)
public @interface Fails {
    /// By its kernel name: `IoasMap.NAME`. If empty, calls of all commands count.
    String command() default "";

    /// Which call, counted from 1.
    int call() default 1;

    /// What the caller gets.
    Errno with();

    /// Several calls fail.
    @ExtendWith({DeviceCondition.class, IommufdExtension.class})
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /// In any order.
        Fails[] value();
    }
}
