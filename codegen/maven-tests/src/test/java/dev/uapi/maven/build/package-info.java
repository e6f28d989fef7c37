/// Real projects, built by real Mavens with the plugin as it was packed.
@NullMarked
package dev.uapi.maven.build;

import org.jspecify.annotations.NullMarked;
