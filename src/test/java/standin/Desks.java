package standin;

import java.time.LocalDate;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a lending library is asked. */
final class Desks {

    @Controller
    static class Door {
        @GetMapping("/")
        String welcome() {
            return "welcome";
        }
    }

    @Controller
    static class BookDesk {
        private final Catalogue.Books books;

        BookDesk(Catalogue.Books books) {
            this.books = books;
        }

        @GetMapping("/books")
        String list(@RequestParam(defaultValue = "") String name, Model model) {
            model.addAttribute("rows", books.findByNameStartingWith(name, PageRequest.of(0, 20)));
            return "list";
        }
    }

    @Controller
    static class AuthorDesk {
        private final Catalogue.Authors authors;

        AuthorDesk(Catalogue.Authors authors) {
            this.authors = authors;
        }

        @GetMapping("/authors")
        String list(Model model) {
            model.addAttribute("rows", authors.findAll());
            return "list";
        }
    }

    @Controller
    static class ReaderDesk {
        private final Catalogue.Readers readers;

        ReaderDesk(Catalogue.Readers readers) {
            this.readers = readers;
        }

        @GetMapping("/readers")
        String list(@RequestParam(defaultValue = "") String name, Model model) {
            model.addAttribute("rows", readers.named(name));
            return "list";
        }
    }

    @Controller
    static class LoanDesk {
        private final Catalogue.Loans loans;

        LoanDesk(Catalogue.Loans loans) {
            this.loans = loans;
        }

        @GetMapping("/loans")
        String late(Model model) {
            model.addAttribute("rows", loans.findByDueBefore(LocalDate.now()));
            return "list";
        }

        @PostMapping("/loans/{id}/return")
        String back(@PathVariable int id) {
            loans.deleteById(id);
            return "redirect:/loans";
        }
    }

    private Desks() {}
}
