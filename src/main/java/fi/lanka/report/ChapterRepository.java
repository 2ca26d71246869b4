package fi.lanka.report;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ChapterRepository extends JpaRepository<Chapter, UUID> {

    /** In their order, without those that were taken away. */
    @Query("select c from Chapter c where c.report = :report and c.removedAt is null order by c.ordinal")
    List<Chapter> standing(UUID report);

    /** Two savers of one chapter come one after the other, so that the second sees what the first wrote. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Chapter c where c.report = :report and c.key = :key and c.removedAt is null")
    Optional<Chapter> toSave(UUID report, String key);
}
