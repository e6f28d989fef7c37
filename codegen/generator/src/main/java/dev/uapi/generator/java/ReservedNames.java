package dev.uapi.generator.java;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// Names that mean something in generated code already.
///
/// The lists are written down and not asked of the running JDK, so that every JDK generates the same.
final class ReservedNames {
    /// What a class would hide, by simple name: all of `java.lang`, and whatever else generated files import.
    static final Set<String> TYPES = set("""
            AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException AssertionError
            AutoCloseable Boolean BootstrapMethodError Byte CharSequence Character Class ClassCastException
            ClassCircularityError ClassFormatError ClassLoader ClassNotFoundException ClassValue CloneNotSupportedException
            Cloneable Comparable Deprecated Double Enum EnumConstantNotPresentException Error Exception
            ExceptionInInitializerError Float FunctionalInterface IO IllegalAccessError IllegalAccessException
            IllegalArgumentException IllegalCallerException IllegalMonitorStateException IllegalStateException
            IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal
            InstantiationError InstantiationException Integer InternalError InterruptedException Iterable
            LayerInstantiationException LinkageError Long MatchException Math Module ModuleLayer NegativeArraySizeException
            NoClassDefFoundError NoSuchFieldError NoSuchFieldException NoSuchMethodError NoSuchMethodException
            NullPointerException Number NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder
            ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission
            SafeVarargs ScopedValue SecurityException SecurityManager Short StableValue StackOverflowError StackTraceElement
            StackWalker StrictMath String StringBuffer StringBuilder StringIndexOutOfBoundsException SuppressWarnings System
            Thread ThreadDeath ThreadGroup ThreadLocal Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError
            UnsupportedClassVersionError UnsupportedOperationException VerifyError VirtualMachineError Void
            WrongThreadException
            List MemorySegment Objects Optional SegmentAllocator StringJoiner
            Cause CauseSearch Causes Device Errno Ioctl Layouts Sum UapiException UserMemory
            CommandCatalog CommandInfo FieldFormat FieldInfo NamedValue PointerInfo
            Availability History KernelFile LinkChain Missing MissingSearch OpenFile TooNewException
            Call DeviceBehaviour Kernel ObjectTable Outcome Release Response SimulatedDevice
            """);

    /// What any object can do.
    static final Set<String> OF_OBJECTS =
            set("clone equals finalize getClass hashCode notify notifyAll toString wait");

    /// What a view of a structure can do besides.
    static final Set<String> OF_VIEWS = with(
            OF_OBJECTS, "allocate at call causes clear failure fitTo minimumSize missingIn segment sizeIn tryCall");

    /// What is near the constants of causes.
    static final Set<String> OF_CAUSES = set("NAME");

    /// What stands beside a value that a command is called with.
    static final Set<String> OF_PARAMETERS = set("argument behaviour call command device errno result");

    /// What records of flags and of enum members hold besides.
    static final Set<String> OF_VALUES = set("NONE value");

    /// What a behaviour can do besides.
    static final Set<String> OF_BEHAVIOURS = with(OF_OBJECTS, "perform");

    private ReservedNames() {}

    private static Set<String> set(String words) {
        return Collections.unmodifiableSet(new TreeSet<>(Arrays.asList(words.strip().split("\\s+", -1))));
    }

    private static Set<String> with(Set<String> some, String words) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(set(words));
        return Collections.unmodifiableSet(all);
    }
}
