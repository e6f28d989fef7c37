package dev.uapi.junit;

import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Simulator;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Skips tests that want the real device where it is not there, is not as they ask, or cannot do what they ask for.
final class DeviceCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return setups(context)
                .filter(Setup::onKernel)
                .findFirst()
                .flatMap(setup -> context.getTestMethod().flatMap(DeviceCondition::needOfSimulator).or(() -> obstacle(setup)))
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("there is what it runs on"));
    }

    private static Stream<Setup> setups(ExtensionContext context) {
        Stream<Setup> ofParameters = parameters(context.getTestMethod())
                .flatMap(parameter -> AnnotationSupport.findAnnotation(parameter, Iommufd.class).stream())
                .map(own -> Setup.of(own, context));
        return Stream.concat(ofParameters, Stream.of(Setup.of(context)));
    }

    private static Optional<String> needOfSimulator(Method test) {
        boolean faulty = !DeclaredFaults.of(test).isEmpty() || AnnotationSupport.isAnnotated(test, FailNth.class);
        boolean asks = parameters(Optional.of(test)).anyMatch(parameter -> parameter.getType() == Simulator.class);
        return faulty || asks
                ? Optional.of("only the simulator does what this test wants, and it is to run on the real device")
                : Optional.empty();
    }

    private static Stream<Parameter> parameters(Optional<Method> test) {
        return test.stream().flatMap(method -> Arrays.stream(method.getParameters()));
    }

    private static Optional<String> obstacle(Setup setup) {
        try {
            OpenedFile.open(setup).close();
        } catch (DeviceUnavailableException unavailable) {
            return Optional.of(String.valueOf(unavailable.getMessage()));
        }
        return setup.differenceTo(Kernel.running()).map(difference -> "the real kernel is not what this test is about: " + difference);
    }
}
