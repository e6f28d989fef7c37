package dev.uapi.simulator.space;

/// Whom pinned memory is charged to.
public interface Account {
    /// Nobody: the caller may pin as much as there is.
    Account NONE = new Account() {
        @Override
        public boolean charge(long bytes) {
            return true;
        }

        @Override
        public void giveBack(long bytes) {
            // Nothing was taken.
        }
    };

    /// Takes so much of what may be locked.
    ///
    /// @param bytes whole pages
    /// @return whether there was so much left; nothing is taken otherwise
    boolean charge(long bytes);

    /// Gives back what was taken.
    void giveBack(long bytes);
}
