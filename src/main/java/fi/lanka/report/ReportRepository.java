package fi.lanka.report;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ReportRepository extends JpaRepository<Report, UUID> {

    /** Whoever moves the report waits here: bodies that decide, the coordinator who sends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Report r where r.id = :id")
    Optional<Report> toMove(UUID id);

    /** Whoever writes keeps the report from moving, and lets others write. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select r from Report r where r.id = :id")
    Optional<Report> toWrite(UUID id);

    boolean existsByCorrects(UUID corrected);
}
