package fi.lanka.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A difference between a template in use and its draft, as a sentence.
 *
 * @param code of the message
 */
public record TemplateChange(String code, List<Object> arguments) {

    /** What taking the draft into use changes; empty when nothing. */
    static List<TemplateChange> between(TemplateView used, TemplateView draft) {
        Map<String, TemplateView.Entry> before = byKey(used);
        Map<String, TemplateView.Entry> after = byKey(draft);
        List<TemplateChange> changes = new ArrayList<>();
        after.values().stream()
                .filter(chapter -> !before.containsKey(chapter.key()))
                .forEach(chapter -> changes.add(of("added", chapter.heading())));
        before.values().stream()
                .filter(chapter -> !after.containsKey(chapter.key()))
                .forEach(chapter -> changes.add(of("removed", chapter.heading())));
        before.values().stream()
                .filter(chapter -> after.containsKey(chapter.key()))
                .forEach(chapter -> changes.addAll(of(chapter, Objects.requireNonNull(after.get(chapter.key())))));
        if (!common(before, after).equals(common(after, before))) {
            changes.add(of("order"));
        }
        if (!used.stops().equals(draft.stops())) {
            changes.add(of("way"));
        }
        return changes;
    }

    private static List<TemplateChange> of(TemplateView.Entry before, TemplateView.Entry after) {
        List<TemplateChange> changes = new ArrayList<>();
        if (!before.heading().equals(after.heading())) {
            changes.add(of("headed", before.heading(), after.heading()));
        }
        if (!before.guidance().equals(after.guidance())) {
            changes.add(of("guidance", after.heading()));
        }
        if (!before.opening().equals(after.opening())) {
            changes.add(of("opening", after.heading()));
        }
        if (before.numbered() != after.numbered()) {
            changes.add(of(after.numbered() ? "numbered" : "unnumbered", after.heading()));
        }
        return changes;
    }

    private static TemplateChange of(String what, Object... arguments) {
        return new TemplateChange("report.template.change." + what, List.of(arguments));
    }

    private static Map<String, TemplateView.Entry> byKey(TemplateView view) {
        Map<String, TemplateView.Entry> chapters = new LinkedHashMap<>();
        view.chapters().forEach(chapter -> chapters.put(chapter.key(), chapter));
        return chapters;
    }

    private static List<String> common(Map<String, TemplateView.Entry> order, Map<String, TemplateView.Entry> other) {
        return order.keySet().stream().filter(other::containsKey).toList();
    }
}
