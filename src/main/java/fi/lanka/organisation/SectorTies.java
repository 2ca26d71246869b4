package fi.lanka.organisation;

import java.util.List;

/** Asked of the rooms below: what is still in the hands of this sector, to be handed over when the sector ends. */
public interface SectorTies {

    List<Tie> of(SectorId sector);

    /**
     * @param code of the message that says in which way the sector holds it
     * @param label the wording of the thing
     * @param address of the page where it is handed to another sector
     */
    record Tie(String code, String label, String address) {}
}
