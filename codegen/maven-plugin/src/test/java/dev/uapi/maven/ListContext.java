package dev.uapi.maven;

import java.lang.reflect.Proxy;
import org.codehaus.plexus.build.BuildContext;

/// An editor that notes down what it is told.
final class ListContext {
    private ListContext() {}

    static BuildContext into(ListLog log) {
        return (BuildContext) Proxy.newProxyInstance(
                BuildContext.class.getClassLoader(), new Class<?>[] {BuildContext.class}, (proxy, method, arguments) -> {
                    log.lines().add(switch (method.getName()) {
                        case "addMessage" -> "mark %5$s: %1$s %2$s:%3$s %4$s".formatted(arguments);
                        case "removeMessages" -> "unmark: " + arguments[0];
                        case "refresh" -> "made: " + arguments[0];
                        default -> throw new UnsupportedOperationException(method.toString());
                    });
                    return null;
                });
    }
}
