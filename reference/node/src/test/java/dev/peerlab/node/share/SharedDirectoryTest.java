package dev.peerlab.node.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedDirectoryTest {

    @TempDir
    private Path top = Path.of("");

    @Test
    void aFileIsReadAsItWasWritten() throws IOException {
        SharedDirectory share = new SharedDirectory(top.resolve("share"));
        share.write("song", new byte[] {1, 2});
        assertThat(share.names()).containsExactly("song");
        assertThat(share.read("song", 2)).containsExactly(1, 2);
        assertThat(share.delete("song")).isTrue();
        assertThat(share.delete("song")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "..",
                ".",
                "/etc/passwd",
                "a/b",
                "a\\b",
                "C:x",
                ".hidden",
                "",
                " ",
                "a\u0000b",
                "a\nb"
            })
    void noNameLeadsOutOfTheDirectory(String name) throws IOException {
        Files.writeString(top.resolve("secret"), "secret");
        SharedDirectory share = new SharedDirectory(top.resolve("share"));
        assertThatIllegalArgumentException().isThrownBy(() -> share.read(name, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> share.write(name, new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> share.delete(name));
        assertThat(top.resolve("secret")).hasContent("secret");
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowed() throws IOException {
        Files.writeString(top.resolve("secret"), "secret");
        SharedDirectory share = new SharedDirectory(top.resolve("share"));
        Files.createSymbolicLink(top.resolve("share").resolve("link"), top.resolve("secret"));
        assertThat(share.names()).isEmpty();
        assertThatThrownBy(() -> share.read("link", 100)).hasMessageStartingWith("no file 'link' in ");
    }

    @Test
    void aLongNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SharedDirectory.check("x".repeat(201)))
                .withMessage("name of 201 bytes: must have 1 to 200, not all of them blank");
    }

    @Test
    void aFileThatIsTooLongIsNotRead() throws IOException {
        SharedDirectory share = new SharedDirectory(top);
        share.write("song", new byte[3]);
        assertThatThrownBy(() -> share.read("song", 2)).hasMessage("'song' has 3 bytes: must have at most 2");
    }

    /** The device that is always full stands in for the disk: the operating system itself refuses. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void onAFullDiskTheOlderFileStays() throws IOException {
        SharedDirectory share = new SharedDirectory(top);
        share.write("song", new byte[] {1});
        Files.createSymbolicLink(share.unfinished("song"), Path.of("/dev/full"));
        assertThatThrownBy(() -> share.write("song", new byte[] {2, 3}))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot save 'song' in " + top.toRealPath() + ": No space left on device");
        assertThat(share.read("song", 9)).containsExactly(1);
        assertThat(share.names()).containsExactly("song");
        assertThat(top).isDirectoryNotContaining("glob:**.peerlab-*");
        share.write("song", new byte[] {4});
        assertThat(share.read("song", 9)).containsExactly(4);
    }

    @Test
    void ofTwoWhoWriteOneFileAtOnceOneWinsAsAWhole() throws IOException {
        SharedDirectory share = new SharedDirectory(top);
        IntStream.range(0, 200).parallel().forEach(i -> {
            byte[] bytes = new byte[1_000 + i];
            Arrays.fill(bytes, (byte) i);
            try {
                share.write("song", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        byte[] bytes = share.read("song", 2_000);
        assertThat(bytes).hasSize(1_000 + Byte.toUnsignedInt(bytes[0])).containsOnly(bytes[0]);
    }

    @Test
    void whatCannotBeWrittenToIsTold() throws IOException {
        Path gone = Files.createDirectory(top.resolve("gone"));
        SharedDirectory share = new SharedDirectory(gone);
        Files.delete(gone);
        assertThatThrownBy(() -> share.write("song", new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot save 'song' in ")
                .hasMessageContaining(": NoSuchFile: ");
    }

    @Test
    void whatIsNoDirectoryCannotBeShared() throws IOException {
        Path file = Files.writeString(top.resolve("file"), "");
        assertThatThrownBy(() -> new SharedDirectory(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot share " + file);
    }
}
