package fi.lanka.organisation.web;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Histories;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonName;
import fi.lanka.shared.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log for the administrator and the auditor: who did what to which, when. There is no text of anybody's in it. */
@Controller
class JournalController {

    private static final int LINES_OF_A_PAGE = 50;

    /** What a spreadsheet opens without trouble; a longer span is fetched in pieces, by its days. */
    private static final int LINES_OF_A_FILE = 50_000;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Journal journal;
    private final Histories histories;
    private final People people;
    private final MessageSourceAccessor messages;

    JournalController(Journal journal, Histories histories, People people, MessageSource messages) {
        this.journal = journal;
        this.histories = histories;
        this.people = people;
        this.messages = new MessageSourceAccessor(messages);
    }

    /** @param address of the thing; null where it has no page of its own */
    record Line(
            LocalDateTime when,
            String who,
            String what,
            String kind,
            @Nullable String address) {}

    @GetMapping("/admin/journal")
    ModelAndView log(
            @ModelAttribute("form") JournalForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        int shown = page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        putChoices(model);
        model.addAttribute("filtered", form.filtered());
        try {
            List<Journal.Entry> found = journal.find(form.search(), (shown - 1) * LINES_OF_A_PAGE, LINES_OF_A_PAGE + 1);
            putLines(found.subList(0, Math.min(LINES_OF_A_PAGE, found.size())), model);
            model.addAttribute("file", form.at("/admin/journal.csv"));
            model.addAttribute("newer", shown > 1 ? at(form, shown - 1) : null);
            model.addAttribute("older", found.size() > LINES_OF_A_PAGE ? at(form, shown + 1) : null);
            return new ModelAndView("organisation/journal");
        } catch (InvalidInput wrong) {
            putLines(List.of(), model);
            return Answer.again("organisation/journal", wrong, errors);
        }
    }

    private static String at(JournalForm form, int page) {
        String address = form.at("/admin/journal");
        return address + (address.contains("?") ? "&" : "?") + "page=" + page;
    }

    private void putLines(List<Journal.Entry> entries, Model model) {
        Map<UUID, String> names = histories.names(entries);
        model.addAttribute(
                "lines",
                entries.stream()
                        .map(entry -> new Line(
                                Histories.when(entry),
                                histories.who(entry, names),
                                histories.verb(entry.verb()),
                                kind(entry.kind()),
                                address(entry)))
                        .toList());
    }

    private void putChoices(Model model) {
        List<Journal.Done> done = journal.everythingDone();
        model.addAttribute("people", options(people.all().stream().map(JournalController::option)));
        model.addAttribute(
                "kinds",
                options(done.stream().map(Journal.Done::kind).distinct().map(kind -> new Option(kind, kind(kind)))));
        model.addAttribute(
                "verbs",
                options(done.stream()
                        .map(Journal.Done::verb)
                        .distinct()
                        .map(verb -> new Option(verb, histories.verb(verb)))));
    }

    private static Option option(PersonName person) {
        return new Option(person.id().toString(), person.name());
    }

    /** Whichever first, then by their words. */
    private List<Option> options(java.util.stream.Stream<Option> each) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Option("", messages.getMessage("organisation.journal.any"))),
                        each.sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER)))
                .toList();
    }

    private String kind(String kind) {
        return messages.getMessage("journal.kind." + kind);
    }

    private static @Nullable String address(Journal.Entry entry) {
        return switch (entry.kind()) {
            case "REPORT" -> "/reports/" + entry.thing();
            case "HANDLING" -> "/handlings/" + entry.thing();
            case "OBJECTIVE" -> "/plan/objectives/" + entry.thing();
            case "ACTION" -> "/plan/actions/" + entry.thing();
            case "PERSON" -> "/admin/people/" + entry.thing();
            default -> null;
        };
    }

    /** What the search finds, for a spreadsheet. */
    @GetMapping("/admin/journal.csv")
    void file(@ModelAttribute("form") JournalForm form, HttpServletResponse response) throws IOException {
        List<Journal.Entry> found;
        try {
            found = journal.find(form.search(), 0, LINES_OF_A_FILE);
        } catch (InvalidInput wrong) {
            // the page says what is amiss in the search
            response.sendRedirect(form.at("/admin/journal"));
            return;
        }
        Map<UUID, String> names = histories.names(found);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"lanka-loki.csv\"");
        PrintWriter file = response.getWriter();
        // spreadsheets take the file for UTF-8 by this alone
        file.write('\ufeff');
        Csv.write(file, heading());
        for (Journal.Entry entry : found) {
            Csv.write(
                    file,
                    List.of(
                            MOMENT.format(Histories.when(entry)),
                            histories.who(entry, names),
                            histories.verb(entry.verb()),
                            entry.verb(),
                            kind(entry.kind()),
                            entry.thing().toString()));
        }
        file.flush();
    }

    private List<String> heading() {
        return List.of("when", "who", "what", "verb", "kind", "thing").stream()
                .map(column -> messages.getMessage("organisation.journal.column." + column))
                .toList();
    }
}
