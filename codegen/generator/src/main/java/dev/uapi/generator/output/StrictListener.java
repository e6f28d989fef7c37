package dev.uapi.generator.output;

import org.stringtemplate.v4.STErrorListener;
import org.stringtemplate.v4.misc.STMessage;

/// A mistake in a template is a bug of ours: it stops the work instead of printing a blank.
final class StrictListener implements STErrorListener {
    @Override
    public void compileTimeError(STMessage message) {
        throw new IllegalStateException(message.toString());
    }

    @Override
    public void runTimeError(STMessage message) {
        throw new IllegalStateException(message.toString());
    }

    @Override
    public void IOError(STMessage message) {
        throw new IllegalStateException(message.toString());
    }

    @Override
    public void internalError(STMessage message) {
        throw new IllegalStateException(message.toString());
    }
}
