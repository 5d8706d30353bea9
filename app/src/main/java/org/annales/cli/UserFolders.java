package org.annales.cli;

import java.nio.file.Path;

/** Where a user's own things are kept. */
final class UserFolders {

    private UserFolders() {}

    /** The user's own gazetteer: {@code $XDG_DATA_HOME/annales/gazetteer}, else {@code ~/.local/share/annales/gazetteer}. */
    static Path gazetteer() {
        String data = System.getenv("XDG_DATA_HOME");
        Path root = data != null && !data.isBlank()
                ? Path.of(data)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return root.resolve("annales").resolve("gazetteer");
    }
}
