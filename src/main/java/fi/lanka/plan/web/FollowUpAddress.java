package fi.lanka.plan.web;

import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a year's follow-up of an action is told. */
final class FollowUpAddress {

    private FollowUpAddress() {}

    /** @param round the query of the round that it belongs to */
    static String of(UUID action, int year, String round) {
        return UriComponentsBuilder.fromPath("/plan/actions/{action}/follow-up/{year}")
                .queryParam("round", "{round}")
                .encode()
                .buildAndExpand(action, year, round)
                .toUriString();
    }
}
