package fi.lanka.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MembershipRepository extends JpaRepository<Membership, UUID> {

    @Query("""
            select count(m) > 0 from Membership m
            where m.personId = :person and coalesce(m.bodyId, m.sectorId) = :seat and m.role = :role
            and m.validFrom <= :to and (m.validTo is null or m.validTo >= :from)
            """)
    boolean overlapping(UUID person, UUID seat, Role role, LocalDate from, LocalDate to);

    @Query("""
            select count(m) > 0 from Membership m
            where m.personId = :person and m.bodyId = :body and m.role in (:roles)
            and m.validFrom <= :to and (m.validTo is null or m.validTo >= :from)
            """)
    boolean sitting(UUID person, UUID body, List<Role> roles, LocalDate from, LocalDate to);

    @Query("""
            select m from Membership m
            where coalesce(m.bodyId, m.sectorId) = :seat and (m.validTo is null or m.validTo > :day)
            """)
    List<Membership> outliving(UUID seat, LocalDate day);
}
