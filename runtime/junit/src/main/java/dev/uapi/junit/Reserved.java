package dev.uapi.junit;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// IOVAs that no address space can map, as an attached device would keep them for itself.
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface Reserved {
    /// Unsigned.
    long first();

    /// Unsigned; it belongs to the range.
    long last();
}
