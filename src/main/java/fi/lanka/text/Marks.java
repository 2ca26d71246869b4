package fi.lanka.text;

import org.jspecify.annotations.Nullable;

/** How a stretch of text is marked. The order of the parts is the order of nesting: a link is always outermost. */
record Marks(@Nullable String href, boolean strong, boolean em, Shift shift) {

    enum Shift {
        NONE,
        SUB,
        SUP
    }

    static final Marks NONE = new Marks(null, false, false, Shift.NONE);

    Marks linkedTo(@Nullable String target) {
        return new Marks(target, strong, em, shift);
    }

    Marks strong(boolean on) {
        return new Marks(href, on, em, shift);
    }

    Marks em(boolean on) {
        return new Marks(href, strong, on, shift);
    }

    Marks shifted(Shift to) {
        return new Marks(href, strong, em, to);
    }
}
