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

    /** @param beside the body that is asked about, which is no other */
    @Query("""
            select count(b) > 0 from Body b
            where b.kind = :kind and b.id <> :beside and b.validFrom <= :to and (b.validTo is null or b.validTo >= :from)
            """)
    boolean anyDuring(BodyKind kind, UUID beside, LocalDate from, LocalDate to);

    /** @param beside the body that may have the name */
    @Query("""
            select count(b) > 0 from Body b
            where lower(b.name) = lower(:name) and b.id <> :beside
            and b.validFrom <= :to and (b.validTo is null or b.validTo >= :from)
            """)
    boolean nameTaken(String name, UUID beside, LocalDate from, LocalDate to);

    /** Those that are there on the day, and those that begin later. */
    @Query(nativeQuery = true, value = """
                    select * from organisation_body where valid_to is null or valid_to >= :day
                    order by name collate "fi-x-icu", id
                    """)
    List<Body> notEndedBefore(LocalDate day);
}
