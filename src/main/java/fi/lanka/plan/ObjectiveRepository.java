package fi.lanka.plan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ObjectiveRepository extends JpaRepository<Objective, UUID> {

    @Query("select o from Objective o join o.actions a where a.id = :action")
    Optional<Objective> withAction(UUID action);

    @Query("select o from Objective o join o.targets t where t.id = :target")
    Optional<Objective> withTarget(UUID target);
}
