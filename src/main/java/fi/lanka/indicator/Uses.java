package fi.lanka.indicator;

import java.util.List;
import java.util.UUID;

/** Asked of the rooms below: where is this indicator used. */
public interface Uses {

    List<Use> of(UUID indicator);

    /**
     * @param code of the message that says in which way, with the council term's name as its argument
     * @param label the wording of the thing that uses it
     * @param address of that thing's page
     */
    record Use(String code, String term, String label, String address) {}
}
