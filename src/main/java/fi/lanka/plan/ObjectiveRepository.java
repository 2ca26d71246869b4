package fi.lanka.plan;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ObjectiveRepository extends JpaRepository<Objective, UUID> {}
