package dev.peerlab.node.share;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of one directory, by name. Nothing outside of it is read or written, whatever name comes off the network.
 *
 * <p>A file is there whole or not at all: it is written under another name first.
 */
public final class SharedDirectory {

    private static final int MAX_NAME_BYTES = 200;
    private static final int MAX_FILES = 10_000;
    private static final String UNFINISHED = ".peerlab-";

    private final Path directory;

    /**
     * Opens a directory, and makes it if it is not there.
     *
     * @param directory where
     * @throws IOException if it cannot be read or made
     */
    public SharedDirectory(Path directory) throws IOException {
        try {
            this.directory = Files.createDirectories(directory).toRealPath();
        } catch (IOException e) {
            throw new IOException("cannot share " + directory + ": " + reason(e), e);
        }
    }

    /**
     * Makes sure that a name is that of a file right in this directory.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static void check(String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (name.isBlank() || bytes > MAX_NAME_BYTES) {
            throw new IllegalArgumentException(
                    "name of " + bytes + " bytes: must have 1 to " + MAX_NAME_BYTES + ", not all of them blank");
        }
        if (name.startsWith(".") || name.chars().anyMatch(c -> c == '/' || c == '\\' || c == ':' || c < ' ')) {
            throw new IllegalArgumentException("name '" + name.replaceAll("\\p{Cntrl}", "?")
                    + "': must be a plain file name, without / \\ : or a dot in front");
        }
    }

    /** {@return the names of the files that are there, in order; the first 10,000} */
    public Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            TreeSet<String> names = new TreeSet<>();
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> file.getFileName().toString())
                    .filter(SharedDirectory::isPlain)
                    .limit(MAX_FILES)
                    .forEach(names::add);
            return names;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isPlain(String name) {
        try {
            check(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * {@return the bytes of a file}
     *
     * @param name its name
     * @param maxBytes longer ones are not read
     * @throws IOException if it is not there, or too long
     */
    public byte[] read(String name, int maxBytes) throws IOException {
        Path file = file(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException("no file '" + name + "' in " + directory);
        }
        if (Files.size(file) > maxBytes) {
            throw new IOException("'" + name + "' has " + Files.size(file) + " bytes: must have at most " + maxBytes);
        }
        return Files.readAllBytes(file);
    }

    /**
     * Writes a file, or replaces it.
     *
     * @param name its name
     * @param bytes what it is to hold
     * @throws IOException if the disk is full or not to be written; an older file of that name is as it was
     */
    public synchronized void write(String name, byte[] bytes) throws IOException {
        Path file = file(name);
        Path unfinished = unfinished(name);
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                out.write(bytes);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw new IOException("cannot save '" + name + "' in " + directory + ": " + reason(e), e);
        }
    }

    /** Other processes may share the same directory. */
    Path unfinished(String name) {
        return directory.resolve(UNFINISHED + ProcessHandle.current().pid() + "-" + name);
    }

    /** {@return whether there was a file of this name; there is none now} */
    public boolean delete(String name) throws IOException {
        return Files.deleteIfExists(file(name));
    }

    private Path file(String name) {
        check(name);
        try {
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("name '" + name + "': " + e.getReason(), e);
        }
    }

    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        // Of a plain one the message says it all; of others only the type says what is wrong with the file of that
        // name.
        return e.getClass() == IOException.class
                ? message
                : e.getClass().getSimpleName().replace("Exception", "") + ": " + message;
    }
}
