package dev.uapi.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Gives tests an open `/dev/iommu`, and sees to it that they leave nothing behind.
///
/// | parameter | what a test gets |
/// |---|---|
/// | [dev.uapi.iommufd.Iommufd] | the open file of this test |
/// | [dev.uapi.runtime.Device], [dev.uapi.simulator.Simulator] | the same file |
/// | [dev.uapi.iommufd.Ioas] | a new address space in that file, another one for each parameter |
///
/// A method's annotation counts instead of its class's, and a parameter's, which opens a file of its own, instead of both. It may also
/// stand on an annotation of your own:
///
/// ```java
/// @Iommufd(release = "6.12", without = "CAP_SYS_RESOURCE")
/// @Retention(RetentionPolicy.RUNTIME)
/// @interface OnOldLinux {}
/// ```
///
/// It has the name of the class that programs use. A file can import only one of the two: import the class, and write the annotation out,
/// once for all tests in it.
///
/// ```java
/// @dev.uapi.junit.Iommufd(release = "6.12")
/// final class DriverTest {
///     @Test
///     void startsAndStops(Iommufd iommu) { … }
/// }
/// ```
///
/// ## Leaks
///
/// When a test is over, what was opened for it is closed. Before that the test fails if it left something behind: an object or a mapping
/// that it made in a file that is still open, or an open simulated file, wherever it opened that.
@ExtendWith({DeviceCondition.class, IommufdExtension.class})
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface Iommufd {
    /// The kernel to play: `6.12` or `6.12.117`; the newest that is simulated if empty. A real kernel of another release skips the test.
    String release() default "";

    /// Of the kernel to play, in bytes, a power of two. A real kernel with others skips the test.
    long pageSize() default 4096;

    /// Whether the kernel to play is built with transparent huge pages. They decide where large mappings are placed. A real kernel
    /// that has them skips a test that wants none.
    boolean transparentHugePages() default true;

    /// What the caller may not do, by the kernel's names: `CAP_SYS_RESOURCE`. Everything else it may.
    String[] without() default {};

    /// What a device would reserve. A test with some of these is skipped on a real kernel.
    Reserved[] reserved() default {};

    /// What to open.
    Backing device() default Backing.CONFIGURED;

    /// Whether the test may leave something behind.
    boolean mayLeak() default false;
}
