package fi.lanka.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BodyRepository extends JpaRepository<Body, UUID> {

    @Query(nativeQuery = true, value = """
                    select * from organisation_body
                    where valid_from <= :day and (valid_to is null or valid_to >= :day)
                    order by name collate "fi-x-icu", id
                    """)
    List<Body> validOn(LocalDate day);

    @Query("""
            select count(b) > 0 from Body b
            where b.kind = :kind and b.validFrom <= :to and (b.validTo is null or b.validTo >= :from)
            """)
    boolean anyDuring(BodyKind kind, LocalDate from, LocalDate to);
}
