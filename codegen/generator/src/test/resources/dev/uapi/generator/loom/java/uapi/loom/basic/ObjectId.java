// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

import dev.uapi.runtime.probe.InHand;

/// The id of an object of whatever kind. It means something only in the open file that gave it.
public sealed interface ObjectId extends InHand permits FrameId, SpoolId, ClothId {}
