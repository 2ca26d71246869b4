package fi.lanka.organisation;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BodyRepository extends JpaRepository<Body, UUID> {

    @Query(nativeQuery = true, value = """
                    select * from organisation_body
                    where valid_from <= :day and (valid_to is null or valid_to >= :day)
                    order by name collate "fi-x-icu", id
                    """)
    List<Body> validOn(LocalDate day);

    /** Held until the transaction ends: while a body is being ended nobody is seated in it, and the other way round. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Body b where b.id = :id")
    Optional<Body> held(UUID id);

    @Query("""
            select count(b) > 0 from Body b
            where b.kind = :kind and b.validFrom <= :to and (b.validTo is null or b.validTo >= :from)
            """)
    boolean anyDuring(BodyKind kind, LocalDate from, LocalDate to);
}
