package dev.uapi.junit;

import dev.uapi.iommufd.Ioas;
import dev.uapi.runtime.Device;
import dev.uapi.simulator.Simulator;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/// Gives tests what they ask for, has calls fail, and looks at what is left when they are over.
final class IommufdExtension
        implements TestInstancePreConstructCallback, BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback,
                ParameterResolver, InvocationInterceptor {
    private static final Set<Class<?>> TYPES = Set.of(dev.uapi.iommufd.Iommufd.class, Ioas.class, Device.class, Simulator.class);

    /// The fields of a test are made for that test alone, unless its class says otherwise.
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        Beds.of(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Beds.of(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Beds.of(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        finish(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        finish(context);
    }

    private static void finish(ExtensionContext context) {
        TestBed bed = Beds.of(context);
        List<String> leaks = bed.finish();
        if (!leaks.isEmpty() && !Setup.of(context).wish().mayLeak()) {
            bed.sweep().ifPresent(SweepRun::leaked);
            throw Leaks.failure(leaks);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestBed bed = Beds.of(context);
        OpenedFile file = parameter.findAnnotation(Iommufd.class)
                .map(own -> bed.open(Setup.of(own, context)))
                .orElseGet(() -> bed.shared(Setup.of(context)));
        Class<?> type = parameter.getParameter().getType();
        if (type == Ioas.class) {
            return file.giveIoas();
        }
        if (type == Simulator.class) {
            return file.simulator().orElseThrow(() -> new ParameterResolutionException("on the real device there is no simulator"));
        }
        return type == Device.class ? file.iommu().device() : file.iommu();
    }

    @Override
    public void interceptTestMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(test, context);
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(test, context);
    }

    private static void run(Invocation<Void> test, ExtensionContext context) throws Throwable {
        TestBed bed = Beds.of(context);
        DeclaredFaults faults = DeclaredFaults.of(context.getRequiredTestMethod());
        faults.addTo(bed.declared());
        bed.running(true);
        try {
            test.proceed();
        } finally {
            bed.running(false);
        }
        faults.requireAllCame(bed.declared());
    }
}
