package dev.uapi.eclipse;

import java.util.List;
import org.eclipse.lsp4e.server.ProcessStreamConnectionProvider;

/// Starts `uapi lsp`. The property `uapi.command` in `eclipse.ini` says where the command is that is not in `PATH`.
public final class UapiServer extends ProcessStreamConnectionProvider {
    public UapiServer() {
        super(List.of(System.getProperty("uapi.command", "uapi"), "lsp"), System.getProperty("user.home"));
    }
}
