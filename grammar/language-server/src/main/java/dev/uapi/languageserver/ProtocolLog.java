package dev.uapi.languageserver;

import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Says in one line what is wrong with what a client sends. Where the protocol does not use it, that is standard error, which clients keep.
final class ProtocolLog extends Handler {
    /// Held, for a logger that nobody holds forgets its handlers.
    private static final Logger PROTOCOL = Logger.getLogger("org.eclipse.lsp4j");

    private ProtocolLog() {}

    static synchronized void install() {
        if (PROTOCOL.getUseParentHandlers()) {
            PROTOCOL.setUseParentHandlers(false);
            PROTOCOL.addHandler(new ProtocolLog());
        }
    }

    @Override
    public void publish(LogRecord record) {
        String message = Optional.ofNullable(record.getThrown()).map(Throwable::toString).orElseGet(record::getMessage);
        System.err.println("uapi lsp: " + message.lines().findFirst().orElse("").strip());
    }

    @Override
    public void flush() {
        System.err.flush();
    }

    @Override
    public void close() {
        // standard error is not ours to close
    }
}
