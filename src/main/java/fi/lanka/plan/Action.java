package fi.lanka.plan;

import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done for an objective, and whose it is. */
@Entity
@Table(name = "plan_action")
class Action {

    @Id
    private UUID id;

    @Column(updatable = false)
    private int ordinal;

    @Column
    private String wording;

    @Column
    private @Nullable UUID sectorId;

    @Column
    private String partners;

    @Column
    private int firstYear;

    @Column
    private int lastYear;

    @Column
    private String resources;

    @Column
    private @Nullable BigDecimal personYears;

    @Column
    private String targetGroup;

    @Enumerated(EnumType.STRING)
    private @Nullable LifeStage lifeStage;

    @Column
    private String themes;

    @Column
    private boolean example;

    @Version
    private @Nullable Long lockVersion;

    @Embedded
    private Made made;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "action_id", nullable = false, updatable = false)
    @OrderBy("year")
    private List<ActionCost> costs = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "action_id", nullable = false, updatable = false)
    @OrderBy("validTo")
    private List<ActionRevision> revisions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Action() {}

    Action(UUID id, int ordinal, NewAction action, Made made) {
        this.id = id;
        this.ordinal = ordinal;
        this.wording = action.wording();
        this.sectorId = action.sector();
        this.firstYear = action.firstYear();
        this.lastYear = action.lastYear();
        this.example = action.example();
        this.made = made;
        run(action, made);
    }

    UUID id() {
        return id;
    }

    int ordinal() {
        return ordinal;
    }

    @Nullable
    Long version() {
        return lockVersion;
    }

    boolean hasOwner() {
        return sectorId != null;
    }

    /** Everything, while its board has not decided. */
    void change(NewAction action, Made changed) {
        wording = action.wording();
        sectorId = action.sector();
        firstYear = action.firstYear();
        lastYear = action.lastYear();
        run(action, changed);
    }

    /** What the board decided stays; how the work is run may change as it goes. */
    void changeHowItIsRun(NewAction action, Made changed) {
        if (!wording.equals(action.wording())
                || firstYear != action.firstYear()
                || lastYear != action.lastYear()
                || !Objects.equals(sectorId, action.sector())) {
            throw RuleViolated.notNow("plan.refused.action-locked");
        }
        run(action, changed);
    }

    private void run(NewAction action, Made changed) {
        partners = action.partners();
        resources = action.resources();
        personYears = action.personYears();
        targetGroup = action.targetGroup();
        lifeStage = action.lifeStage();
        themes = action.themes();
        if (!sameEuros(action.euros())) {
            costs.clear();
            action.euros().forEach((year, euros) -> costs.add(new ActionCost(UUID.randomUUID(), year, euros, changed)));
        }
    }

    private boolean sameEuros(Map<Integer, BigDecimal> euros) {
        return costs.size() == euros.size()
                && costs.stream().allMatch(cost -> {
                    BigDecimal other = euros.get(cost.year());
                    return other != null && cost.euros().compareTo(other) == 0;
                });
    }

    /**
     * A new wording or new years of an approved action; those before stay readable with their days and the reason.
     *
     * @param from the first day of what is new
     */
    void revise(ActionRevised to, LocalDate from, String why, Made revised) {
        if (to.equals(new ActionRevised(wording, firstYear, lastYear))) {
            throw new InvalidInput("wording", "plan.invalid.action-unchanged");
        }
        costs.stream()
                .filter(cost -> cost.year() < to.firstYear() || cost.year() > to.lastYear())
                .findFirst()
                .ifPresent(cost -> {
                    throw new InvalidInput("lastYear", "plan.invalid.euros-outside-years", "" + cost.year());
                });
        LocalDate since = revisions.isEmpty()
                ? LocalDate.ofInstant(made.at(), HouseClock.ZONE)
                : revisions.get(revisions.size() - 1).validTo().plusDays(1);
        if (!from.isAfter(since)) {
            throw new InvalidInput("from", "plan.invalid.from-too-early", since);
        }
        revisions.add(new ActionRevision(
                UUID.randomUUID(),
                lockVersion == null ? 0 : lockVersion,
                wording,
                firstYear,
                lastYear,
                since,
                from.minusDays(1),
                why,
                revised));
        wording = to.wording();
        firstYear = to.firstYear();
        lastYear = to.lastYear();
    }
}
