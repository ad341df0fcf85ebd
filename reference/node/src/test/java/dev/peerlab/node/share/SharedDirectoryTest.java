package dev.peerlab.node.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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

    @Test
    void onAFullDiskTheOlderFileStays() throws IOException {
        new SharedDirectory(top).write("song", new byte[] {1});
        SharedDirectory full = new SharedDirectory(top) {
            @Override
            OutputStream open(Path file) throws IOException {
                Files.write(file, new byte[] {2});
                return new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
            }
        };
        assertThatThrownBy(() -> full.write("song", new byte[] {2, 3}))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot save 'song' in ")
                .hasMessageEndingWith("No space left on device");
        assertThat(full.read("song", 9)).containsExactly(1);
        assertThat(top).isDirectoryNotContaining("glob:**.peerlab-*");
    }

    @Test
    void whatIsNoDirectoryCannotBeShared() throws IOException {
        Path file = Files.writeString(top.resolve("file"), "");
        assertThatThrownBy(() -> new SharedDirectory(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot share " + file);
    }
}
