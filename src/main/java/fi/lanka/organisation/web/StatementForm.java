package fi.lanka.organisation.web;

import fi.lanka.shared.Name;
import org.jspecify.annotations.Nullable;

/** A statement's own words in each language, as typed. */
record StatementForm(
        @Nullable String wordsFi,
        @Nullable String wordsSv,
        @Nullable String wordsEn,
        @Nullable String version) {

    static StatementForm of(@Nullable Name words, long version) {
        return words == null
                ? new StatementForm("", "", "", String.valueOf(version))
                : new StatementForm(words.fi(), words.sv(), words.en(), String.valueOf(version));
    }

    long seenVersion() {
        return Typed.version(version);
    }

    Name words() {
        return new Name(Typed.text(wordsFi), Typed.text(wordsSv), Typed.text(wordsEn));
    }
}
