package fi.lanka.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number to be reached by the end of a year. */
@Entity
@Table(name = "plan_target")
class Target {

    @Id
    private UUID id;

    @Column
    private UUID indicatorId;

    @Column
    private @Nullable BigDecimal baselineValue;

    @Column
    private @Nullable Integer baselineYear;

    @Column
    private BigDecimal targetValue;

    @Column
    private int targetYear;

    @Column
    private String criterion;

    @Column
    private @Nullable String directionReason;

    @Column
    private boolean example;

    @Version
    private @Nullable Long lockVersion;

    @Embedded
    private Made made;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "target_id", nullable = false, updatable = false)
    @OrderBy("year")
    private List<Interim> interims = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Target() {}

    Target(UUID id, UUID indicator, NewTarget target, Made made) {
        this.id = id;
        this.example = target.example();
        this.made = made;
        change(indicator, target, made);
    }

    UUID id() {
        return id;
    }

    @Nullable
    Long version() {
        return lockVersion;
    }

    boolean isFor(UUID indicator, int year) {
        return indicatorId.equals(indicator) && targetYear == year;
    }

    final void change(UUID indicator, NewTarget target, Made changed) {
        indicatorId = indicator;
        baselineValue = target.baseline();
        baselineYear = target.baselineYear();
        targetValue = target.target();
        targetYear = target.targetYear();
        criterion = target.criterion();
        directionReason = target.directionReason();
        if (!sameOnTheWay(target.onTheWay())) {
            interims.clear();
            target.onTheWay()
                    .forEach((year, value) -> interims.add(new Interim(UUID.randomUUID(), year, value, changed)));
        }
    }

    private boolean sameOnTheWay(Map<Integer, BigDecimal> wanted) {
        return interims.size() == wanted.size()
                && interims.stream().allMatch(interim -> {
                    BigDecimal other = wanted.get(interim.year());
                    return other != null && interim.value().compareTo(other) == 0;
                });
    }
}
