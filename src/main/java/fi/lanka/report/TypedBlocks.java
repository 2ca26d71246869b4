package fi.lanka.report;

import fi.lanka.text.Block;
import fi.lanka.text.RichText;
import fi.lanka.text.TextReader;
import fi.lanka.text.TextWriter;
import java.util.ArrayList;
import java.util.List;

/** The live blocks of a text that is being typed: put in, moved and taken out before anything is saved. */
public final class TypedBlocks {

    private TypedBlocks() {}

    /** Their lines, in the order in which they stand. */
    public static List<String> lines(String typed) {
        return TextReader.read(typed).live().stream().map(Block.Live::line).toList();
    }

    /** Last, from where it can be moved. */
    public static String with(String typed, String line) {
        return typed.isBlank() ? line : typed.stripTrailing() + "\n\n" + line;
    }

    public static String without(String typed, int which) {
        List<Block> blocks = new ArrayList<>(TextReader.read(typed).blocks());
        int at = indexOf(blocks, which);
        if (at < 0) {
            return typed;
        }
        blocks.remove(at);
        return TextWriter.plain(new RichText(blocks));
    }

    /** Past the paragraph before or after it; past the whole of a list, which it would otherwise cut in two. */
    public static String moved(String typed, int which, boolean up) {
        List<Block> blocks = new ArrayList<>(TextReader.read(typed).blocks());
        int from = indexOf(blocks, which);
        int step = up ? -1 : 1;
        int to = from + step;
        if (from < 0 || to < 0 || to >= blocks.size()) {
            return typed;
        }
        while (blocks.get(to) instanceof Block.ListItem
                && to + step >= 0
                && to + step < blocks.size()
                && blocks.get(to + step) instanceof Block.ListItem) {
            to += step;
        }
        blocks.add(to, blocks.remove(from));
        return TextWriter.plain(new RichText(blocks));
    }

    private static int indexOf(List<Block> blocks, int which) {
        int live = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Live && live++ == which) {
                return i;
            }
        }
        return -1;
    }
}
