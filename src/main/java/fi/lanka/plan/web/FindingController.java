package fi.lanka.plan.web;

import fi.lanka.organisation.Actor;
import fi.lanka.plan.FindingRow;
import fi.lanka.plan.Findings;
import fi.lanka.plan.PlanRules;
import fi.lanka.shared.RuleViolated;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.Terms;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The thread between terms: what a term taught, and what became of it. */
@Controller
class FindingController {

    private final Terms terms;
    private final Findings findings;

    FindingController(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    @GetMapping("/plan/findings")
    String findings(Actor actor, @RequestParam(defaultValue = "") String term, Model model) {
        List<CouncilTerm> all = terms.all();
        Optional<CouncilTerm> chosen = term.isBlank() ? newest(all) : Optional.of(named(term, all));
        List<FindingRow> rows = chosen.map(CouncilTerm::id).map(findings::of).orElse(List.of());
        model.addAttribute("terms", all);
        model.addAttribute("term", chosen.orElse(null));
        model.addAttribute("findings", rows);
        model.addAttribute("changes", PlanRules.changes(actor));
        return "plan/findings";
    }

    /** The newest of which something was noted, else the newest. */
    private Optional<CouncilTerm> newest(List<CouncilTerm> all) {
        return findings.newestTerm()
                .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findAny())
                .or(() -> all.stream().findFirst());
    }

    private static CouncilTerm named(String slug, List<CouncilTerm> all) {
        return all.stream().filter(one -> one.slug().equals(slug)).findAny().orElseThrow(RuleViolated::notFound);
    }
}
