package dev.uapi.generator.output.outside;

import org.stringtemplate.v4.misc.STNoSuchPropertyException;

/// A template asks for what is not there; the message says so in a sentence.
final class NoSuchNameException extends STNoSuchPropertyException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    NoSuchNameException(String sentence) {
        super(null, "", "");
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
