package dev.uapi.kerneltests;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import dev.uapi.runtime.Release;
import dev.uapi.runtime.simulation.Kernel;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The kernels that a scenario is about. On others it does not run.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnKernel.Condition.class)
public @interface OnKernel {
    /// The first release, such as `6.13`.
    String since() default "";

    /// The first release that it is no longer about.
    String until() default "";

    /// Built with transparent huge pages, or without.
    boolean[] hugePages() default {true, false};

    /// Looks at the kernel that the subject runs or plays.
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext scenario) {
            Optional<OnKernel> kernels = findAnnotation(scenario.getElement(), OnKernel.class);
            Kernel kernel = Subject.kernel();
            return kernels.filter(about -> !holds(about, kernel)).isPresent()
                    ? ConditionEvaluationResult.disabled("it is not about " + kernel)
                    : ConditionEvaluationResult.enabled("it is about " + kernel);
        }

        private static boolean holds(OnKernel about, Kernel kernel) {
            boolean early = release(about.since()).filter(first -> kernel.release().compareTo(first) < 0).isPresent();
            boolean late = release(about.until()).filter(first -> kernel.release().compareTo(first) >= 0).isPresent();
            boolean[] built = about.hugePages();
            return !early && !late && IntStream.range(0, built.length).anyMatch(i -> built[i] == kernel.transparentHugePages());
        }

        private static Optional<Release> release(String text) {
            return List.of(text).stream().filter(given -> !given.isEmpty()).map(Release::parse).findFirst();
        }
    }
}
