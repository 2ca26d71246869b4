package fi.lanka.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StepRepository extends JpaRepository<Step, UUID> {

    /** Without reading the step itself, which is to be read only after its report is held still. */
    @Query("select s.report from Step s where s.id = :step")
    Optional<UUID> reportOf(UUID step);

    List<Step> findByReportAndLapOrderByOrdinal(UUID report, int lap);
}
