package fi.lanka.report;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StepRepository extends JpaRepository<Step, UUID> {

    List<Step> findByReportAndLapOrderByOrdinal(UUID report, int lap);
}
