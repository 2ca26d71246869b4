package standin;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** What a lending library knows. */
final class Catalogue {

    @MappedSuperclass
    abstract static class Named {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable
        Integer id;

        @NotBlank
        String name = "";
    }

    @Entity(name = "branch")
    static class Branch extends Named {}

    @Entity(name = "genre")
    static class Genre extends Named {}

    @Entity(name = "author")
    static class Author extends Named {
        @ManyToMany
        Set<Genre> genres = new LinkedHashSet<>();
    }

    @Entity(name = "book")
    static class Book extends Named {
        @ManyToOne
        @Nullable
        Author author;

        @ManyToOne
        @Nullable
        Branch branch;

        @OneToMany(mappedBy = "book")
        List<Loan> loans = new ArrayList<>();
    }

    @Entity(name = "reader")
    static class Reader extends Named {
        @NotBlank
        String telephone = "";

        @OneToMany(mappedBy = "reader")
        List<Loan> loans = new ArrayList<>();
    }

    @Entity(name = "loan")
    static class Loan extends Named {
        @ManyToOne
        @Nullable
        Book book;

        @ManyToOne
        @Nullable
        Reader reader;

        @Nullable
        LocalDate due;
    }

    interface Authors extends JpaRepository<Author, Integer> {}

    interface Books extends JpaRepository<Book, Integer> {
        Page<Book> findByNameStartingWith(String name, Pageable page);
    }

    interface Readers extends JpaRepository<Reader, Integer> {
        @Query("select distinct r from reader r left join fetch r.loans where r.name like :name%")
        List<Reader> named(String name);
    }

    interface Loans extends JpaRepository<Loan, Integer> {
        List<Loan> findByDueBefore(LocalDate day);
    }

    private Catalogue() {}
}
