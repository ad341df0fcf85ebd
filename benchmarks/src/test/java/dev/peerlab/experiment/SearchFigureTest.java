package dev.peerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchFigureTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @BeforeAll
    static void needNoScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void thePngShowsSomething() throws IOException {
        Figure figure = new SearchFigure(SearchExperimentTest.tiny());
        Path file = directory.resolve("figure.png");
        figure.writePng(file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(2 * figure.width());
        assertThat(image.getHeight()).isEqualTo(2 * figure.height());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        assertThat(Arrays.stream(pixels).filter(pixel -> pixel == 0xff_08_30_6b).count())
                .as("pixels in the color of the first network")
                .isGreaterThan(1000);
    }

    @Test
    void theSvgIsTheSameEveryTime() throws IOException {
        String svg = svg("one.svg");
        assertThat(svg).contains("<svg", "width=\"1200px\"", "clip-a").endsWith("</svg>\n");
        assertThat(svg("other.svg")).isEqualTo(svg);
    }

    private String svg(String name) throws IOException {
        Path file = directory.resolve(name);
        new SearchFigure(SearchExperimentTest.tiny()).writeSvg(file);
        return Files.readString(file);
    }
}
