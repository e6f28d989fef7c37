package dev.uapi.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/// Runs a test once for each point that can fail.
final class FailNthExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), FailNth.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        if (!DeclaredFaults.of(context.getRequiredTestMethod()).isEmpty()) {
            throw new ExtensionConfigurationException("@FailNth decides what fails: neither @Fails nor @FailsToAllocate goes with it");
        }
        FailNth wish = AnnotationSupport.findAnnotation(context.getTestMethod(), FailNth.class).orElseThrow();
        return new Sweep(wish.atMost()).runs();
    }
}
