package dev.uapi.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Has the simulated kernel run out of memory in the middle of a call that the test makes: the command fails with `ENOMEM`, as its
/// description says.
///
/// The kernel allocates where it makes an address space, a mapping or a list of allowed ranges, and where it cuts a mapping. Allocations
/// count from the beginning of the test method, over all files that it uses. A test that needs fewer fails, for it tried nothing.
@ExtendWith({DeviceCondition.class, IommufdExtension.class})
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FailsToAllocate {
    /// Which allocations, counted from 1.
    int[] value() default 1;
}
