package dev.peerlab.experiment.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What is written to the disk for keeps; whatever goes wrong there is an {@link UncheckedIOException} with one clear line. */
final class Disk {

    private Disk() {}

    /** Makes a directory with all above it. */
    static void makeDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw unusable(directory, "cannot be made", e);
        }
        if (!Files.isWritable(directory)) {
            throw unusable(directory, "cannot be written", new AccessDeniedException(directory.toString()));
        }
    }

    /** {@return the bytes of a file; none if it is not there} */
    static byte[] read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("it is a directory, must be a file of results");
            }
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw unusable(file, "cannot be read", e);
        }
    }

    /** Appends all bytes, or fails. */
    static void append(Path file, byte[] bytes) {
        try {
            Path unused = Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unusable(file, "cannot be written", e);
        }
    }

    /** Replaces a file: whoever looks sees the old or the new one, never a part. */
    static void replace(Path file, byte[] bytes) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            move(part, file);
        } catch (IOException e) {
            throw unusable(file, "cannot be written", e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes a file if it is there. */
    static void remove(Path file) {
        try {
            boolean unused = Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unusable(file, "cannot be removed", e);
        }
    }

    private static UncheckedIOException unusable(Path file, String what, IOException problem) {
        return new UncheckedIOException(file + " " + what + ": " + reason(problem), problem);
    }

    /** Some say no more than the name of the file. */
    private static String reason(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " is a file";
        }
        if (problem instanceof FileSystemException system && system.getReason() != null) {
            return String.valueOf(system.getReason());
        }
        return String.valueOf(problem.getMessage());
    }
}
