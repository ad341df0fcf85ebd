package dev.peerlab.experiment.finding;

import java.util.List;

/**
 * What one experiment says.
 *
 * @param key the experiment's key
 * @param title what was measured, in a few words
 * @param setting what one has to know to repeat it, in sentences
 * @param tables ours
 * @param comparisons ours beside published figures
 * @param charts ours, drawn
 */
public record Chapter(
        String key,
        String title,
        List<String> setting,
        List<Table> tables,
        List<Comparison> comparisons,
        List<Chart> charts) {

    /** Keeps unmodifiable copies. */
    public Chapter {
        setting = List.copyOf(setting);
        tables = List.copyOf(tables);
        comparisons = List.copyOf(comparisons);
        charts = List.copyOf(charts);
    }
}
