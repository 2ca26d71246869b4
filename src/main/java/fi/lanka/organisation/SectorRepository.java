package fi.lanka.organisation;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SectorRepository extends JpaRepository<Sector, UUID> {

    @Query(nativeQuery = true, value = """
                    select * from organisation_sector
                    where valid_from <= :day and (valid_to is null or valid_to >= :day)
                    order by name collate "fi-x-icu", id
                    """)
    List<Sector> validOn(LocalDate day);

    /** As {@link BodyRepository#held}. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Sector s where s.id = :id")
    Optional<Sector> held(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Sector s where s.bodyId = :body and (s.validTo is null or s.validTo > :day)")
    List<Sector> outliving(UUID body, LocalDate day);

    /** @param beside the sector that may have the name, as in {@link #nameTaken} */
    @Query("""
            select count(s) > 0 from Sector s
            where s.shortName = :shortName and s.id <> :beside
            and s.validFrom <= :to and (s.validTo is null or s.validTo >= :from)
            """)
    boolean shortNameTaken(String shortName, UUID beside, LocalDate from, LocalDate to);

    @Query("""
            select count(s) > 0 from Sector s
            where lower(s.name) = lower(:name) and s.id <> :beside
            and s.validFrom <= :to and (s.validTo is null or s.validTo >= :from)
            """)
    boolean nameTaken(String name, UUID beside, LocalDate from, LocalDate to);

    /** Those that are there on the day, and those that begin later. */
    @Query(nativeQuery = true, value = """
                    select * from organisation_sector where valid_to is null or valid_to >= :day
                    order by name collate "fi-x-icu", id
                    """)
    List<Sector> notEndedBefore(LocalDate day);
}
