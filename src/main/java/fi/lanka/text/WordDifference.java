package fi.lanka.text;

import java.util.ArrayList;
import java.util.List;

/** Two wordings of one thing, word by word; a number changes as a whole. */
final class WordDifference {

    /** Below this, a shared word here and there only disturbs: the old wording and the new one are shown whole. */
    private static final double REWRITTEN = 0.25;
    /** Very long blocks are compared word by word only where most of them is the same. */
    private static final int LONG = 8_000;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private final StringBuilder kept = new StringBuilder();

    private WordDifference() {}

    static List<Piece> of(String before, String after) {
        if (before.equals(after)) {
            return before.isEmpty() ? List.of() : List.of(new Piece(Piece.Kind.KEPT, before));
        }
        WordDifference difference = new WordDifference();
        List<String> olds = Words.of(before);
        List<String> news = Words.of(after);
        double likeness = Words.likeness(Words.stems(before), Words.stems(after));
        boolean rewritten = likeness < REWRITTEN || (olds.size() + news.size() > LONG && likeness < 0.8);
        if (rewritten) {
            difference.removed.append(before);
            difference.added.append(after);
        } else {
            difference.lay(olds, news, Matching.inOrder(olds, news));
        }
        difference.endChange();
        difference.endKept();
        return difference.pieces;
    }

    private void lay(List<String> olds, List<String> news, int[] oldOf) {
        int i = 0;
        for (int j = 0; j < news.size(); j++) {
            if (oldOf[j] == Matching.NONE) {
                gone();
                added.append(news.get(j));
                continue;
            }
            while (i < oldOf[j]) {
                gone();
                removed.append(olds.get(i++));
            }
            stayed(news.get(j));
            i = oldOf[j] + 1;
        }
        while (i < olds.size()) {
            gone();
            removed.append(olds.get(i++));
        }
    }

    /** A space between two replaced words is no island: it changes with them. */
    private void gone() {
        if (kept.isEmpty()) {
            return;
        }
        boolean replaced = !removed.isEmpty() && !added.isEmpty();
        if (replaced && kept.toString().isBlank()) {
            removed.append(kept);
            added.append(kept);
            kept.setLength(0);
        } else {
            endChange();
            endKept();
        }
    }

    private void stayed(String word) {
        kept.append(word);
    }

    private void endChange() {
        if (!removed.isEmpty()) {
            pieces.add(new Piece(Piece.Kind.REMOVED, removed.toString()));
            removed.setLength(0);
        }
        if (!added.isEmpty()) {
            pieces.add(new Piece(Piece.Kind.ADDED, added.toString()));
            added.setLength(0);
        }
    }

    private void endKept() {
        if (!kept.isEmpty()) {
            pieces.add(new Piece(Piece.Kind.KEPT, kept.toString()));
            kept.setLength(0);
        }
    }
}
