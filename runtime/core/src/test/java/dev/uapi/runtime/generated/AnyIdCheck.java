package dev.uapi.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// The interface of all ids.
record AnyIdCheck(Class<?> type) implements GeneratedClasses.Check {
    @Override
    public boolean suits() {
        return type.isInterface() && type.isSealed();
    }

    @Override
    public void run() {
        for (Class<?> id : type.getPermittedSubclasses()) {
            assertTrue(id.isRecord(), id.toString());
        }
    }
}
