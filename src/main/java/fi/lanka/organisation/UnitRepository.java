package fi.lanka.organisation;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface UnitRepository extends JpaRepository<Unit, UUID> {

    @Query(nativeQuery = true, value = """
                    select * from organisation_unit
                    where valid_from <= :day and (valid_to is null or valid_to >= :day)
                    order by name collate "fi-x-icu", id
                    """)
    List<Unit> validOn(LocalDate day);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from Unit u where u.sectorId = :sector and (u.validTo is null or u.validTo > :day)")
    List<Unit> outliving(UUID sector, LocalDate day);

    /** @param beside the unit that may have the name */
    @Query("""
            select count(u) > 0 from Unit u
            where u.sectorId = :sector and lower(u.name) = lower(:name) and u.id <> :beside
            and u.validFrom <= :to and (u.validTo is null or u.validTo >= :from)
            """)
    boolean nameTaken(UUID sector, String name, UUID beside, LocalDate from, LocalDate to);
}
