/// The question of 2021, `IOMMU_CHECK_EXTENSION`, put to three devices: the one that was proposed, as a simulation made of its
/// description; today's `/dev/iommu`, which takes the number for another command; and today's with answers found out by trying.
@NullMarked
package dev.uapi.examples.extensions2021;

import org.jspecify.annotations.NullMarked;
