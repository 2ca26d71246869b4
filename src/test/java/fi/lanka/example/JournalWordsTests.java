package fi.lanka.example;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.journal.Journal;
import fi.lanka.shared.Language;
import fi.lanka.support.ExampleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Whatever is done in the example can be told: every kind of thing and every verb has its words. */
@ExampleTest
class JournalWordsTests {

    @Autowired
    Journal journal;

    @Autowired
    MessageSource messages;

    @Test
    void everyKindAndVerbOfTheLogHasItsWords() {
        assertThat(journal.everythingDone()).isNotEmpty().allSatisfy(done -> {
            for (Language language : Language.values()) {
                assertThat(messages.getMessage("journal." + done.verb(), null, "", language.locale()))
                        .as("journal.%s in %s", done.verb(), language)
                        .isNotEmpty();
                assertThat(messages.getMessage("journal.kind." + done.kind(), null, "", language.locale()))
                        .as("journal.kind.%s in %s", done.kind(), language)
                        .isNotEmpty();
            }
        });
    }
}
